package org.modelunit.metric;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Labels;

/**
 * For each label, its counts against all others.
 *
 * @param labels the labels
 * @param counts the counts of each, in their order
 */
record LabelTable(Labels labels, List<LabelCounts> counts) {

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

    /** The counts of all labels added up. */
    LabelCounts total() {
        return counts.stream().reduce(LabelCounts.NONE, LabelCounts::plus);
    }
}
