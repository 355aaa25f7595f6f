package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.text.NumberText;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * The share that a label has in a population.
 *
 * <pre>{@code
 * evaluation.at(Prevalence.of("bad", 0.03))
 * }</pre>
 *
 * @param label the label
 * @param share its share of the population, above 0 and below 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Prevalence(String label, double share) implements Restatement<Classified> {

    /** Refuses a share that is not between 0 and 1. */
    public Prevalence {
        requireNonNull(label, "the label is null; name one of the data");
        if (!isOne(share)) {
            throw new IllegalArgumentException(
                    PrintableText.of("a prevalence must lie above 0 and below 1, but the prevalence of '" + label
                            + "' was " + Numbers.plain(share) + Numbers.percentHint(share, Prevalence::isOne)));
        }
    }

    /**
     * Returns the prevalence of a label.
     *
     * @param label the label
     * @param share its share of the population, above 0 and below 1
     */
    public static Prevalence of(String label, double share) {
        return new Prevalence(label, share);
    }

    private static boolean isOne(double share) {
        return share > 0 && share < 1;
    }

    @Override
    public Classified restate(Classified outcomes) {
        return outcomes.withDesign(design(outcomes));
    }

    @Override
    public String rename(String dataset) {
        return dataset + " at " + this;
    }

    @Override
    public String population(String before) {
        return toString();
    }

    /**
     * The design in which the label has its share. The label's examples and all others become strata, as their shares are given and no
     * longer left to chance; where rows belong together, clusters stay the units that are drawn.
     */
    private SampleDesign design(Classified outcomes) {
        int code = outcomes.labels().indexOf(label);
        RowWeights before = outcomes.design().weights();
        double[] sums = new double[2];
        int[] strata = new int[outcomes.size()];
        for (int row = 0; row < strata.length; row++) {
            strata[row] = outcomes.truth().code(row) == code ? 1 : 0;
            sums[strata[row]] += before.get(row);
        }
        requireBoth(sums);
        double total = sums[0] + sums[1];
        double[] factors = {(1 - share) * (total / sums[0]), share * (total / sums[1])};
        double[] weights = new double[strata.length];
        Arrays.setAll(weights, row -> factors[strata[row]] * before.get(row));
        return outcomes.design().withWeights(NumberColumn.wrap(weights)).withStrata(strata);
    }

    private void requireBoth(double[] sums) {
        if (!(sums[0] > 0) || !(sums[1] > 0)) {
            throw new IllegalArgumentException(PrintableText.of("there is nothing to restate for " + this + ": "
                    + (sums[1] > 0 ? "every example is truly '" : "no example is truly '") + label + "'"));
        }
    }

    @Override
    public String toString() {
        return NumberText.percent(share) + " '" + label + "'";
    }
}
