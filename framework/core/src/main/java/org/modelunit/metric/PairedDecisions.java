package org.modelunit.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

/**
 * What two models decided on the same examples, each combination of the truth and of both decisions once, with how often it occurs: for
 * what depends on nothing else, a million rows are as few as their combinations. There are no scores, so that what needs some says so.
 *
 * @param challenger the combinations with the challenger's decisions
 * @param champion the same with the champion's
 * @param times how often each combination occurs
 */
@SuppressWarnings("ArrayRecordComponent") // made for one estimate, and never compared
record PairedDecisions(Classified challenger, Classified champion, long[] times) {

    private static final int MOST_COMBINATIONS = 100_000;

    /** None where there are so many labels that combinations would hardly repeat. */
    static Optional<PairedDecisions> of(Classified challenger, Classified champion) {
        Labels labels = challenger.labels();
        int size = labels.size();
        if ((long) size * size * size > MOST_COMBINATIONS
                || !labels.names().containsAll(champion.labels().names())) {
            return Optional.empty();
        }
        int[] codeOfOther = champion.labels().names().stream()
                .mapToInt(labels::indexOf)
                .toArray(); // models may know their labels in another order
        long[] counts = new long[size * size * size];
        for (int row = 0; row < challenger.size(); row++) {
            int first = challenger.decided().code(row);
            int second = codeOfOther[champion.decided().code(row)];
            counts[(challenger.truth().code(row) * size + first) * size + second]++;
        }
        return Optional.of(ofCounts(labels, counts));
    }

    private static PairedDecisions ofCounts(Labels labels, long[] counts) {
        int size = labels.size();
        List<String> truth = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                truth.add(labels.get(code / size / size));
                first.add(labels.get(code / size % size));
                second.add(labels.get(code % size));
                times.add(counts[code]);
            }
        }
        return new PairedDecisions(
                Classified.of(truth, ClassPredictions.of(LabelColumn.of(labels, first))),
                Classified.of(truth, ClassPredictions.of(LabelColumn.of(labels, second))),
                times.stream().mapToLong(Long::longValue).toArray());
    }
}
