package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Contract.Term;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.text.Numbers;

/**
 * In what a claim asks for something else than it did. A guard asks for less the more confidence a refutation takes and the larger the
 * shortfall that it has to detect; of terms it is known of two which way is less.
 *
 * @param kind {@link Kind#WEAKENED} if it asks for less in anything, else {@link Kind#EDITED}
 * @param was what it asked for, in words: all that differs
 * @param is what it asks for now
 */
record ContractChange(Kind kind, String was, String is) {

    /** Returns in what a contract differs from what it was; nothing if it does not. */
    static Optional<ContractChange> of(Contract was, Contract is) {
        if (was.equals(is)) {
            return Optional.empty();
        }
        Difference difference = new Difference();
        if (!was.kind().equals(is.kind())) {
            difference.add(false, "a claim of the kind '" + was.kind() + "'", "one of the kind '" + is.kind() + "'");
        }
        if (!was.bars().equals(is.bars())) {
            boolean isLess = !was.bars().stream().allMatch(bar -> meets(is.bars(), bar));
            difference.add(isLess, words(was.bars()), words(is.bars()));
        }
        if (!was.burden().equals(is.burden())) {
            difference.add(!meets(is.burden(), was.burden()), words(was), words(is));
        }
        TreeSet<String> names = new TreeSet<>(was.terms().keySet());
        names.addAll(is.terms().keySet());
        names.forEach(name ->
                difference.compare(name, was.terms().get(name), is.terms().get(name)));
        return Optional.of(new ContractChange(
                difference.isLess ? Kind.WEAKENED : Kind.EDITED,
                String.join(", ", difference.was),
                String.join(", ", difference.is)));
    }

    /** Whether some bars leave no value that another would not. */
    private static boolean meets(List<Bar> bars, Bar asked) {
        return bars.stream()
                .anyMatch(bar -> bar.side() == asked.side() && bar.side().holds(bar.value(), asked.value()));
    }

    /** Whether one burden of proof proves at least what another does. */
    private static boolean meets(Burden burden, Burden asked) {
        if (asked instanceof Burden.Shown shown) {
            return burden instanceof Burden.Shown now && now.confidence() >= shown.confidence();
        }
        if (asked instanceof Burden.NotRefuted guard) {
            return burden instanceof Burden.Shown
                    || burden instanceof Burden.NotRefuted now
                            && now.confidence() <= guard.confidence()
                            && now.detecting() <= guard.detecting();
        }
        if (asked instanceof Burden.PointEstimate) {
            return burden instanceof Burden.PointEstimate || burden instanceof Burden.Shown;
        }
        return asked instanceof Burden.NoneFound search
                && burden instanceof Burden.NoneFound now
                && now.familywiseError() >= search.familywiseError();
    }

    private static String words(List<Bar> bars) {
        return bars.isEmpty()
                ? "no bar"
                : bars.stream()
                        .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                        .collect(Collectors.joining(" and "));
    }

    private static String words(Contract contract) {
        Burden burden = contract.burden();
        String words = burden.words(contract.bars()).strip();
        if (burden instanceof Burden.NoneFound search) {
            return "a chance of a false alarm of " + Numbers.percent(search.familywiseError());
        }
        return words.isEmpty() ? burden.kind() : words;
    }

    /** What differs, in words. */
    private static final class Difference {

        private final List<String> was = new ArrayList<>();
        private final List<String> is = new ArrayList<>();
        private boolean isLess;

        void add(boolean less, String before, String now) {
            isLess |= less;
            was.add(before);
            is.add(now);
        }

        void compare(String name, @Nullable Term before, @Nullable Term now) {
            if (before == null ? now == null : before.equals(now)) {
                return;
            }
            boolean isLess =
                    switch (name) {
                        case Contract.LEAST_SIZE, Contract.MARGIN -> !(number(now) <= number(before));
                        default -> false;
                    };
            add(isLess, words(name, before), words(name, now));
        }

        private static double number(@Nullable Term term) {
            return term instanceof Term.Quantity quantity ? quantity.value() : 0;
        }

        private static String words(String name, @Nullable Term term) {
            return term == null ? "no " + name : name + " " + value(term);
        }

        private static String value(Term term) {
            if (term instanceof Term.Words words) {
                return words.text();
            }
            if (term instanceof Term.Quantity quantity) {
                return Numbers.plain(quantity.value());
            }
            if (term instanceof Term.Names names) {
                return String.join(", ", names.list());
            }
            if (term instanceof Term.Quantities quantities) {
                return quantities.list().stream().map(Numbers::plain).collect(Collectors.joining(", "));
            }
            Map<String, Term> group = ((Term.Group) term).terms();
            return group.entrySet().stream()
                    .map(part -> part.getKey() + " " + value(part.getValue()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
