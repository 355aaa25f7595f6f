package org.modelunit.evidence.strictness;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Quantity;
import org.modelunit.claim.Term.Words;
import org.modelunit.latency.MeasuredTerms;
import org.modelunit.text.Numbers;

/**
 * Which terms of a claim ask for less than they did. Of a few it is known which way is stricter; any other change, also of a term that nobody
 * knows yet, counts as weaker.
 */
final class TermComparison {

    private static final Map<String, WeakenedAspect> ASPECTS = Map.of(
            Contract.FUNCTION, WeakenedAspect.METRIC,
            Contract.CLAIMED_BY, WeakenedAspect.METRIC,
            Contract.METRICS, WeakenedAspect.METRIC,
            Contract.OPERATING_POINT, WeakenedAspect.OPERATING_POINT,
            Contract.CHAMPION_DECIDED, WeakenedAspect.OPERATING_POINT,
            Contract.POPULATION, WeakenedAspect.POPULATION,
            Contract.SEED, WeakenedAspect.SEED,
            Contract.SLICING, WeakenedAspect.SLICES,
            Contract.DIVISION, WeakenedAspect.SLICES,
            Contract.SLICES, WeakenedAspect.SLICES);

    private TermComparison() {}

    /** In what a claim asks for something else where a term is another one than it was. */
    static WeakenedAspect aspect(String name, @Nullable Term was) {
        return switch (name) {
            case Contract.LEAST_SIZE, Contract.PARTS -> WeakenedAspect.SLICES;
            case MeasuredTerms.CALLS, MeasuredTerms.SECONDS, MeasuredTerms.RUNS, MeasuredTerms.SAMPLES ->
                WeakenedAspect.ROWS;
            case Contract.REQUIRED ->
                was instanceof Words words && ToleranceWords.isTolerance(words.text())
                        ? WeakenedAspect.TOLERANCE
                        : WeakenedAspect.TERM;
            default -> ASPECTS.getOrDefault(name, WeakenedAspect.TERM);
        };
    }

    /** Whether a term that is another one than it was asks for less. */
    static boolean isWeaker(String name, @Nullable Term was, @Nullable Term is) {
        return switch (name) {
            case Contract.LEAST_SIZE -> !(number(is, 0) <= number(was, 0));
            case Contract.PARTS -> !(number(is, 1) >= number(was, 1));
            case MeasuredTerms.CALLS, MeasuredTerms.SECONDS, MeasuredTerms.RUNS, MeasuredTerms.SAMPLES ->
                was != null && !(number(is, 0) >= number(was, 0));
            case Contract.MARGIN -> was == null || is == null || !(number(is, 0) <= number(was, 0));
            case Contract.REQUIRED -> !isAtMost(was, is);
            default ->
                !name.startsWith(ContractComparison.DIGEST_OF) || was != null; // a contract of before knew no digests
        };
    }

    /** Whether a tolerance is no wider than it was; of other words nobody can tell. */
    private static boolean isAtMost(@Nullable Term was, @Nullable Term is) {
        return was instanceof Words before
                && is instanceof Words now
                && ToleranceWords.isTolerance(before.text())
                && ToleranceWords.isAtMost(now.text(), before.text());
    }

    /** A number, or what holds where it is left out; NaN for what is no number, which no comparison holds for. */
    private static double number(@Nullable Term term, double otherwise) {
        if (term == null) {
            return otherwise;
        }
        return term instanceof Quantity quantity ? quantity.value() : Double.NaN;
    }

    /** A term in words. */
    static String words(String name, @Nullable Term term) {
        if (term == null) {
            return "no " + name;
        }
        return name + " " + value(term);
    }

    private static String value(Term term) {
        if (term instanceof Words words) {
            return words.text();
        }
        if (term instanceof Quantity quantity) {
            return Numbers.plain(quantity.value());
        }
        if (term instanceof Term.Names names) {
            return String.join(", ", names.list());
        }
        if (term instanceof Term.Quantities quantities) {
            return quantities.list().stream().map(Numbers::plain).collect(Collectors.joining(", "));
        }
        return ((Term.Group) term)
                .terms().entrySet().stream()
                        .map(part -> part.getKey() + " " + value(part.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
