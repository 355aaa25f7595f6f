package org.modelunit.metric;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Labels;
import org.modelunit.Ratio;

/**
 * For each label, its counts against all others.
 *
 * @param labels the labels
 * @param counts the counts of each, in their order
 */
record LabelTable(Labels labels, List<LabelCounts> counts) {

    private static final String NOTHING = "Hamming loss is undefined on no examples";

    LabelCounts of(String label) {
        return counts.get(labels.indexOf(label));
    }

    LabelTable plus(LabelTable other) {
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
    double shareWrong() {
        LabelCounts total = total();
        double wrong = total.falsePositives() + total.falseNegatives();
        return new Ratio(wrong, total.truly() + total.falsePositives() + total.trueNegatives(), NOTHING).value();
    }

    /** The counts of all labels added up. */
    LabelCounts total() {
        return counts.stream().reduce(LabelCounts.NONE, LabelCounts::plus);
    }
}
