package org.modelunit.metric.score;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Streams;

/**
 * What a calibration error of a perfect model is on given rows: the truth is drawn again from the scores, as if each were the chance
 * that it claims to be.
 */
final class PerfectModel {

    private static final int MOST_DRAWS = 200;
    private static final int FEWEST_DRAWS = 20;
    private static final long ENOUGH_ROWS = 20_000_000; // the more rows, the less a draw differs from the next

    private final Reliability reliability;
    private final NumberColumn scores;
    private final RowWeights weights;
    private final int[] binOfRow;

    PerfectModel(Reliability reliability, NumberColumn scores, RowWeights weights) {
        this.reliability = reliability;
        this.scores = scores;
        this.weights = weights;
        this.binOfRow = new int[scores.size()];
        for (int row = 0; row < binOfRow.length; row++) {
            binOfRow[row] = weights.get(row) > 0 ? reliability.binOf(scores.get(row)) : 0;
        }
    }

    static PerfectModel on(Classified outcomes, String label, Reliability reliability) {
        return new PerfectModel(
                reliability, outcomes.scores().of(label), outcomes.design().weights());
    }

    /** The mean of an error over draws of the truth. */
    double error(ToDoubleFunction<double[]> errorOfExcess, long seed) {
        int draws = (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, ENOUGH_ROWS / Math.max(1, scores.size())));
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += errorOfExcess.applyAsDouble(excess(Streams.replicate(seed, draw)));
        }
        return sum / draws;
    }

    private double[] excess(SplittableRandom random) {
        double[] excess = new double[reliability.bins()];
        for (int row = 0; row < binOfRow.length; row++) {
            double score = scores.get(row);
            double drawn = random.nextDouble() < score ? 1 : 0;
            excess[binOfRow[row]] += weights.get(row) * (score - drawn);
        }
        return excess;
    }
}
