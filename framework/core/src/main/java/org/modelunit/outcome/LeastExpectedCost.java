package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;

/**
 * Decides each example as its scores, taken for probabilities, expect the least cost (Elkan, The Foundations of Cost-Sensitive
 * Learning, IJCAI 2001); the first label of several that cost as little.
 *
 * @param costs what decisions cost
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LeastExpectedCost(CostMatrix costs) implements OperatingPoint {

    public LeastExpectedCost {
        costs = requireNonNull(costs, "costs").asCosts();
    }

    @Override
    public LabelColumn decide(ClassScores scores) {
        scores.whyNoProbabilities().ifPresent(why -> {
            throw new IllegalArgumentException("an expected cost needs probabilities, but " + why);
        });
        int labels = scores.labels().size();
        double[] table = costs.table(scores.labels());
        int[] codes = new int[scores.size()];
        double[] expected = new double[labels];
        for (int row = 0; row < codes.length; row++) {
            Arrays.fill(expected, 0);
            for (int truth = 0; truth < labels; truth++) {
                double probability = scores.column(truth).get(row);
                for (int decided = 0; decided < labels; decided++) {
                    expected[decided] += probability * table[truth * labels + decided];
                }
            }
            codes[row] = least(expected);
        }
        return new LabelColumn(scores.labels(), codes);
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
        return "the least expected cost in " + costs.amounts();
    }
}
