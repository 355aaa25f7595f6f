package org.modelunit.behaviour;

import java.util.DoubleSummaryStatistics;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.MeanEstimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;

/** What a number is afterwards minus what it was before, for each input. */
record MeanChange() implements WeightedMeanStatistic<Regressed> {

    private static final double ROUNDING = 1e-9;

    /**
     * The metric, with what is known of how far one input can change: of shares, from one end to the other. Where nothing changes, of other
     * numbers as far as they lie apart; else there would be no variance to judge by.
     */
    static Metric<Regressed> of(String name, Regressed outcomes, boolean isOfShares) {
        Metric<Regressed> metric =
                Metric.<Regressed>ofMean(name, new MeanChange()).targetValue().withSupport(Support.all());
        if (isOfShares && areShares(outcomes.truth()) && areShares(outcomes.predicted())) {
            return metric.inRange(new Range(-1, 1));
        }
        double apart = highest(outcomes.truth()) - lowest(outcomes.truth());
        return isConstant(outcomes) && apart > 0 && Double.isFinite(apart)
                ? metric.estimatedBy(MeanEstimator.ofTermsBetween(-apart, apart))
                : metric;
    }

    static Metric<Regressed> of(String name) {
        return Metric.<Regressed>ofMean(name, new MeanChange()).targetValue().withSupport(Support.all());
    }

    private static boolean areShares(NumberColumn column) {
        return lowest(column) >= 0 && highest(column) <= 1;
    }

    /** Whether all change alike, but for rounding. */
    private static boolean isConstant(Regressed outcomes) {
        IntToDoubleFunction change = new MeanChange().terms(outcomes);
        DoubleSummaryStatistics changes =
                IntStream.range(0, outcomes.size()).mapToDouble(change).summaryStatistics();
        return changes.getMax() - changes.getMin() <= ROUNDING * Math.abs(changes.getAverage());
    }

    private static double lowest(NumberColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::get).min().orElse(Double.NaN);
    }

    private static double highest(NumberColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::get).max().orElse(Double.NaN);
    }

    @Override
    public IntToDoubleFunction terms(Regressed outcomes) {
        return row -> outcomes.predicted().get(row) - outcomes.truth().get(row);
    }
}
