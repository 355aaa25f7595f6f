package org.modelunit.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.DependentCalls;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.Noise;
import org.modelunit.latency.Verdicts;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.UnboundedEstimate;
import org.modelunit.statistics.Estimate;
import org.modelunit.text.Numbers;

/** Judges a claim on a sustained rate: by the one judge, and then by what it cannot know. */
final class SustainedJudging {

    private final SustainedClaim claim;
    private final List<LoadStep> steps;
    private final Threshold threshold;
    private final LoadFacts facts;

    SustainedJudging(SustainedClaim claim) {
        this(claim, claim.profile().stepsFor(claim.rate()));
    }

    private SustainedJudging(SustainedClaim claim, List<LoadStep> steps) {
        this.claim = claim;
        this.steps = steps;
        this.threshold = claim.limit().threshold();
        this.facts = new LoadFacts(claim, steps);
    }

    /** Who is too slow at a lower rate is so at the one that is claimed; who is so at a higher one may not be. */
    LatencyVerdict verdict() {
        LatencyVerdict verdict = verdictOnSteps();
        double offered = steps.get(0).rate();
        if (offered <= claim.rate() || verdict.status().isGreen()) {
            return verdict;
        }
        List<LoadStep> below = claim.profile().stepsBelow(claim.rate());
        if (!below.isEmpty()) {
            LatencyVerdict lower = new SustainedJudging(claim, below).verdictOnSteps();
            if (lower.status().isRed()) {
                return lower;
            }
        }
        if (!verdict.status().isRed()) {
            return verdict;
        }
        String reason = "it fails at " + Numbers.plain(offered) + " calls per second, and may do at "
                + Numbers.plain(claim.rate()) + "; offer the rate itself";
        return new LatencyVerdict(SustainedClaim.KIND, Verdicts.open(verdict.value(), reason), verdict.seen());
    }

    /**
     * What went on during some of the steps excuses these alone: what the others prove, it does not undo. A mere estimate proves nothing, and
     * where all calls meet it, those that were disturbed may count as well, as they are no faster for it.
     */
    private LatencyVerdict verdictOnSteps() {
        LatencyVerdict verdict = verdictOnAll();
        boolean isEstimated = verdict.status() == VerdictStatus.MET;
        List<LoadStep> undisturbed =
                steps.stream().filter(step -> !isDisturbed(step)).toList();
        if (verdict.status().isRed() || isEstimated || undisturbed.isEmpty() || undisturbed.size() == steps.size()) {
            return verdict;
        }
        LatencyVerdict alone = new SustainedJudging(claim, undisturbed).verdictOnAll();
        return alone.status().isRed() ? alone : verdict;
    }

    private boolean isDisturbed(LoadStep step) {
        return !noise(step).slowing().isEmpty() || step.isOfferedAtOnce();
    }

    private LatencyVerdict verdictOnAll() {
        if (steps.stream().anyMatch(LoadStep::hasFallenBehind)) {
            if (facts.failures() > 0) { // which nothing beside the model excuses
                return facts.verdict(Verdicts.red(
                        judged(new UnboundedEstimate(Double.POSITIVE_INFINITY, "the model fell behind")), failed()));
            }
            String behind = "the model fell behind";
            return facts.verdict(excusedRate(Verdicts.red(
                    judged(new UnboundedEstimate(Double.POSITIVE_INFINITY, behind)),
                    behind + ", with " + Numbers.count(facts.backlog()) + " calls outstanding")));
        }
        if (nanos(LoadStep::judged).length == 0) {
            return facts.verdict(
                    Verdicts.red(judged(new UnboundedEstimate(Double.NaN, "no call was answered")), failed()));
        }
        DependentCalls calls = calls(LoadStep::judged);
        return facts.verdict(reasoned(judged(calls.estimate()), calls), calls);
    }

