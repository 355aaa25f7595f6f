package org.modelunit.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.column.Probabilities;
import org.modelunit.sample.RowWeights;

/** What every cut-off of one label would have cost on outcomes: from above all scores down to their least, one row after another. */
final class CostSweep {

    private static final int MOST_DIGITS = 17;

    private final NumberColumn scores; // of the label
    private final int[] rows; // by descending score
    private final double[] savings; // for each row, what deciding for the label costs less than not

    private CostSweep(NumberColumn scores, int[] rows, double[] savings) {
        this.scores = scores;
        this.rows = rows;
        this.savings = savings;
    }

    static CostSweep of(CostMatrix costs, String label, Classified outcomes) {
        Labels labels = outcomes.labels();
        int code = labels.indexOf(label);
        double[] table = costs.asCosts().table(labels);
        int[] others = BestOther.codes(outcomes.scores(), code);
        RowWeights weights = outcomes.design().weights();
        double[] savings = new double[outcomes.size()];
        for (int row = 0; row < savings.length; row++) {
            int truth = outcomes.truth().code(row) * labels.size();
            savings[row] = weights.get(row) * (table[truth + others[row]] - table[truth + code]);
        }
        NumberColumn scores = outcomes.scores().column(code);
        requireShares(label, scores);
        Integer[] order = IntStream.range(0, savings.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer row) -> -scores.get(row)));
        return new CostSweep(
                scores, Arrays.stream(order).mapToInt(Integer::intValue).toArray(), savings);
    }

    /** A cut-off lies between 0 and 1, so scores have to, for one to be found among them. */
    private static void requireShares(String label, NumberColumn scores) {
        for (int row = 0; row < scores.size(); row++) {
            if (!(scores.get(row) >= -Probabilities.ROUNDING && scores.get(row) <= 1 + Probabilities.ROUNDING)) {
                throw new IllegalArgumentException("a cut-off lies between 0 and 1, but the score of '" + label
                        + "' in row " + row + " is " + scores.get(row)
                        + "; if the model gives logits, ask for softmax or"
                        + " sigmoid where it is loaded");
            }
        }
    }

    /** The cut-off that saves most. */
    double best() {
        double saved = 0;
        double most = score(0, 0) < 1 ? 0 : Double.NEGATIVE_INFINITY; // no cut-off lies above a score of 1
        int best = 0; // how many rows are decided for the label
        for (int count = 1; count <= rows.length; count++) {
            saved += savings[rows[count - 1]];
            if (saved > most && isBorder(count)) {
                most = saved;
                best = count;
            }
        }
        return Math.min(1, Math.max(0, between(score(best, -1), best == 0 ? 1 : score(best - 1, 1))));
    }

    private boolean isBorder(int count) {
        return count == rows.length
                || isBetween(scores.get(rows[count]), scores.get(rows[count - 1]), scores.get(rows[count - 1]));
    }

    private double score(int rank, double otherwise) {
        return rank < rows.length ? scores.get(rows[rank]) : otherwise;
    }

    /** Whether a cut-off is reached by one score, and not by a lower one, as floats are compared, too. */
    private static boolean isBetween(double below, double cutOff, double upTo) {
        return OperatingPoint.CutOff.isReached(cutOff, upTo) && !OperatingPoint.CutOff.isReached(cutOff, below);
    }

    /** The number with the fewest digits above one and up to another: any of them decides the same, and this one can be read. */
    static double between(double below, double upTo) {
        for (int digits = 0; digits < MOST_DIGITS; digits++) {
            double rounded = BigDecimal.valueOf(upTo)
                    .setScale(digits, RoundingMode.FLOOR)
                    .doubleValue();
            if (isBetween(below, rounded, upTo)) {
                return rounded;
            }
        }
        return upTo;
    }
}
