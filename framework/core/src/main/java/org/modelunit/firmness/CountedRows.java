package org.modelunit.firmness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Ratio;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;

/**
 * Counts the rows of a proportion by what another label would make of them. All rows of one truth and one decision are the same to it, so
 * one of each tells, whatever the metric; that these add up to the proportion of all rows is looked at.
 */
final class CountedRows {

    /** More labels have more pairs than is worth while. */
    private static final int MOST_LABELS = 40;

    private CountedRows() {}

    /** None where the metric is no count of rows by truth and decision, or a row could move it in several ways. */
    static <O extends Outcomes> Optional<Counts> of(Metric<O> metric, O outcomes) {
        Optional<Ratio> whole = metric.ratio(outcomes);
        if (whole.isEmpty() || Estimator.of(metric).ofCounts(0, 1, 1).isEmpty()) {
            return Optional.empty();
        }
        long hits = Math.round(whole.get().hits());
        long trials = Math.round(whole.get().of());
        if (trials < 1) {
            return Optional.empty();
        }
        Counts.Estimator estimator = (more, of) ->
                Estimator.of(metric).ofCounts(more, of, outcomes.size()).orElseThrow();
        if ((Object) outcomes instanceof Held held) {
            boolean isShare = hits == held.count() && trials == held.size();
            return isShare
                    ? Optional.of(new Counts(
                            hits,
                            trials,
                            Map.of(CountChange.HIT, trials - hits),
                            Map.of(CountChange.HIT, hits),
                            estimator))
                    : Optional.empty();
        }
        return (Object) outcomes instanceof Classified classified
                ? kinds(metric, classified)
                        .filter(kinds -> kinds.addUpTo(hits, trials))
                        .flatMap(kinds -> kinds.counts(estimator))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // made of outcomes of the same kind
    private static <O extends Outcomes> Optional<Kinds> kinds(Metric<O> metric, Classified outcomes) {
        Labels labels = outcomes.labels();
        int size = labels.size();
        if (size < 2 || size > MOST_LABELS) {
            return Optional.empty();
        }
        long[] rows = new long[size * size];
        for (int row = 0; row < outcomes.size(); row++) {
            rows[outcomes.truth().code(row) * size + outcomes.decided().code(row)]++;
        }
        long[] hits = new long[rows.length];
        long[] trials = new long[rows.length];
        for (int kind = 0; kind < rows.length; kind++) {
            Classified one = Classified.of(
                    List.of(labels.get(kind / size)),
                    ClassPredictions.of(LabelColumn.wrap(labels, new int[] {kind % size})));
            Optional<Ratio> ratio = ofOne(metric, (O) one);
            if (ratio.isEmpty()) {
                return Optional.empty();
            }
            hits[kind] = (long) ratio.get().hits();
            trials[kind] = (long) ratio.get().of();
        }
        return Optional.of(new Kinds(size, rows, hits, trials));
    }

    /** What a row adds; none unless it is nothing, a miss or a hit. */
    private static <O extends Outcomes> Optional<Ratio> ofOne(Metric<O> metric, O row) {
        try {
            return metric.ratio(row)
                    .filter(ratio ->
                            (ratio.of() == 0 || ratio.of() == 1) && (ratio.hits() == 0 || ratio.hits() == ratio.of()));
        } catch (IllegalStateException e) {
            return Optional.empty(); // it needs scores
        }
    }

    /**
     * All pairs of a truth and a decision.
     *
     * @param size how many labels there are
     * @param rows how many rows are of each pair
     * @param hits what one adds to the hits
     * @param trials what one adds to the trials
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, within this class
    private record Kinds(int size, long[] rows, long[] hits, long[] trials) {

        boolean addUpTo(long allHits, long allTrials) {
            long sumOfHits = 0;
            long sumOfTrials = 0;
            for (int kind = 0; kind < rows.length; kind++) {
                sumOfHits += rows[kind] * hits[kind];
                sumOfTrials += rows[kind] * trials[kind];
            }
            return sumOfHits == allHits && sumOfTrials == allTrials;
        }

        Optional<Counts> counts(Counts.Estimator estimator) {
            Map<CountChange, Long> raising = new EnumMap<>(CountChange.class);
            Map<CountChange, Long> lowering = new EnumMap<>(CountChange.class);
            long ofHits = 0;
            long ofTrials = 0;
            for (int kind = 0; kind < rows.length; kind++) {
                ofHits += rows[kind] * hits[kind];
                ofTrials += rows[kind] * trials[kind];
                int other = otherTruth(kind);
                if (rows[kind] > 0 && other != kind) {
                    if (!isTheOnlyWay(kind, other)) {
                        return Optional.empty();
                    }
                    long count = rows[kind];
                    long more = hits[other] - hits[kind];
                    long wider = trials[other] - trials[kind];
                    CountChange.of(more, wider).ifPresent(change -> raising.merge(change, count, Long::sum));
                    CountChange.of(-more, -wider).ifPresent(change -> lowering.merge(change, count, Long::sum));
                }
            }
            return Optional.of(new Counts(ofHits, ofTrials, raising, lowering, estimator));
        }

        /** The pair of another truth that adds something else; itself where there is none. */
        private int otherTruth(int kind) {
            for (int other = kind % size; other < rows.length; other += size) {
                if (!isLike(kind, other)) {
                    return other;
                }
            }
            return kind;
        }

        private boolean isTheOnlyWay(int kind, int way) {
            for (int other = kind % size; other < rows.length; other += size) {
                if (!isLike(kind, other) && !isLike(way, other)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isLike(int kind, int other) {
            return hits[kind] == hits[other] && trials[kind] == trials[other];
        }
    }
}