    private MetricVerdict reasoned(MetricVerdict judged, DependentCalls calls) {
        if (facts.failures() > 0) {
            return Verdicts.red(judged, failed());
        }
        MetricVerdict late = judged.status().isRed() ? excused(judged) : judged;
        if (!late.status().isRed() && steps.stream().anyMatch(LoadStep::isOverloaded)) { // late or not
            return excusedRate(Verdicts.red(judged, "its queue grows for ever: the calls take " + facts.occupancy()));
        }
        if (judged.status().isRed()) {
            return late;
        }
        if (steps.get(0).rate() < claim.rate()) {
            return Verdicts.open(
                    judged, "no more than " + Numbers.plain(steps.get(0).rate()) + " calls per second were offered");
        }
        if (!steps.stream().allMatch(LoadStep::isLongEnough)) {
            return Verdicts.open(
                    judged,
                    "of fewer than " + QueueTrend.BLOCKS
                            + " calls nobody can say whether the queue had settled; offer the" + " rate for longer");
        }
        if (steps.stream().anyMatch(LoadStep::isRising)) {
            return Verdicts.open(judged, whyRising());
        }
        return judged.status() == VerdictStatus.INCONCLUSIVE ? Verdicts.open(judged, facts.whyOpen(calls)) : judged;
    }

    private String whyRising() {
        boolean isTold = steps.stream().anyMatch(step -> step.occupancy().isKnown());
        return (isTold
                        ? "nobody can say whether the queue settles: the calls take " + facts.occupancy()
                        : "latencies rose all along, as the queue had not settled")
                + "; offer the rate for longer";
    }

    /** A model that fell behind has no more than noise explains as an excuse, and none where hardly a call was in time before. */
    private MetricVerdict excusedRate(MetricVerdict behind) {
        if (steps.stream().noneMatch(LoadStep::hasFallenBehindItself)) {
            return offeredLate(behind);
        }
        MetricVerdict excused = claim.profile().excused(behind, steps, most -> most >= claim.rate());
        boolean mayBeInTime = !noise().slowing().isEmpty();
        return excused.status().isRed() || mayBeInTime ? excused : behind;
    }

    /** What may have made calls late in a step that is judged; what went on at other rates made none of these late. */
    private Noise noise() {
        return Noise.heaviest(steps.stream().map(this::noise));
    }

    private Noise noise(LoadStep step) {
        return step.noise(claim.profile().conditions()).ofCalls(facts.fastestMillis(), claim.limitMillis());
    }

    /** What is late because the generator was, or because of what went on beside the model, refutes nothing. */
    private MetricVerdict excused(MetricVerdict late) {
        MetricVerdict excused = noise().excuse(late);
        boolean isLateItself =
                judged(calls(LoadStep::judgedWithoutDelays).estimate()).status().isRed();
        return excused.status().isRed() && !isLateItself ? offeredLate(late) : excused;
    }

    private MetricVerdict offeredLate(MetricVerdict late) {
        return Verdicts.open(
                late,
                "calls were offered late themselves, 1% of them by " + Numbers.fixed(facts.scheduleError(99), 1)
                        + " ms or more");
    }

    private String failed() {
        return Numbers.count(facts.failures()) + " of " + Numbers.count(facts.calls())
                + " calls threw instead of answering";
    }

    /** Step after step, in an order that is of their calls alone: which of them came first must not change what they show. */
    private long[] nanos(Function<LoadStep, long[]> kind) {
        return steps.stream()
                .map(kind)
                .sorted(Arrays::compare)
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private DependentCalls calls(Function<LoadStep, long[]> kind) {
        return DependentCalls.of(nanos(kind), claim.percentile(), claim.limit());
    }

    private MetricVerdict judged(Estimate estimate) {
        SampleInfo sample = new SampleInfo(facts.calls(), "calls", facts.composition(), 1, 0);
        return new EstimateVerdicts(
                        MetricInfo.of(claim.property(), Direction.LOWER, Range.NOT_NEGATIVE),
                        threshold,
                        sample,
                        claim.provenance(),
                        FigureList.of("load", () -> LoadFigures.of(claim.profile())))
                .verdict(estimate);
    }
}
