package org.modelunit.metric;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.LabelColumn;
import org.modelunit.Labels;
import org.modelunit.MergeableStatistic;
import org.modelunit.Ratio;
import org.modelunit.RowWeights;

/** How often each true label was decided to be each label. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Confusion {

    private final Labels labels;
    private final double[] cells; // truth * labels + decided

    private Confusion(Labels labels, double[] cells) {
        this.labels = labels;
        this.cells = cells;
    }

    /** Counts the confusion of outcomes. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Counts() implements MergeableStatistic<Classified, Confusion> {

        @Override
        public Confusion of(Classified outcomes, RowWeights weights) {
            LabelColumn truth = outcomes.truth();
            LabelColumn decided = outcomes.decided();
            if (weights.areOnes()) {
                return new Confusion(outcomes.labels(), CodePairs.count(truth, decided));
            }
            int size = outcomes.labels().size();
            double[] cells = new double[size * size];
            for (int row = 0; row < outcomes.size(); row++) {
                cells[truth.code(row) * size + decided.code(row)] += weights.get(row);
            }
            return new Confusion(outcomes.labels(), cells);
        }

        @Override
        public Confusion merge(Confusion one, Confusion other) {
            if (!one.labels.equals(other.labels)) {
                throw new IllegalArgumentException(
                        "parts must have the same labels, but have " + one.labels + " and " + other.labels);
            }
            double[] sums = one.cells.clone();
            Arrays.setAll(sums, cell -> sums[cell] + other.cells[cell]);
            return new Confusion(one.labels, sums);
        }
    }

    /**
     * Returns how often one label was decided to be another, or what these examples weigh; whole counts are exact.
     *
     * @param truth the true label
     * @param decided the label decided for
     */
    public double count(String truth, String decided) {
        return cells[labels.indexOf(truth) * labels.size() + labels.indexOf(decided)];
    }

    /** Returns the labels. */
    public Labels labels() {
        return labels;
    }

    Ratio correct() {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < cells.length; i++) {
            all += cells[i];
            hits += i / labels.size() == i % labels.size() ? cells[i] : 0;
        }
        return new Ratio(hits, all, "accuracy is undefined on no examples");
    }

    Ratio precision(String label) {
        return new Ratio(
                count(label, label),
                decided(label),
                "precision of '" + label + "' is undefined here: the model never decided for '" + label + "'");
    }

    Ratio recall(String label) {
        return new Ratio(
                count(label, label),
                truly(label),
                "recall of '" + label + "' is undefined here: no example is truly '" + label + "'");
    }

    /** 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. */
    Ratio f1(String label) {
        return new Ratio(
                2 * count(label, label),
                decided(label) + truly(label),
                "F1 of '" + label + "' is undefined here: no example is truly '" + label
                        + "', nor was one decided to be");
    }

    private double truly(String label) {
        int code = labels.indexOf(label);
        double sum = 0;
        for (int decided = 0; decided < labels.size(); decided++) {
            sum += cells[code * labels.size() + decided];
        }
        return sum;
    }

    private double decided(String label) {
        int code = labels.indexOf(label);
        double sum = 0;
        for (int truth = 0; truth < labels.size(); truth++) {
            sum += cells[truth * labels.size() + code];
        }
        return sum;
    }
}
