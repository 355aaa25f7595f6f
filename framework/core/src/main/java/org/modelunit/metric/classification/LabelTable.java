package org.modelunit.metric.classification;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;
import org.modelunit.metric.Ratio;

/**
 * For each label, its counts against all others.
 *
 * @param labels the labels
 * @param counts the counts of each, in their order
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LabelTable(Labels labels, List<LabelCounts> counts) {

    private static final String NOTHING = "Hamming loss is undefined on no examples";

    /**
     * Returns the counts of a label.
     *
     * @param label the label
     */
    public LabelCounts of(String label) {
        return counts.get(labels.indexOf(label));
    }

    /**
     * Returns the counts of both parts together.
     *
     * @param other the counts of other rows
     */
    public LabelTable plus(LabelTable other) {
        if (!labels.equals(other.labels)) {
            throw new IllegalArgumentException(
                    "parts must have the same labels, but have " + labels + " and " + other.labels);
        }
        List<LabelCounts> sums = new ArrayList<>();
        for (int code = 0; code < counts.size(); code++) {
            sums.add(counts.get(code).plus(other.counts.get(code)));
        }
        return new LabelTable(labels, sums);
    }

    /** The share of labels that are decided wrong, of all labels of all examples. */
    public double shareWrong() {
        LabelCounts total = total();
        double wrong = total.falsePositives() + total.falseNegatives();
        return new Ratio(wrong, total.truly() + total.falsePositives() + total.trueNegatives(), NOTHING).value();
    }

    /** The counts of all labels added up. */
    LabelCounts total() {
        return counts.stream().reduce(LabelCounts.NONE, LabelCounts::plus);
    }
}
