package org.modelunit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Numbers;
import org.modelunit.claim.Threshold;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** Judges claims on one number measured on one data set: the bound that is shown is the bound that judges. */
final class Judging {

    /** The confidence of the bounds that are shown where the claim names none. */
    private static final double SHOWN_CONFIDENCE = 0.95;

    /** In how many of all samples a guard has to find its drop, and the examples that would settle a claim have to settle it. */
    private static final double POWER = 0.80;

    private final Traits traits;
    private final Estimate estimate;
    private final Sample sample;

    /** Which rows were measured, of how many parts the same is claimed, and where random numbers began. */
    record Sample(int size, String composition, Provenance provenance, long seed, int looks) {

        /** The confidence that a refutation needs when so many parts are looked at (Bonferroni). */
        double refuting(double confidence) {
            return 1 - (1 - confidence) / looks;
        }
    }

    Judging(Traits traits, Estimate estimate, Sample sample) {
        this.traits = traits;
        this.estimate = estimate;
        this.sample = sample;
    }

    /** The verdict on a part of the data that is too small for any. */
    static MetricVerdict tooFew(Traits traits, Sample sample, Threshold threshold, String reason) {
        List<Double> passMarks =
                threshold.bars().stream().map(bar -> Double.NaN).toList();
        return new MetricVerdict(
                sample.provenance().dataset(),
                traits.name(),
                threshold,
                Decision.INCONCLUSIVE,
                reason,
                new Measurement(
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        confidence(threshold.burden()),
                        reason,
                        passMarks,
                        traits.range().lowest(),
                        traits.range().highest(),
                        sample.size(),
                        sample.composition(),
                        Double.NaN,
                        Map.of(),
                        sample.seed(),
                        sample.looks()),
                sample.provenance());
    }

    private record Finding(Decision decision, String reason) {}

    MetricVerdict judge(Threshold threshold) {
        Finding finding = threshold.bars().stream()
                .map(bar -> judge(bar, threshold.burden()))
                .reduce(new Finding(Decision.PASSED, ""), Judging::worse);
        return new MetricVerdict(
                sample.provenance().dataset(),
                traits.name(),
                threshold,
                finding.decision(),
                finding.reason(),
                measurement(threshold),
                sample.provenance());
    }

    private Finding judge(Bar bar, Burden burden) {
        if (burden instanceof Burden.Shown shown) {
            return judgeShown(bar, shown.confidence());
        }
        if (burden instanceof Burden.NotRefuted guard) {
            return judgeGuard(bar, guard);
        }
        boolean holds = bar.side().holds(estimate.value(), bar.value());
        return new Finding(holds ? Decision.PASSED : Decision.FAILED, "");
    }

    private Finding judgeShown(Bar bar, double confidence) {
        if (!estimate.caveat().isEmpty()) {
            return new Finding(Decision.INCONCLUSIVE, estimate.caveat());
        }
        if (bar.side().holds(estimate.bound(bar.side(), confidence), bar.value())) {
            return new Finding(Decision.PASSED, "");
        }
        return new Finding(refuted(bar, confidence) ? Decision.FAILED : Decision.INCONCLUSIVE, "");
    }

    private Finding judgeGuard(Bar bar, Burden.NotRefuted guard) {
        if (!estimate.caveat().isEmpty()) {
            return new Finding(Decision.INCONCLUSIVE, estimate.caveat());
        }
        if (refuted(bar, guard.confidence())) {
            return new Finding(Decision.FAILED, "");
        }
        double power = power(bar, guard);
        return power >= POWER
                ? new Finding(Decision.PASSED, "")
                : new Finding(
                        Decision.INCONCLUSIVE,
                        "they would find a shortfall of " + guard.drop() + " in only " + Math.round(100 * power)
                                + " of 100 samples, not in 80; " + sight(bar, guard));
    }

    private String sight(Bar bar, Burden.NotRefuted guard) {
        double drop = estimate.smallestDrop(bar.side(), bar.value(), sample.refuting(guard.confidence()), POWER);
        return Double.isInfinite(drop)
                ? "these rows see no drop at all"
                : "these rows can see a drop of " + Numbers.upTo2Digits(drop);
    }

