package org.modelunit.weakspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.RowValues;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;

/** What each row contributes to a metric that is a mean, and how far it falls short of what is best. */
final class ExampleLosses {

    private final MetricInfo info;
    private final boolean isHigherBetter;
    private final double best;
    private final double[] values;

    private ExampleLosses(MetricInfo info, boolean isHigherBetter, double best, double[] values) {
        this.info = info;
        this.isHigherBetter = isHigherBetter;
        this.best = best;
        this.values = values;
    }

    String metric() {
        return info.name();
    }

    MetricInfo info() {
        return info;
    }

    boolean isHigherBetter() {
        return isHigherBetter;
    }

    /** For each row how far it falls short of the best, or what it contributes where lower is better; 1 for an error, else 0. */
    double[] values() {
        return values;
    }

    private static final double ROUNDING = 1e-9;
    private static final double LEAST_DEVIATION = 1e-145; // whose square is far from the smallest number

    /** By accuracy, the mean absolute error or the hold rate. */
    static ExampleLosses of(Evaluation<?, ?> evaluation) {
        if (evaluation.outcomes() instanceof Classified classified) {
            double[] hits = IntStream.range(0, classified.size())
                    .mapToDouble(row ->
                            classified.truth().code(row) == classified.decided().code(row) ? 1 : 0)
                    .toArray();
            return of(Metrics.accuracy(), hits);
        }
        if (evaluation.outcomes() instanceof Regressed regressed) {
            return of(Metrics.meanAbsoluteError(), regressed);
        }
        if (evaluation.outcomes() instanceof Held held) {
            return of(Metrics.holdRate(), held);
        }
        throw new IllegalArgumentException("name the metric that finds weak spots in "
                + evaluation.outcomes().getClass().getSimpleName()
                + " outcomes: WeakSpots.search(evaluation, metric, worseByAtLeast(…))");
    }

    /** By a metric of one's own choice. */
    @SuppressWarnings("unchecked") // a metric only reads outcomes
    static <O extends Outcomes> ExampleLosses of(Metric<? super O> metric, O outcomes) {
        Metric<O> narrowed = (Metric<O>) metric;
        double[] terms;
        try {
            terms = RowValues.of(narrowed, outcomes);
        } catch (UndefinedMetricException e) {
            throw metric.isMean() ? withoutValue(narrowed, outcomes, e) : noMean(metric, e);
        }
        if (!metric.isMean() && !isMeanOf(terms, narrowed.value(outcomes))) {
            throw noMean(metric, null);
        }
        return of(metric, terms);
    }

    /** Whether a value is the mean of terms, but for rounding, in whatever unit. */
    private static boolean isMeanOf(double[] terms, double value) {
        double mean = Arrays.stream(terms).average().orElse(Double.NaN);
        double size = Arrays.stream(terms).map(Math::abs).average().orElse(Double.NaN);
        return Math.abs(mean - value) <= ROUNDING * size;
    }

    /** The error of a mean that some row has no term for, with the first such row. */
    private static <O extends Outcomes> DataException withoutValue(
            Metric<O> metric, O outcomes, UndefinedMetricException cause) {
        for (int row = 0; row < outcomes.size(); row++) {
            try {
                RowValues.of(metric, rows(outcomes, row));
            } catch (UndefinedMetricException e) {
                return new DataException(
                        "row " + row + " has no value to search by: " + e.getMessage()
                                + "; search by another metric, or leave the row out",
                        e);
            }
        }
        return new DataException(String.valueOf(cause.getMessage()), cause);
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private static <O extends Outcomes> O rows(O outcomes, int row) {
        return (O) outcomes.rows(new int[] {row});
    }

    private static ExampleLosses of(Metric<?> metric, double[] terms) {
        if (metric.direction() == Direction.NEITHER) {
            throw new IllegalArgumentException(
                    "neither higher nor lower values of " + metric.name() + " are better, so no slice is worse");
        }
        for (int row = 0; row < terms.length; row++) {
            if (!Double.isFinite(terms[row])) {
                throw new DataException(metric.name() + " of row " + row + " is " + terms[row]
                        + ", which no mean can hold; search by another metric, or leave the row out");
            }
        }
        boolean isHigherBetter = metric.direction() == Direction.HIGHER;
        double best = metric.range().isUnit() ? 1 : 0;
        double[] values =
                isHigherBetter ? Arrays.stream(terms).map(term -> best - term).toArray() : terms;
        return new ExampleLosses(metric.info(), isHigherBetter, best, values);
    }

    private static IllegalArgumentException noMean(Metric<?> metric, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                metric.name() + " is no mean of a number for each example, so slices cannot be searched by it;"
                        + " accuracy, the Brier score, the log loss and the mean absolute error are",
                cause);
    }

    /** Whether each row has the same loss, so that there is nothing to find. */
    boolean areConstant() {
        return Arrays.stream(values).allMatch(loss -> loss == values[0]);
    }

    /**
     * The losses as a search looks at them: less their mean, in units of their standard deviation, so that neither a large mean nor a
     * unit of one's own costs digits.
     */
    double[] standardized() {
        double first = values[0];
        double mean = Arrays.stream(values).map(loss -> loss - first).average().orElse(0);
        double[] centred =
                Arrays.stream(values).map(loss -> loss - first - mean).toArray();
        double deviation =
                Math.sqrt(Arrays.stream(centred).map(loss -> loss * loss).sum() / values.length);
        if (!Double.isFinite(deviation) || deviation < LEAST_DEVIATION) {
            throw new DataException("the squares of each example's " + metric()
                    + " are too large or too small for any number; measure it in another unit");
        }
        return Arrays.stream(centred).map(loss -> loss / deviation).toArray();
    }

    /** A mean loss in the metric's unit. */
    double inUnit(double mean) {
        return isHigherBetter ? best - mean : mean;
    }

    /** Whether each row is either right or wrong. */
    boolean areErrors() {
        return Arrays.stream(values).allMatch(loss -> loss == 0 || loss == 1);
    }

    /** Whether losses are shares of a whole. */
    boolean areShares() {
        return Arrays.stream(values).allMatch(loss -> loss >= 0);
    }
}
