package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.LabelColumn;
import org.modelunit.Labels;
import org.modelunit.RowCounts;
import org.modelunit.Statistic;

/** How often each true label was decided to be each label. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Confusion {

    private final Labels labels;
    private final long[] cells; // truth * labels + decided

    private Confusion(Labels labels, long[] cells) {
        this.labels = labels;
        this.cells = cells;
    }

    /** Counts the confusion of outcomes. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Counts() implements Statistic<Classified, Confusion> {

        @Override
        public Confusion of(Classified outcomes, RowCounts counts) {
            int size = outcomes.labels().size();
            LabelColumn truth = outcomes.truth();
            LabelColumn decided = outcomes.decided();
            long[] cells = new long[size * size];
            for (int row = 0; row < outcomes.size(); row++) {
                cells[truth.code(row) * size + decided.code(row)] += counts.get(row);
            }
            return new Confusion(outcomes.labels(), cells);
        }
    }

    /**
     * Returns how often one label was decided to be another.
     *
     * @param truth the true label
     * @param decided the label decided for
     */
    public long count(String truth, String decided) {
        return cells[labels.indexOf(truth) * labels.size() + labels.indexOf(decided)];
    }

    /** Returns the labels. */
    public Labels labels() {
        return labels;
    }

    Ratio correct() {
        long hits = 0;
        long all = 0;
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

    private long truly(String label) {
        int code = labels.indexOf(label);
        long sum = 0;
        for (int decided = 0; decided < labels.size(); decided++) {
            sum += cells[code * labels.size() + decided];
        }
        return sum;
    }

    private long decided(String label) {
        int code = labels.indexOf(label);
        long sum = 0;
        for (int truth = 0; truth < labels.size(); truth++) {
            sum += cells[truth * labels.size() + code];
        }
        return sum;
    }
}