    /** Whether the bound on the other side shows the value to miss the bar; a bound that is NaN shows nothing. */
    private boolean refuted(Bar bar, double confidence) {
        double bound = estimate.bound(bar.side().other(), sample.refuting(confidence));
        return bar.side() == Side.AT_LEAST ? bound < bar.value() : bound > bar.value();
    }

    private double power(Bar bar, Burden.NotRefuted guard) {
        double truth = bar.side() == Side.AT_LEAST ? bar.value() - guard.drop() : bar.value() + guard.drop();
        return estimate.power(bar.side().other(), bar.value(), sample.refuting(guard.confidence()), truth);
    }

    private static Finding worse(Finding one, Finding other) {
        if (one.decision() == Decision.FAILED || other.decision() == Decision.PASSED) {
            return one;
        }
        return other.decision() == Decision.FAILED || one.decision() == Decision.PASSED ? other : one;
    }

    private Measurement measurement(Threshold threshold) {
        double confidence = confidence(threshold.burden());
        List<Double> passMarks = new ArrayList<>();
        double power = Double.NaN;
        for (Bar bar : threshold.bars()) {
            passMarks.add(passMark(bar, threshold.burden()));
            if (threshold.burden() instanceof Burden.NotRefuted guard) {
                double barPower = power(bar, guard);
                power = Double.isNaN(power) ? barPower : Math.min(power, barPower);
            }
        }
        boolean isBounded = estimate.caveat().isEmpty();
        return new Measurement(
                estimate.value(),
                isBounded ? estimate.bound(Side.AT_LEAST, confidence) : Double.NEGATIVE_INFINITY,
                isBounded ? estimate.bound(Side.AT_MOST, confidence) : Double.POSITIVE_INFINITY,
                confidence,
                isBounded ? estimate.method() : estimate.caveat(),
                passMarks,
                traits.range().lowest(),
                traits.range().highest(),
                sample.size(),
                sample.composition(),
                power,
                settling(threshold),
                sample.seed(),
                sample.looks());
    }

    private static double confidence(Burden burden) {
        if (burden instanceof Burden.Shown shown) {
            return shown.confidence();
        }
        return burden instanceof Burden.NotRefuted guard ? guard.confidence() : SHOWN_CONFIDENCE;
    }

    /** The value that these rows must show: the bar itself for an estimate; for a guard, the value below which it fails. */
    private double passMark(Bar bar, Burden burden) {
        if (burden instanceof Burden.Estimated) {
            return bar.value();
        }
        if (!estimate.caveat().isEmpty()) {
            return Double.NaN;
        }
        if (burden instanceof Burden.Shown shown) {
            return estimate.passMark(bar.side(), bar.value(), shown.confidence());
        }
        if (burden instanceof Burden.NotRefuted guard) {
            return estimate.refutationLimit(bar.side(), bar.value(), sample.refuting(guard.confidence()));
        }
        throw new IllegalStateException("there is no burden " + burden);
    }

    private Map<Double, Double> settling(Threshold threshold) {
        Map<Double, Double> settling = new LinkedHashMap<>();
        if (threshold.burden() instanceof Burden.Shown shown && threshold.bars().size() == 1) {
            Bar bar = threshold.bars().get(0);
            for (double truth : truths(bar, threshold)) {
                double examples = estimate.examplesNeeded(bar.side(), bar.value(), shown.confidence(), truth, POWER);
                if (Double.isFinite(examples)) {
                    settling.put(truth, examples);
                }
            }
        }
        return settling;
    }

    /** The declared quality, or else 1, 2 and 5 points better than the bar; percent of the bar where points mean nothing. */
    private List<Double> truths(Bar bar, Threshold threshold) {
        if (threshold.expected().isPresent()) {
            return List.of(threshold.expected().getAsDouble());
        }
        double point = 0.01 * (traits.isInPoints() ? 1 : Math.abs(bar.value()));
        double sign = bar.side() == Side.AT_LEAST ? 1 : -1;
        List<Double> truths = new ArrayList<>();
        for (int points : new int[] {1, 2, 5}) {
            // on the grid of hundredths of a point, so that 0.75 and one point are 0.76
            double truth = Math.round((bar.value() + sign * points * point) / (point / 100)) / (100 / point);
            if (point > 0
                    && truth > traits.range().lowest()
                    && truth < traits.range().highest()) {
                truths.add(truth);
            }
        }
        return truths;
    }
}
