package org.modelunit.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** Refuses requirements that make no sense for a metric, which is something else than failing them. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Requirements {

    private Requirements() {}

    /**
     * Refuses a requirement that makes no sense for a metric, such as 95 for an accuracy.
     *
     * @param metric what is required to meet it
     * @param threshold what is required
     */
    public static void check(MetricInfo metric, Threshold threshold) {
        for (Bar bar : threshold.bars()) {
            checkRange(metric, bar.value());
            threshold.burden().shortfall().ifPresent(shortfall -> checkShortfall(metric, bar, shortfall));
        }
        if (threshold.expected().isPresent()
                && (!threshold.burden().isProof() || threshold.burden().isGuard())) {
            throw new IllegalArgumentException("expecting(…) says what would settle a claim made with confidence, but "
                    + metric.name() + " is just required to be " + threshold);
        }
        threshold.expected().ifPresent(expected -> checkRange(metric, expected));
        checkDirection(metric, threshold);
    }

    /**
     * Refuses to infer anything from all cases there are.
     *
     * @param metric what is measured
     * @param threshold what is required of it
     * @param design how the examples were sampled
     */
    public static void checkSample(MetricInfo metric, Threshold threshold, SampleDesign design) {
        if (threshold.burden().isProof()) {
            design.requireSample(metric.name() + threshold.burdenInWords());
        }
    }

    private static void checkShortfall(MetricInfo metric, Bar bar, double shortfall) {
        double sought = bar.side() == Side.AT_LEAST ? bar.value() - shortfall : bar.value() + shortfall;
        if (!metric.range().contains(sought)) {
            throw new IllegalArgumentException(metric.name() + " cannot lie " + shortfall + " from the bar "
                    + bar.value() + ", so there is no such "
                    + Deviation.from(List.of(bar)).noun()
                    + " to detect; declare a smaller one");
        }
    }

    private static void checkRange(MetricInfo metric, double value) {
        Range range = metric.range();
        if (!range.contains(value)) {
            String hint = metric.isInPoints() ? Numbers.percentHint(value, range::contains) : "";
            throw new IllegalArgumentException(
                    metric.name() + " lies between " + range.words() + ", but the requirement names " + value + hint);
        }
    }

    private static void checkDirection(MetricInfo metric, Threshold threshold) {
        if (metric.direction() == Direction.NEITHER) {
            return;
        }
        Side wanted = metric.direction() == Direction.HIGHER ? Side.AT_LEAST : Side.AT_MOST;
        if (threshold.bars().stream().noneMatch(bar -> bar.side() == wanted)) {
            String given =
                    threshold.bars().stream().map(bar -> bar.side().words()).collect(Collectors.joining(" and "));
            throw new IllegalArgumentException(metric.name() + " is better when "
                    + (metric.direction() == Direction.HIGHER ? "higher" : "lower") + ", so it can be required to be "
                    + wanted.words() + " a bar, but not just " + given + " one" + ofOnesOwn(metric));
        }
    }

    /** Nobody has said of a new metric that higher is better. */
    private static String ofOnesOwn(MetricInfo metric) {
        return metric.direction() == Direction.HIGHER
                ? "; a metric of your own whose lower values are better says so by lowerIsBetter(), and by"
                        + " targetValue() if neither are"
                : "";
    }
}
