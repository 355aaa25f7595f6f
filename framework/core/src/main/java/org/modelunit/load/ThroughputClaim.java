package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Term;
import org.modelunit.claim.Threshold;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.MeasuredTerms;
import org.modelunit.latency.Verdicts;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/**
 * A claim on how many examples per second a model answers where it works best: the median over runs, at the batch size and the number of
 * threads that {@link Throughput#best} tells.
 *
 * <pre>{@code
 * ThroughputClaim.of(throughput, atLeast(5000).withConfidence(0.95)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ThroughputClaim implements Claim {

    private final Throughput throughput;
    private final Threshold threshold;

    private ThroughputClaim(Throughput throughput, Threshold threshold) {
        this.throughput = requireNonNull(throughput, "throughput");
        this.threshold = requireNonNull(threshold, "threshold");
    }

    /**
     * Returns the claim that the best throughput meets a threshold.
     *
     * @param throughput what was measured
     * @param threshold what is required of the examples per second; with 95 % confidence it takes 5 runs, and
     *     more where the best setting was chosen by the same runs
     */
    public static ThroughputClaim of(Throughput throughput, Threshold threshold) {
        return new ThroughputClaim(throughput, threshold);
    }

    @Override
    public String subject() {
        return throughput.name();
    }

    @Override
    public String property() {
        return "throughput in examples per second";
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return throughput.provenance();
    }

    @Override
    public Contract contract() {
        List<ThroughputPoint> points = throughput.points();
        double seconds =
                points.stream().mapToDouble(ThroughputPoint::seconds).min().orElseThrow();
        Contract contract = Contract.of(SustainedClaim.KIND, threshold.bars(), threshold.burden())
                .with(
                        MeasuredTerms.RUNS,
                        points.stream()
                                .mapToInt(point -> point.runs().size())
                                .min()
                                .orElseThrow())
                .with("threads", distinct(points.stream().mapToInt(ThroughputPoint::threads)))
                .with("sizes of batches", distinct(points.stream().mapToInt(ThroughputPoint::batchSize)));
        return Double.isNaN(seconds) ? contract : contract.with(MeasuredTerms.SECONDS, seconds);
    }

    private static Term distinct(IntStream numbers) {
        return Term.of(numbers.sorted().distinct().asDoubleStream().toArray());
    }

    /** Judges the claim; a model that throws fails it, and one that is too slow while other things go on is inconclusive. */
    @Override
    public LatencyVerdict judge() {
        ThroughputPoint best = throughput.best();
        MetricVerdict verdict = judged(best.runs());
        return new LatencyVerdict(SustainedClaim.KIND, reasoned(verdict, best), seen(best));
    }

    private MetricVerdict judged(List<Double> runs) {
        return new EstimateVerdicts(
                        MetricInfo.of(property(), Direction.HIGHER, Range.NOT_NEGATIVE),
                        threshold,
                        new SampleInfo(runs.size(), "runs", "", 1, 0),
                        provenance(),
                        FigureList.of("throughput", throughput::figures))
                .verdict(new MedianOfRuns(runs, throughput.choices()));
    }

    private MetricVerdict reasoned(MetricVerdict verdict, ThroughputPoint best) {
        if (best.failures() > 0) {
            return Verdicts.red(
                    verdict, "the model threw instead of answering " + Numbers.count(best.failures()) + " examples");
        }
        List<Double> quiet = best.quietRuns(throughput.conditions());
        return best.noise(throughput.conditions())
                .excuse(verdict, mayMeet(quiet), inWords(new MedianOfRuns(quiet).value()));
    }

    /** Whether runs might, judged as those that were measured. */
    private boolean mayMeet(List<Double> runs) {
        boolean isTooManyAsWell = threshold.bars().stream().anyMatch(bar -> bar.side() == Side.AT_MOST);
        return isTooManyAsWell || !judged(runs).status().isRed();
    }

    private static String inWords(double rate) {
        return Numbers.fixed(rate, 0) + " examples per second";
    }

    private List<Fact> seen(ThroughputPoint best) {
        List<Fact> seen = new ArrayList<>();
        if (best.failures() > 0) {
            seen.add(Fact.of("failed calls", "for " + Numbers.count(best.failures()) + " examples"));
        }
        seen.add(Fact.of("best", "batches of " + best.batchSize() + " on " + best.threads() + " threads"));
        if (throughput.choices() > 1 && threshold.burden().isProof()) {
            seen.add(Fact.of(
                    "warning",
                    "it was chosen among " + throughput.choices()
                            + " settings by the runs that judge it, so more runs are needed"));
        }
        if (!Double.isNaN(best.serviceMillis())) {
            seen.add(Fact.of("service time", Numbers.fixed(best.serviceMillis(), 3) + " ms per call"));
        }
        throughput.conditions().disturbances().forEach(one -> seen.add(Fact.of("meanwhile", one.words())));
        return seen;
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
