package org.modelunit.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.MetricInfo;
import org.modelunit.statistics.Side;

/**
 * The true values for which a claim says what would settle it: the declared quality, or else 1, 2 and 5 points better than the bar. Where
 * points mean nothing they are percent of the bar, or equal models, as also beside a bar near 0.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AssumedTruths {

    private static final int[] POINTS = {1, 2, 5};
    private static final MathContext MEANT = new MathContext(12);

    private AssumedTruths() {}

    /**
     * Returns the true values, in ascending distance from the bar.
     *
     * @param metric the metric
     * @param threshold what is required of it: one bar
     */
    public static List<Double> of(MetricInfo metric, Threshold threshold) {
        if (threshold.expected().isPresent()) {
            return List.of(threshold.expected().getAsDouble());
        }
        Bar bar = threshold.bars().get(0);
        if (metric.areOfDifference() && !metric.isInPoints() && bar.side().holds(0, bar.value())) {
            return List.of(0.0);
        }
        double point = 0.01 * (metric.isInPoints() ? 1 : Math.abs(bar.value()));
        boolean isBarNearZero = Math.abs(bar.value()) < point;
        double sign = bar.side() == Side.AT_LEAST ? 1 : -1;
        List<Double> truths = new ArrayList<>();
        if (metric.areOfDifference() && isBarNearZero && bar.side().holds(0, bar.value())) {
            truths.add(0.0);
        }
        for (int points : POINTS) {
            // on the grid of hundredths of a point, so that 0.75 and one point are 0.76
            double truth = written(Math.round((bar.value() + sign * points * point) / (point / 100)) / (100 / point));
            if (point > 0
                    && truth > metric.range().lowest()
                    && truth < metric.range().highest()) {
                truths.add(truth);
            }
        }
        return truths;
    }

    /** The number that was meant: a percent of 0.9 is no whole number of bits, and 0.909 is not 0.9090000000000001. */
    private static double written(double truth) {
        return BigDecimal.valueOf(truth).round(MEANT).doubleValue();
    }
}
