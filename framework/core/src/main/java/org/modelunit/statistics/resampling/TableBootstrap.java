package org.modelunit.statistics.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.Ordering;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/**
 * Bounds a value that is computed from a table of counts by the Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981): each example
 * has an exponential weight, so that a cell weighs a gamma number. For each side, one more example is added that the sample has not
 * shown, and that makes the value worse on it: for a proportion, these are the bounds of Clopper and Pearson. What values of few
 * examples are biased by is taken from the bound that it would bring nearer (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 10).
 *
 * @param cells what is in each cell, 0 or more
 * @param lowering for each cell the chance that the example that is not seen is there, where the value has to be shown to be high
 * @param raising the same, where it has to be shown to be low
 * @param lowest the lowest value that there can be
 * @param highest the highest value that there can be
 */
@API(status = Status.INTERNAL, since = "0.1")
@SuppressWarnings("ArrayRecordComponent") // handed over, not to be changed afterwards
public record TableBootstrap(double[] cells, double[] lowering, double[] raising, double lowest, double highest) {

    private static final int REPLICATES = 2_000;
    private static final int OF_A_TASK = 20;
    private static final double USUAL = 0.95;

    /**
     * Returns the estimate of a value.
     *
     * @param method how it is called
     * @param caveat why no bound can be trusted, or empty
     * @param examples how many examples the sample has
     * @param seed where random numbers begin
     * @param ofCells gives the value of a table, or NaN where it has none; called from several threads at once
     */
    public InvertedTest estimate(
            String method, String caveat, long examples, long seed, ToDoubleFunction<double[]> ofCells) {
        double value = ofCells.applyAsDouble(cells);
        double[] plain = new double[REPLICATES];
        double[] low = new double[REPLICATES];
        double[] high = new double[REPLICATES];
        Workers.current().run(REPLICATES / OF_A_TASK, task -> {
            for (int number = task * OF_A_TASK; number < (task + 1) * OF_A_TASK; number++) {
                SplittableRandom random = Streams.replicate(seed, number);
                double[] drawn = drawn(random);
                double unseen = -Math.log1p(-random.nextDouble());
                double where = random.nextDouble();
                plain[number] = ofCells.applyAsDouble(drawn);
                low[number] = with(drawn, chosen(lowering, where), unseen, ofCells);
                high[number] = with(drawn, chosen(raising, where), unseen, ofCells);
            }
        });
        double bias = Arrays.stream(plain).average().orElse(value) - value;
        return inverted(
                method,
                caveat,
                value,
                examples,
                moved(low, Math.min(0, -2 * bias), Double.NEGATIVE_INFINITY),
                moved(high, Math.max(0, -2 * bias), Double.POSITIVE_INFINITY));
    }

    private double[] drawn(SplittableRandom random) {
        double[] drawn = new double[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            drawn[cell] = cells[cell] > 0 ? Gamma.draw(cells[cell], random) : 0;
        }
        return drawn;
    }

    /** The cell that a number from 0 to 1 falls into; none where no cell has a chance. */
    private static int chosen(double[] chances, double number) {
        double left = number;
        int last = -1;
        for (int cell = 0; cell < chances.length; cell++) {
            if (chances[cell] > 0) {
                last = cell;
                left -= chances[cell];
                if (left < 0) {
                    return cell;
                }
            }
        }
        return last;
    }

    private static double with(double[] drawn, int cell, double weight, ToDoubleFunction<double[]> ofCells) {
        double[] more = drawn.clone();
        if (cell >= 0) {
            more[cell] += weight;
        }
        return ofCells.applyAsDouble(more);
    }

    /** Replicates in their order, moved by a distance; those without a value lie farthest out. */
    private double[] moved(double[] replicates, double distance, double farthest) {
        return Arrays.stream(replicates)
                .map(replicate ->
                        Double.isNaN(replicate) ? farthest : Math.max(lowest, Math.min(highest, replicate + distance)))
                .sorted()
                .toArray();
    }

    private static InvertedTest inverted(
            String method, String caveat, double value, long examples, double[] low, double[] high) {
        InvertedTest.Significance significance = (side, bar) -> {
            int beyond = side == Side.AT_LEAST
                    ? Ordering.below(low, bar, false)
                    : high.length - Ordering.below(high, bar, true);
            return (1.0 + beyond) / (REPLICATES + 1);
        };
        int end = (int) Math.floor((1 - USUAL) * (REPLICATES + 1)) - 1;
        double width = high[REPLICATES - 1 - end] - low[end];
        boolean hasWidth = width > 0 && width < Double.POSITIVE_INFINITY;
        return new InvertedTest(
                method + ", " + REPLICATES + " replicates",
                caveat.isEmpty() && !hasWidth
                        ? "all replicates of the bootstrap have the same value, so it has no width to judge by"
                        : caveat,
                value,
                significance,
                InvertedTest.Scale.PLAIN,
                width / (2 * Normal.quantile(USUAL)),
                Double.POSITIVE_INFINITY,
                examples);
    }
}
