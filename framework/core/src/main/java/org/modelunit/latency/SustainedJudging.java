package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.text.Numbers;

/** How a claim on a sustained rate is judged. */
final class SustainedJudging {

    private final SustainedClaim claim;
    private final List<LoadStep> steps;

    SustainedJudging(SustainedClaim claim) {
        this.claim = claim;
        this.steps = claim.profile().stepsFor(claim.rate());
    }

    LatencyVerdict verdict() {
        return new LatencyVerdict(SustainedClaim.KIND, value(), seen());
    }

    private MetricVerdict value() {
        boolean hasFallenBehind = steps.stream().anyMatch(LoadStep::hasFallenBehind);
        MetricVerdict asOffered = judged(steps.stream()
                .map(LoadStep::judged)
                .flatMapToLong(Arrays::stream)
                .map(nanos -> hasFallenBehind ? LoadStep.UNANSWERED : nanos)
                .toArray());
        if (steps.stream().anyMatch(step -> step.failures() > 0)) {
            return Verdicts.restated(asOffered, VerdictStatus.MISSED, "calls failed");
        }
        if (asOffered.status().isRed() || hasFallenBehind) {
            return hasFallenBehind ? Verdicts.red(asOffered) : excused(asOffered);
        }
        return steps.get(0).rate() >= claim.rate()
                ? asOffered
                : Verdicts.restated(
                        asOffered,
                        VerdictStatus.INCONCLUSIVE,
                        "no more than " + Numbers.plain(steps.get(0).rate()) + " calls per second were offered");
    }

    /** What is late because the generator was, or because of what went on beside the model, refutes nothing. */
    private MetricVerdict excused(MetricVerdict late) {
        String caveat = claim.profile().conditions().caveat();
        if (!caveat.isEmpty()) {
            return Verdicts.restated(late, VerdictStatus.INCONCLUSIVE, caveat);
        }
        MetricVerdict withoutDelays = judged(steps.stream()
                .map(LoadStep::judgedWithoutDelays)
                .flatMapToLong(Arrays::stream)
                .toArray());
        return withoutDelays.status().isRed()
                ? late
                : Verdicts.restated(
                        late,
                        VerdictStatus.INCONCLUSIVE,
                        "calls were offered late themselves, by up to " + Numbers.fixed(worstScheduleError(), 1)
                                + " ms at p99");
    }

    private double worstScheduleError() {
        return steps.stream()
                .mapToDouble(step -> step.scheduleErrorMillis(99))
                .max()
                .orElse(0);
    }

    private MetricVerdict judged(long[] nanos) {
        MetricInfo metric = new MetricInfo(
                claim.property(), Direction.LOWER, Range.NOT_NEGATIVE, Support.unknown(), "", "", Map.of());
        SampleInfo sample = new SampleInfo(nanos.length, "calls", "", 1, 0);
        return new EstimateVerdicts(metric, claim.limit().threshold(), sample, claim.provenance(), List.of())
                .verdict(new CallPercentile(nanos, claim.percentile(), ""));
    }

    private List<Fact> seen() {
        List<Fact> seen = new ArrayList<>();
        steps.stream()
                .filter(LoadStep::hasFallenBehind)
                .findFirst()
                .ifPresent(step -> seen.add(new Fact(
                        "backlog",
                        Numbers.count(step.backlog()) + " calls outstanding",
                        "at " + Numbers.plain(step.rate()) + " calls per second, when no more were offered")));
        int failures = steps.stream().mapToInt(LoadStep::failures).sum();
        if (failures > 0) {
            seen.add(new Fact(
                    "failed",
                    Numbers.count(failures) + " of "
                            + Numbers.count(
                                    steps.stream().mapToInt(LoadStep::calls).sum()) + " calls",
                    steps.stream()
                            .map(LoadStep::failure)
                            .filter(words -> !words.isEmpty())
                            .findFirst()
                            .orElse("")));
        }
        seen.add(Fact.of("late", late()));
        return seen;
    }

    private String late() {
        long limit = claim.limit().limit().toNanos();
        long late = steps.stream()
                .flatMapToLong(step -> LongStream.of(step.judged()))
                .filter(nanos -> nanos > limit)
                .count();
        return Numbers.count(late) + " calls above "
                + Numbers.plain(LatencyLimit.millis(claim.limit().limit())) + " ms";
    }
}
