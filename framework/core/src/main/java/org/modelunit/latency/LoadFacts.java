package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.text.Numbers;

/** What else is told of a model under load, the most telling first. */
record LoadFacts(SustainedClaim claim, List<LoadStep> steps) {

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

    String composition() {
        String rate = "offered at " + Numbers.plain(steps.get(0).rate()) + " per second";
        return steps.size() == 1 ? rate : rate + " in " + steps.size() + " steps";
    }

    LatencyVerdict verdict(MetricVerdict value) {
        return new LatencyVerdict(SustainedClaim.KIND, value, told());
    }

    LatencyVerdict verdict(MetricVerdict value, PercentileEstimate estimate) {
        List<Fact> facts = new ArrayList<>();
        claim.limit().aim().map(LatencyLimit::millis).ifPresent(aim -> {
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
            facts.add(passMark(estimate));
            if (value.status() == VerdictStatus.INCONCLUSIVE) {
                addSettling(facts, estimate);
            }
        }
        facts.addAll(told());
        return new LatencyVerdict(SustainedClaim.KIND, value, facts);
    }

    private Fact passMark(PercentileEstimate estimate) {
        long most = mostLate(estimate);
        return new Fact(
                "pass mark",
                most < 0
                        ? "none on these " + worth(estimate)
                        : "at most " + Numbers.count(most) + " of " + Numbers.count(estimate.calls()) + above(),
                Numbers.count(late()) + (late() == 1 ? " is" : " are"));
    }

    private String above() {
        return " calls above " + Numbers.plain(LatencyLimit.millis(claim.limit().limit())) + " ms";
    }

    private double confidence() {
        return claim.limit().threshold().burden().confidence();
    }

    /** How many of the calls may be late; -1 where there are too few calls. */
    private long mostLate(PercentileEstimate estimate) {
        LateShareRule rule = estimate.rule();
        long most = estimate.counting() >= rule.leastCalls(confidence())
                ? rule.mostLate(estimate.units().size(), confidence())
                : -1;
        return most < 0 ? -1 : (long) (most * effect(estimate));
    }

    private static double effect(PercentileEstimate estimate) {
        return (double) estimate.calls() / estimate.units().size();
    }

    private static String worth(PercentileEstimate estimate) {
        return Numbers.count(estimate.calls()) + " calls, which tell as much as "
                + Numbers.count(estimate.units().size()) + " independent ones";
    }

    /** Why the data cannot tell. */
    String whyOpen(PercentileEstimate estimate) {
        long most = mostLate(estimate);
        return most < 0
                ? "these " + worth(estimate) + ", are too few for a "
                        + claim.percentile().words() + " with " + Numbers.percent(confidence()) + " confidence"
                : Numbers.count(late()) + " of " + Numbers.count(estimate.calls()) + above() + ", at most "
                        + Numbers.count(most) + " may be";
    }

    /** How many more calls would settle it, if all of them are in time. */
    private void addSettling(List<Fact> facts, PercentileEstimate estimate) {
        long units = estimate.rule().callsFor((long) Math.ceil(late() / effect(estimate)), confidence());
        if (units < Long.MAX_VALUE) {
            double needed = Math.max(units, estimate.rule().leastCalls(confidence())) * effect(estimate);
            double more = needed - estimate.calls();
            if (more > 0) {
                facts.add(Fact.of(
                        "settles", "about " + Numbers.about(more) + " more calls, all of them in time, would do"));
            }
        }
    }

    private long late() {
        long limit = claim.limit().limit().toNanos();
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
        }
        if (scheduleError(99) > 0) {
            facts.add(new Fact(
                    "generator", Numbers.fixed(scheduleError(99), 3) + " ms late", "at p99, which counts as latency"));
        }
        claim.profile().conditions().disturbances().forEach(seen -> facts.add(Fact.of("meanwhile", seen.words())));
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
