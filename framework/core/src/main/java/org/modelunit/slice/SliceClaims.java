package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.modelunit.Comparison;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.Judge;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.text.Numbers;

/** What claims on slices require of metrics. */
final class SliceClaims {

    private SliceClaims() {}

    @SuppressWarnings("unchecked") // a metric only reads outcomes
    static <O extends Outcomes> Metric<O> widened(Metric<? super O> metric) {
        return (Metric<O>) requireNonNull(metric, "metric");
    }

    /** What the claim is about: of the largest gap and of the smallest ratio, the metric's. */
    static String property(Metric<?> metric, SliceRequirement.Scope scope) {
        return scope instanceof SliceRequirement.Farthest farthest
                ? metric.name() + (farthest.isRatio() ? " ratio" : " difference")
                : metric.name();
    }

    /** What is required of each slice's value, difference or ratio. */
    static <O extends Outcomes> Threshold threshold(List<Metric<O>> metrics, SliceRequirement.Scope scope) {
        Metric<O> metric = metrics.get(0);
        if (scope instanceof SliceRequirement.Each each) {
            Requirements.check(metric.info(), each.threshold());
            return each.threshold();
        }
        if (scope instanceof SliceRequirement.Overall overall) {
            return Comparison.threshold(metric, overall.margin());
        }
        if (scope instanceof SliceRequirement.Best best) {
            return Comparison.threshold(metric, best.margin());
        }
        if (scope instanceof SliceRequirement.Pair pair) {
            requirePossible(metrics, pair.threshold(), pair.isRatio());
            return pair.threshold();
        }
        SliceRequirement.Farthest farthest = (SliceRequirement.Farthest) scope;
        requirePossible(metrics, farthest.threshold(), farthest.isRatio());
        return farthest.threshold();
    }

    /** A gap of 10 is refused where 0.10 was meant. */
    private static <O extends Outcomes> void requirePossible(
            List<Metric<O>> metrics, Threshold threshold, boolean isRatio) {
        for (Metric<O> metric : metrics) {
            double width = metric.range().highest() - metric.range().lowest();
            for (Bar bar : threshold.bars()) {
                if (!isRatio && Math.abs(bar.value()) > width) {
                    throw new IllegalArgumentException("two values of " + metric.name() + " are at most " + width
                            + " apart, but the requirement names " + bar.value()
                            + (width == 1 ? Numbers.percentHint(bar.value(), gap -> Math.abs(gap) <= 1) : ""));
                }
            }
        }
    }

    /** The values of slices of which nothing is required by themselves; none where there are none. */
    static List<ForestPlot> forestPlots(
            Metric<?> metric, Slices slices, List<SliceEstimate> groups, Threshold threshold) {
        if (groups.isEmpty()) {
            return List.of();
        }
        double confidence = Judge.confidence(threshold);
        return List.of(new ForestPlot(
                metric.name() + " by " + slices.slicing(),
                List.of(),
                confidence,
                SliceEstimate.method(groups),
                groups.stream()
                        .map(member -> Family.unjudged(member, confidence))
                        .toList()));
    }
}
