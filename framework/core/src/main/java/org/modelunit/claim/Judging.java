package org.modelunit.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.MetricInfo;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** Judges claims on one number measured on one data set: the bound that is shown is the bound that judges. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Judging {

    private final MetricInfo info;
    private final Estimate estimate;
    private final Sample sample;

    /**
     * The rows that were measured, the number of parts on which the same is claimed, and where random numbers began.
     *
     * @param size how many rows
     * @param composition what is among them, or an empty text
     * @param provenance where model and data came from
     * @param seed the root of what was drawn at random
     * @param comparisons on how many parts the same is claimed
     */
    public record Sample(int size, String composition, Provenance provenance, long seed, int comparisons) {}

    /**
     * Judges claims on one estimate.
     *
     * @param info what was measured
     * @param estimate the value with its uncertainty
     * @param sample the rows
     */
    public Judging(MetricInfo info, Estimate estimate, Sample sample) {
        this.info = info;
        this.estimate = estimate;
        this.sample = sample;
    }

    /**
     * Returns the verdict on a part of the data that is too small to be judged.
     *
     * @param info what would have been measured
     * @param sample the rows
     * @param threshold what is required
     * @param reason why they are too few, in words
     */
    public static MetricVerdict tooFew(MetricInfo info, Sample sample, Threshold threshold, String reason) {
        List<Double> passMarks =
                threshold.bars().stream().map(bar -> Double.NaN).toList();
        return new MetricVerdict(
                sample.provenance().dataset(),
                info.name(),
                threshold,
                Decision.INCONCLUSIVE,
                reason,
                new Measurement(
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Judge.confidence(threshold),
                        reason,
                        passMarks,
                        info.range().lowest(),
                        info.range().highest(),
                        sample.size(),
                        sample.composition(),
                        Double.NaN,
                        Map.of(),
                        sample.seed(),
                        sample.comparisons()),
                sample.provenance());
    }

    /**
     * Returns the verdict on a requirement.
     *
     * @param threshold what is required
     */
    public MetricVerdict judge(Threshold threshold) {
        Judge judge = new Judge(estimate, threshold);
        boolean isProof = !(threshold.burden() instanceof Burden.PointEstimate);
        boolean isUnbounded = isProof && !estimate.caveat().isEmpty();
        double refutation = isProof && !isUnbounded ? Math.min(1, sample.comparisons() * judge.refutation()) : 1;
        Decision decision = isUnbounded ? Decision.INCONCLUSIVE : judge.decision(refutation, sample.comparisons());
        return new MetricVerdict(
                sample.provenance().dataset(),
                info.name(),
                threshold,
                decision,
                decision == Decision.INCONCLUSIVE ? reason(judge, threshold) : "",
                measurement(threshold, decision),
                sample.provenance());
    }

    private String reason(Judge judge, Threshold threshold) {
        if (!estimate.caveat().isEmpty()) {
            return estimate.caveat();
        }
        if (threshold.burden() instanceof Burden.NotRefuted guard) {
            return "they would find a shortfall of " + guard.drop() + " in only "
                    + Math.round(100 * judge.power(sample.comparisons())) + " of 100 samples, not in 80; "
                    + sight(judge);
        }
        return judge.unmeetable(sample.size());
    }

    private String sight(Judge judge) {
        double drop = judge.smallestDrop(sample.comparisons());
        return Double.isInfinite(drop)
                ? "these rows see no drop at all"
                : "these rows can see a drop of " + Numbers.upTo2Digits(drop);
    }

    private Measurement measurement(Threshold threshold, Decision decision) {
        double confidence = Judge.confidence(threshold);
        List<Double> passMarks =
                threshold.bars().stream().map(bar -> passMark(bar, threshold)).toList();
        boolean isBounded = estimate.caveat().isEmpty();
        return new Measurement(
                estimate.value(),
                isBounded ? estimate.bound(Side.AT_LEAST, confidence) : Double.NEGATIVE_INFINITY,
                isBounded ? estimate.bound(Side.AT_MOST, confidence) : Double.POSITIVE_INFINITY,
                confidence,
                isBounded ? estimate.method() : estimate.caveat(),
                passMarks,
                info.range().lowest(),
                info.range().highest(),
                sample.size(),
                sample.composition(),
                new Judge(estimate, threshold).power(sample.comparisons()),
                settling(threshold, decision),
                sample.seed(),
                sample.comparisons());
    }

    /** The value that these rows must show: the bar itself for an estimate; for a guard, the value below which it fails. */
    private double passMark(Bar bar, Threshold threshold) {
        Burden burden = threshold.burden();
        if (burden instanceof Burden.PointEstimate) {
            return bar.value();
        }
        if (!estimate.caveat().isEmpty()) {
            return Double.NaN;
        }
        if (burden instanceof Burden.Shown shown) {
            return estimate.passMark(bar.side(), bar.value(), shown.confidence());
        }
        return estimate.refutationLimit(bar.side(), bar.value(), Judge.refuting(threshold, sample.comparisons()));
    }

    /** By the true value; where these rows have not settled it, as many would not do. */
    private Map<Double, Double> settling(Threshold threshold, Decision decision) {
        Map<Double, Double> settling = new LinkedHashMap<>();
        if (threshold.burden() instanceof Burden.Shown shown && threshold.bars().size() == 1) {
            Bar bar = threshold.bars().get(0);
            for (double truth : truths(bar, threshold)) {
                double examples =
                        estimate.examplesNeeded(bar.side(), bar.value(), shown.confidence(), truth, Judge.POWER);
                boolean isEnough = decision == Decision.INCONCLUSIVE && examples <= sample.size();
                if (Double.isFinite(examples) && !isEnough) {
                    settling.put(truth, examples);
                }
            }
        }
        return settling;
    }

    /** The declared quality, or else 1, 2 and 5 points better than the bar; where points mean nothing, percent of it, or equal models, as also beside a bar near 0. */
    private List<Double> truths(Bar bar, Threshold threshold) {
        if (threshold.expected().isPresent()) {
            return List.of(threshold.expected().getAsDouble());
        }
        if (info.areOfDifference() && !info.isInPoints() && bar.side().holds(0, bar.value())) {
            return List.of(0.0);
        }
        double point = 0.01 * (info.isInPoints() ? 1 : Math.abs(bar.value()));
        boolean isBarNearZero = Math.abs(bar.value()) < point;
        double sign = bar.side() == Side.AT_LEAST ? 1 : -1;
        List<Double> truths = new ArrayList<>();
        if (info.areOfDifference() && isBarNearZero && bar.side().holds(0, bar.value())) {
            truths.add(0.0);
        }
        for (int points : new int[] {1, 2, 5}) {
            // on the grid of hundredths of a point, so that 0.75 and one point are 0.76
            double truth = Math.round((bar.value() + sign * points * point) / (point / 100)) / (100 / point);
            if (point > 0
                    && truth > info.range().lowest()
                    && truth < info.range().highest()) {
                truths.add(truth);
            }
        }
        return truths;
    }
}
