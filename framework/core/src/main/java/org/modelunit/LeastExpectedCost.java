package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Decides each example as its scores, taken for probabilities, expect the least cost (Elkan, The Foundations of Cost-Sensitive
 * Learning, IJCAI 2001); the first label of several that cost as little.
 *
 * @param costs what decisions cost
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LeastExpectedCost(Costs costs) implements OperatingPoint {

    private static final double ROUNDING = 1e-5; // what floats that sum to 1 are off by, and more

    /** Refuses null. */
    public LeastExpectedCost {
        requireNonNull(costs, "costs");
    }

    @Override
    public LabelColumn decide(ClassScores scores) {
        int labels = scores.labels().size();
        double[] table = costs.table(scores.labels());
        int[] codes = new int[scores.size()];
        double[] expected = new double[labels];
        for (int row = 0; row < codes.length; row++) {
            Arrays.fill(expected, 0);
            for (int truth = 0; truth < labels; truth++) {
                double probability = probability(scores.column(truth).get(row), row);
                for (int decided = 0; decided < labels; decided++) {
                    expected[decided] += probability * table[truth * labels + decided];
                }
            }
            codes[row] = least(expected);
        }
        return new LabelColumn(scores.labels(), codes);
    }

    private static double probability(double score, int row) {
        if (!(score >= -ROUNDING && score <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("an expected cost needs probabilities, but a score of row " + row
                    + " is " + score + "; if the model gives logits, ask for softmax or sigmoid where it is loaded");
        }
        return score;
    }

    private static int least(double[] expected) {
        int least = 0;
        for (int code = 1; code < expected.length; code++) {
            if (expected[code] < expected[least]) {
                least = code;
            }
        }
        return least;
    }

    @Override
    public String toString() {
        return "the least expected cost in " + costs;
    }
}
