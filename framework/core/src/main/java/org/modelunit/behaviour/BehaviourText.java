package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Figure;
import org.modelunit.text.Numbers;

/** The words and pictures of a claim on behaviour. */
final class BehaviourText {

    private static final String NO_SIGN = "   ";
    private static final int WORST = 3;

    private final BehaviourClaim claim;
    private final List<MetricVerdict> shares;
    private final MetricVerdict share;
    private final Probed probed;
    private final List<FailingPair> failing;
    private final Optional<Replay.Outcome> kept;
    private final Supplier<Optional<CounterExample<?>>> counterExample; // asks the model

    BehaviourText(
            BehaviourClaim claim,
            List<MetricVerdict> shares,
            List<FailingPair> failing,
            Supplier<Optional<CounterExample<?>>> counterExample) {
        this.claim = claim;
        this.shares = shares;
        this.share = shares.get(shares.size() - 1);
        this.probed = claim.probed().get(shares.size() - 1);
        this.failing = failing;
        this.kept = probed.replayed();
        this.counterExample = counterExample;
    }

    String sentence() {
        if (fails()) {
            return "Expected that " + probed.property() + " on " + claim.subject() + ", " + claim.requirement()
                    + ", but " + share.reason() + ".";
        }
        if (!claim.isForEach()) {
            return share.sentence();
        }
        String expected = "Expected that " + probed.property() + " for every input of " + claim.subject();
        return switch (share.status()) {
            case INCONCLUSIVE -> expected + ", but the data cannot tell: " + share.reason() + ".";
            case MET -> expected + ", and so it does for all " + Numbers.count(trials()) + ".";
            default -> expected + ", but " + broken() + ".";
        };
    }

    /** Whether kept counter-examples do. */
    private boolean fails() {
        boolean isRed = share.status() == VerdictStatus.MISSED || share.status() == VerdictStatus.REFUTED;
        return isRed && kept.filter(outcome -> !outcome.failing().isEmpty()).isPresent();
    }

    private String keptNote(Replay.Outcome outcome) {
        String place = outcome.file().place();
        if (!outcome.failing().isEmpty()) {
            return "counter-examples of " + place + "; these fail: "
                    + outcome.failing().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        }
        String others = outcome.others();
        return "counter-examples of " + place + (outcome.count() == 0 ? "" : ", which hold")
                + (others.isEmpty() ? "" : "; the others are of " + others);
    }

    private String broken() {
        long count = trials() - Math.round(share.measurement().value() * trials());
        return "it does not for " + Numbers.count(Math.max(1, (int) count)) + " of " + Numbers.count(trials());
    }

    private int trials() {
        return share.measurement().sample().examples();
    }

    String expected() {
        return claim.isForEach() ? "for every input" : share.expected();
    }

    String actual() {
        if (fails()) {
            return share.reason();
        }
        if (!claim.isForEach()) {
            return share.actual();
        }
        return failing.isEmpty() ? "for all " + Numbers.count(trials()) : broken();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        kept.ifPresent(outcome -> facts.add(new Fact(
                "kept",
                NO_SIGN
                        + Numbers.count(outcome.count())
                        + (outcome.count() < outcome.all().size()
                                ? " of " + Numbers.count(outcome.all().size())
                                : ""),
                keptNote(outcome))));
        addStrengths(facts);
        for (Fact fact : share.facts()) {
            if (fact.name().equals("model") || fact.name().equals("data")) {
                addPairs(facts);
            }
            facts.add(fact);
        }
        addPairs(facts);
        return facts;
    }

    private void addStrengths(List<Fact> facts) {
        if (claim.probed().size() > 1) {
            for (int i = 0; i < shares.size(); i++) {
                MetricVerdict each = shares.get(i);
                facts.add(new Fact(
                        i == 0 ? "along" : "",
                        NO_SIGN + Numbers.fixed(each.measurement().value(), 3),
                        each.property().substring(each.property().indexOf(" under ") + 1) + ", "
                                + each.status().words() + ", bound " + bound(each)));
            }
        }
    }

    /** The bound that decided, as its own verdict shows it. */
    private static String bound(MetricVerdict share) {
        return share.facts().stream()
                .filter(fact -> fact.name().equals("bound"))
                .findFirst()
                .map(fact -> fact.value().strip())
                .orElse("none");
    }

    private boolean isPaired(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.name().equals("inputs"));
    }

    private void addPairs(List<Fact> facts) {
        if (isPaired(facts)) {
            return;
        }
        ProbeCounts counts = probed.counts();
        List<String> others = new ArrayList<>();
        add(others, counts.unchanged(), "unchanged");
        add(others, counts.invalid(), "invalid after the change");
        add(others, counts.answeredWrong(), "answered wrong before");
        add(others, counts.copies() > 1 ? counts.copies() : 0, "copies of each");
        Optional<TwoModels> two = probed.two();
        facts.add(new Fact(
                "inputs",
                NO_SIGN + Numbers.count(counts.changed()),
                two.isPresent()
                        ? "asked of both models" + sameness(two.get())
                        : others.isEmpty() ? "all changed" : "changed (" + String.join(", ", others) + ")"));
        probed.identical()
                .filter(count -> count > 0)
                .ifPresent(count -> facts.add(new Fact(
                        "identical",
                        NO_SIGN + Numbers.count(count),
                        "of " + Numbers.count(trials()) + " answered the same to the last bit"
                                + (count == trials() && two.isEmpty() ? ": the model may not see what changes" : ""))));
        for (int i = 0; i < Math.min(WORST, failing.size()); i++) {
            FailingPair pair = failing.get(i);
            facts.add(new Fact(i == 0 ? "worst" : "", NO_SIGN + pair.example(), pair.before() + " -> " + pair.after()));
        }
        counterExample.get().ifPresent(example -> facts.addAll(new CounterExampleText(example).facts()));
    }

    private static String sameness(TwoModels two) {
        return two.sameness().isEmpty() ? "" : " (" + two.sameness() + ")";
    }

    private static void add(List<String> words, int count, String what) {
        if (count > 0) {
            words.add(Numbers.count(count) + " " + what);
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(share.figures());
        if (claim.strengths().size() > 1) {
            figures.add(new DoseFigure(claim, shares).curve());
        }
        if (!failing.isEmpty()) {
            figures.add(new Changes(
                    "answers that are not as expected",
                    failing.size(),
                    failing.stream()
                            .limit(Figure.MOST_POINTS)
                            .map(pair -> new Change(pair.example(), pair.before(), pair.after()))
                            .toList()));
        }
        counterExample.get().ifPresent(example -> figures.add(new CounterExampleText(example).figure()));
        return figures;
    }
}
