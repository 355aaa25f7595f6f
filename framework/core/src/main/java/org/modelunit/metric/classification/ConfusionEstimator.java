package org.modelunit.metric.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricFunction;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.RobustVariance;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;
import org.modelunit.statistics.resampling.TableBootstrap;

/**
 * Bounds a metric that is finished from the confusion of labels, such as an average over labels or an agreement, by a
 * {@link TableBootstrap}. The example that is not seen is where it may do most: its chance to be in a row or in a column of the table, or
 * right, rises with the examples seen there and with the square of what one does. With weights or groups the table counts as many
 * examples as have the variance of the metric (Korn and Graubard, Survey Methodology 24, 1998).
 *
 * @param finish gives the metric
 */
record ConfusionEstimator(MetricFunction<? super Confusion> finish) implements Estimator<Classified> {

    private static final int FEWEST = 30;
    private static final double USUAL = 0.95;
    private static final double MOST_LEVERAGE = 0.9;
    private static final double STEP = 1e-4; // of all counts, to see what an example does

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        metric.value(outcomes); // undefined, if it is
        SampleDesign design = outcomes.design();
        if (design.hasStrata()) {
            return Estimator.<Classified>bootstrap().estimate(metric, outcomes, seed);
        }
        Confusion confusion = new Confusion.Counts().of(outcomes);
        Table table = new Table(confusion.labels(), finish);
        double[] cells = confusion.cells();
        if (design.isSimple()) {
            return estimate(table, cells, metric, outcomes, seed);
        }
        RobustVariance variance = variance(table, cells, outcomes);
        double total = Arrays.stream(cells).sum();
        double worth = worth(table, cells, outcomes, variance);
        double[] worthy = Arrays.stream(cells).map(cell -> cell / total * worth).toArray();
        return lessSignificant(estimate(table, worthy, metric, outcomes, seed), variance);
    }

    private static InvertedTest estimate(
            Table table, double[] cells, Metric<Classified> metric, Classified outcomes, long seed) {
        SampleDesign design = outcomes.design();
        return new TableBootstrap(
                        cells,
                        table.unseen(cells, -1),
                        table.unseen(cells, 1),
                        metric.range().lowest(),
                        metric.range().highest())
                .estimate(method(design), caveat(design), outcomes.size(), seed, table::valueOrNan);
    }

    /** Nothing is shown that the units themselves do not show. */
    private static InvertedTest lessSignificant(InvertedTest table, RobustVariance variance) {
        double error = variance.error();
        return new InvertedTest(
                table.method(),
                table.caveat(),
                table.value(),
                (side, bar) -> Math.max(
                        table.pValue(side, bar),
                        error > 0 ? variance.significance(side, side.beyond(table.value(), bar) / error) : 0),
                table.scale(),
                Math.max(error, table.standardError()),
                variance.freedom(),
                table.examples());
    }

    private static String method(SampleDesign design) {
        String groups = design.clusters().isPresent()
                ? String.format(Locale.ROOT, " of %,d groups", design.clusters().getAsInt())
                : "";
        return "Bayesian bootstrap" + groups + ", one unseen example added";
    }

    private static String caveat(SampleDesign design) {
        int units = design.resampling().units();
        boolean isGrouped = design.clusters().isPresent();
        return units < FEWEST
                ? "a bootstrap of fewer than " + FEWEST + (isGrouped ? " groups" : " examples")
                        + " cannot be trusted, and there are " + units
                : "";
    }

    /** How much the metric varies by what units add to the table. */
    private static RobustVariance variance(Table table, double[] cells, Classified outcomes) {
        int[] unitOfRow = outcomes.design().units();
        double[] slopes = table.slopes(cells);
        double total = Arrays.stream(cells).sum();
        double[] contributions = new double[outcomes.design().resampling().units()];
        double[] shares = new double[contributions.length];
        for (int row = 0; row < unitOfRow.length; row++) {
            double weight = outcomes.design().weights().get(row);
            contributions[unitOfRow[row]] += weight * slopes[table.cell(outcomes, row)];
            shares[unitOfRow[row]] += weight / total;
        }
        for (int unit = 0; unit < contributions.length; unit++) {
            contributions[unit] /= 1 - Math.min(MOST_LEVERAGE, shares[unit]); // a heavy one draws the metric to itself
        }
        return RobustVariance.of(contributions, new int[contributions.length]);
    }

    /** How many examples that count once each would have this variance. */
    private static double worth(Table table, double[] cells, Classified outcomes, RobustVariance variance) {
        RowWeights weights = outcomes.design().weights();
        double[] slopes = table.slopes(cells);
        double total = Arrays.stream(cells).sum();
        double squares = 0;
        double ofWeights = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            double slope = slopes[table.cell(outcomes, row)];
            squares += weights.get(row) * slope * slope;
            ofWeights += weights.get(row) * weights.get(row);
        }
        double worth = total * squares / variance.variance();
        if (!(worth > 0 && worth < Double.POSITIVE_INFINITY)) {
            return Math.min(outcomes.design().resampling().units(), total * total / ofWeights);
        }
        double narrower = Normal.quantile(USUAL) / StudentT.quantile(USUAL, variance.freedom());
        return Math.min(outcomes.size(), worth * narrower * narrower);
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    /** A metric as a function of the cells of a table, row by row. */
    private record Table(Labels labels, MetricFunction<? super Confusion> finish) {

        double valueOrNan(double[] cells) {
            try {
                return finish.of(Confusion.of(labels, cells));
            } catch (UndefinedMetricException e) {
                return Double.NaN;
            }
        }

        int cell(Classified outcomes, int row) {
            return outcomes.truth().code(row) * labels.size()
                    + outcomes.decided().code(row);
        }

        /** By how much the metric rises with the count of each cell that has any. */
        double[] slopes(double[] cells) {
            double value = valueOrNan(cells);
            double step = STEP * Arrays.stream(cells).sum();
            double[] slopes = new double[cells.length];
            for (int cell = 0; cell < cells.length; cell++) {
                if (cells[cell] > 0) {
                    double[] more = cells.clone();
                    more[cell] += step;
                    slopes[cell] = (valueOrNan(more) - value) / step;
                }
            }
            return slopes;
        }

        /** For each cell the chance that an example which moves the metric to a side is there. */
        double[] unseen(double[] cells, int sign) {
            int size = labels.size();
            double[] chances = new double[cells.length];
            for (int label = 0; label < size; label++) {
                int code = label;
                add(chances, cells, sign, cell -> cell / size == code && cell % size != code ? 1.0 / (size - 1) : 0);
                add(chances, cells, sign, cell -> cell % size == code && cell / size != code ? 1.0 / (size - 1) : 0);
                add(chances, cells, sign, cell -> cell / size == code && cell % size == code ? 1 : 0);
            }
            double all = Arrays.stream(chances).sum();
            return Arrays.stream(chances)
                    .map(chance -> all > 0 ? chance / all : 0)
                    .toArray();
        }

        private void add(double[] chances, double[] cells, int sign, IntToDoubleFunction share) {
            double[] more = cells.clone();
            double seen = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                double added = share.applyAsDouble(cell);
                more[cell] += added;
                seen += added > 0 ? cells[cell] : 0;
            }
            double effect = valueOrNan(more) - valueOrNan(cells);
            if (effect * sign > 0) {
                for (int cell = 0; cell < cells.length; cell++) {
                    chances[cell] += share.applyAsDouble(cell) * effect * effect * (seen + 0.5);
                }
            }
        }
    }
}
