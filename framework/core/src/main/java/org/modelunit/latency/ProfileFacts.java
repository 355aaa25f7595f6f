package org.modelunit.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.text.Numbers;

/** What else is told of a profile, the most telling first. */
record ProfileFacts(PercentileClaim claim) {

    private static final double[] PERCENTILES = {50, 95, 99};

    private LatencyProfile profile() {
        return claim.profile();
    }

    /** What is told where no call answered. */
    List<Fact> ofFailures() {
        List<Fact> facts = new ArrayList<>();
        addFailures(facts);
        addConditions(facts);
        return facts;
    }

    List<Fact> of(MetricVerdict value, LateCalls late) {
        List<Fact> facts = new ArrayList<>();
        addFailures(facts);
        addAim(facts, value);
        profile().warnings().forEach(warning -> facts.add(Fact.of("warning", warning)));
        if (claim.limit().threshold().burden().isProof()) {
            facts.add(late.passMark());
            if (value.status() == VerdictStatus.INCONCLUSIVE && !late.settling().isEmpty()) {
                facts.add(Fact.of(FactNames.TO_DECIDE, late.settling()));
            }
        }
        facts.add(Fact.of("percentiles", percentiles()));
        facts.add(slowest());
        addOwn(facts);
        addConditions(facts);
        return facts;
    }

    private void addFailures(List<Fact> facts) {
        facts.addAll(failed(profile()));
    }

    /** How many calls threw, and what the first one did; nothing where none threw. */
    static List<Fact> failed(LatencyProfile profile) {
        List<FailedCall> failures = profile.times().failures();
        if (failures.isEmpty()) {
            return List.of();
        }
        FailedCall first = failures.get(0);
        return List.of(new Fact(
                "failed calls",
                Numbers.count(failures.size()),
                "the first for " + profile.nameOf(first.input()) + ": " + first.error()));
    }

    private void addAim(List<Fact> facts, MetricVerdict value) {
        claim.limit().aim().map(LatencyLimit::millis).ifPresent(aim -> {
            double measured = value.measurement().value();
            facts.add(
                    measured > aim
                            ? new Fact(
                                    "warning",
                                    Numbers.fixed(measured, 3) + " ms is more than the aim of " + Numbers.plain(aim)
                                            + " ms",
                                    "")
                            : new Fact("aim", Numbers.plain(aim) + " ms", "reached"));
        });
    }

    private String percentiles() {
        long[] sorted = profile().times().sorted();
        return DoubleStream.of(PERCENTILES)
                        .mapToObj(Percentile::of)
                        .map(percentile -> percentile.words() + " " + nanos(percentile.of(sorted)))
                        .collect(Collectors.joining(", "))
                + ", slowest " + nanos(sorted[sorted.length - 1]);
    }

    private static String nanos(long nanos) {
        return millis(nanos / LatencyProfile.NANOS_PER_MILLI);
    }

    private Fact slowest() {
        List<InputLatency> slowest = InputLatency.slowest(profile(), InputLatency.TOLD);
        return new Fact(
                "slowest",
                slowest.stream()
                        .map(input -> input.name() + " " + millis(input.medianMillis()))
                        .collect(Collectors.joining(", ")),
                "median of " + Numbers.count(slowest.get(0).calls())
                        + (slowest.get(0).calls() == 1 ? " call" : " calls"));
    }

    private static String millis(double millis) {
        return Numbers.fixed(millis, 3) + " ms";
    }

    private void addOwn(List<Fact> facts) {
        if (profile().ownNanos() > 0) {
            double share = profile().ownNanos()
                    / LatencyProfile.NANOS_PER_MILLI
                    / profile().percentile(50);
            facts.add(new Fact(
                    "own share",
                    Numbers.count(profile().ownNanos()) + " ns of each call",
                    Numbers.fixed(100 * share, 1) + "% of the median"));
        }
    }

    private void addConditions(List<Fact> facts) {
        Conditions conditions = profile().conditions();
        conditions.disturbances().forEach(seen -> facts.add(Fact.of("meanwhile", seen.words())));
        if (!conditions.processor().isEmpty()) {
            facts.add(new Fact("machine", conditions.processor(), conditions.processors() + " processors"));
        }
        for (Map.Entry<String, String> setting : conditions.settings().entrySet()) {
            facts.add(Fact.of(setting.getKey(), setting.getValue()));
        }
    }
}
