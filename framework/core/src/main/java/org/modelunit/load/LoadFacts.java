package org.modelunit.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.DependentCalls;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.Percentile;
import org.modelunit.text.Numbers;

/** What else is told of a model under load, the most telling first. */
record LoadFacts(SustainedClaim claim, List<LoadStep> steps) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double FASTEST = 10; // percent of the calls
    private static final double[] PERCENTILES = {50, 95, 99};

    int calls() {
        return steps.stream().mapToInt(LoadStep::calls).sum();
    }

    int failures() {
        return steps.stream().mapToInt(LoadStep::failures).sum();
    }

    int backlog() {
        return steps.stream().mapToInt(LoadStep::backlog).max().orElse(0);
    }

    double scheduleError(double percentile) {
        return steps.stream()
                .mapToDouble(step -> step.scheduleErrorMillis(percentile))
                .max()
                .orElse(0);
    }

    /** The share of the workers' time that calls take, in the step where it is surely highest. */
    String occupancy() {
        return steps.stream()
                .map(LoadStep::occupancy)
                .filter(Occupancy::isKnown)
                .max(Comparator.comparingDouble(Occupancy::lowest).thenComparingDouble(Occupancy::highest))
                .map(Occupancy::words)
                .orElse("");
    }

    /** What a tenth of the calls does not exceed, at the rate where it is least. */
    double fastestMillis() {
        return steps.stream()
                .mapToDouble(step -> step.latencyMillis(FASTEST))
                .min()
                .orElse(Double.NaN);
    }

    String composition() {
        double rate = steps.get(0).rate();
        String offered = "offered at " + Numbers.plain(rate) + " per second";
        int all = claim.profile().stepsFor(rate).size();
        if (steps.size() < all) {
            return offered + " in the " + steps.size() + " of " + all + " steps that nothing disturbed";
        }
        return all == 1 ? offered : offered + " in " + all + " steps";
    }

    LatencyVerdict verdict(MetricVerdict value) {
        return new LatencyVerdict(SustainedClaim.KIND, value, told());
    }

    LatencyVerdict verdict(MetricVerdict value, DependentCalls calls) {
        List<Fact> facts = new ArrayList<>();
        claim.aimMillis().ifPresent(aim -> {
            double measured = value.measurement().value();
            facts.add(
                    measured > aim
                            ? Fact.of(
                                    "warning",
                                    Numbers.fixed(measured, 3) + " ms is more than the aim of " + Numbers.plain(aim)
                                            + " ms")
                            : new Fact("aim", Numbers.plain(aim) + " ms", "reached"));
        });
        if (value.threshold().burden().isProof()) {
            facts.add(passMark(calls));
            if (value.status() == VerdictStatus.INCONCLUSIVE && wouldMoreCallsDo(value)) {
                double more = calls.moreCalls(late());
                if (more > 0) {
                    facts.add(Fact.of(
                            FactNames.TO_DECIDE,
                            "about " + Numbers.about(more) + " more calls, all of them in time, would do"));
                }
            }
        }
        facts.addAll(told());
        return new LatencyVerdict(SustainedClaim.KIND, value, facts);
    }

    /** Whether more calls like these would show it: not where they are too slow, nor where the rate itself was not offered. */
    private boolean wouldMoreCallsDo(MetricVerdict value) {
        return value.measurement().value() <= claim.limitMillis()
                && steps.get(0).rate() >= claim.rate();
    }

    private Fact passMark(DependentCalls calls) {
        long most = calls.mostLate();
        return new Fact(
                FactNames.PASS_MARK,
                most < 0
                        ? "none on these " + worth(calls)
                        : "at most " + Numbers.count(most) + " of " + Numbers.count(calls.size()) + above(),
                Numbers.count(late()) + (late() == 1 ? " is" : " are"));
    }

    private String above() {
        return " calls above " + Numbers.plain(claim.limitMillis()) + " ms";
    }

    private static String worth(DependentCalls calls) {
        return Numbers.count(calls.size()) + " calls, which tell as much as " + Numbers.count(calls.independent())
                + " independent ones";
    }

    /** Why the data cannot tell. */
    String whyOpen(DependentCalls calls) {
        long most = calls.mostLate();
        return most < 0
                ? "these " + worth(calls) + ", are too few for a "
                        + claim.percentile().words() + " with "
                        + Numbers.percent(claim.limit().threshold().burden().confidence()) + " confidence"
                : Numbers.count(late()) + " of " + Numbers.count(calls.size()) + above() + ", at most "
                        + Numbers.count(most) + " may be";
    }

    private long late() {
        long limit = Math.round(claim.limitMillis() * NANOS_PER_MILLI);
        return steps.stream()
                .flatMapToLong(step -> Arrays.stream(step.judged()))
                .filter(nanos -> nanos > limit)
                .count();
    }

    private List<Fact> told() {
        List<Fact> facts = new ArrayList<>();
        steps.stream()
                .filter(step -> !step.failure().isEmpty())
                .findFirst()
                .ifPresent(step ->
                        facts.add(new Fact("failed calls", Numbers.count(failures()), "the first: " + step.failure())));
        for (LoadStep step : steps) {
            facts.add(
                    step.hasFallenBehind()
                            ? Fact.of(
                                    "backlog",
                                    Numbers.count(step.backlog()) + " calls outstanding at "
                                            + Numbers.plain(step.rate()) + " per second")
                            : Fact.of("percentiles", percentiles(step)));
            if (step.occupancy().isKnown() && Double.isFinite(step.occupancy().highest())) {
                facts.add(Fact.of("occupancy", step.occupancy().words()));
            }
        }
        if (scheduleError(99) > 0) {
            facts.add(new Fact(
                    "generator", Numbers.fixed(scheduleError(99), 3) + " ms late", "at p99, which counts as latency"));
        }
        claim.profile().conditions().disturbances().forEach(seen -> facts.add(Fact.of("meanwhile", seen.words())));
        claim.profile().conditions().settings().forEach((name, value) -> facts.add(Fact.of(name, value)));
        return facts;
    }

    private static String percentiles(LoadStep step) {
        List<String> words = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            words.add(
                    Percentile.of(percentile).words() + " " + Numbers.fixed(step.latencyMillis(percentile), 3) + " ms");
        }
        return String.join(", ", words);
    }
}
