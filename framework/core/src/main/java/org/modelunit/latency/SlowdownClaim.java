package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Term;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.UnboundedEstimate;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.SequentialSignTest.Look;
import org.modelunit.text.Numbers;

/**
 * A claim that a model answers no more than so much slower than another one, on the median.
 *
 * <pre>{@code
 * SlowdownClaim.of(speed, 0.1).judge();    // at most 10 % slower
 * }</pre>
 *
 * <p>A model at the bar is found faster or slower than it in at most 5 of 1,000 comparisons each, whatever its sessions are distributed
 * like: the bounds are order statistics of the median over pairs of sessions, at 10, 16 and 24 pairs. Where the champion compared with
 * itself differs, or something decisive went on, the claim is inconclusive. There is no such claim on a p99: it would have no power.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SlowdownClaim implements Claim {

    /** What kind of claim it is. */
    public static final String KIND = "slowdown";

    /** The confidence on each side. */
    public static final double CONFIDENCE = 0.995;

    private static final MetricInfo SLOWDOWN =
            MetricInfo.of("slowdown of the median latency", Direction.LOWER, Range.ANY);

    private final LatencyComparison comparison;
    private final double tolerance;
    private final Threshold threshold;

    private SlowdownClaim(LatencyComparison comparison, double tolerance) {
        this.comparison = requireNonNull(comparison, "comparison");
        this.tolerance = tolerance;
        this.threshold = Threshold.atMost(tolerance).withConfidence(CONFIDENCE);
    }

    /**
     * Claims that a challenger is no slower than its champion, but for a tolerance.
     *
     * @param comparison what was measured
     * @param tolerance how much slower it may be, from 0 to 1: 0.1 for 10 %
     */
    public static SlowdownClaim of(LatencyComparison comparison, double tolerance) {
        if (!isTolerance(tolerance)) {
            throw new IllegalArgumentException("the tolerance of a slowdown must lie between 0 and 1, but was "
                    + Numbers.plain(tolerance) + Numbers.percentHint(tolerance, SlowdownClaim::isTolerance));
        }
        return new SlowdownClaim(comparison, tolerance);
    }

    private static boolean isTolerance(double tolerance) {
        return tolerance >= 0 && tolerance <= 1;
    }

    @Override
    public String subject() {
        return comparison.name();
    }

    @Override
    public String property() {
        return SLOWDOWN.name();
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
    public Contract contract() {
        return Contract.of(KIND, threshold.bars(), threshold.burden())
                .with(Contract.AGAINST, comparison.provenance().champion().name())
                .with(
                        "pairs of sessions",
                        Term.of(LatencyComparison.TEST.looks().stream()
                                .mapToDouble(Look::size)
                                .toArray()));
    }

    @Override
    public Provenance provenance() {
        return comparison.provenance();
    }

    @Override
    public LatencyVerdict judge() {
        SequentialMedian median = comparison.estimate();
        String caveat = new SlowdownCaveat(comparison, tolerance).words();
        Estimate estimate = caveat.isEmpty() ? median : new UnboundedEstimate(median.value(), caveat);
        SampleInfo sample = new SampleInfo(comparison.pairs().size(), "session pairs", rounds(), 1, 0);
        MetricVerdict value = new EstimateVerdicts(
                        SLOWDOWN,
                        threshold,
                        sample,
                        comparison.provenance(),
                        FigureList.of("times", () -> new SlowdownFigures(comparison, tolerance).all()))
                .verdict(estimate);
        return new LatencyVerdict(KIND, about(value), new SlowdownText(comparison, median, tolerance).facts());
    }

    private String rounds() {
        List<Integer> rounds = comparison.pairs().stream()
                .map(SessionPair::rounds)
                .distinct()
                .sorted()
                .toList();
        return rounds.get(0) + (rounds.size() == 1 ? "" : " to " + rounds.get(rounds.size() - 1)) + " rounds each";
    }

    /** What is compared is what it is about; the inputs are where times were taken. */
    private MetricVerdict about(MetricVerdict value) {
        return new MetricVerdict(
                subject(),
                value.property(),
                value.threshold(),
                value.status(),
                value.reason(),
                value.measurement(),
                value.provenance(),
                value.figures());
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
