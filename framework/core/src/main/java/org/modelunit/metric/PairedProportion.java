package org.modelunit.metric;

import java.util.Optional;
import java.util.function.IntFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Tango;

/** The difference of a proportion of the same examples: what counts is on which of them only one of two models is right. */
final class PairedProportion<O extends Outcomes> {

    private final Metric<O> metric;
    private final O challenger;
    private final O champion;

    /** How many rows a row stands for. */
    private interface Times {
        long of(int row);
    }

    PairedProportion(Metric<O> metric, O challenger, O champion) {
        this.metric = metric;
        this.challenger = challenger;
        this.champion = champion;
    }

    /**
     * Counts combinations of decisions, or else terms of rows, or else row by row. There is no estimate where the metric is no count of
     * rows, or is a proportion of other rows for each model: a precision is one of the rows that its model decides for.
     */
    Optional<Estimate> difference() {
        Optional<MeanOfRows<O, Ratio>> mean = metric.computation().ratioOfRows();
        return mean.isPresent()
                ? difference(
                        challenger.size(), ofTerms(mean.get(), challenger), ofTerms(mean.get(), champion), row -> 1)
                : decisions().or(this::rowByRow);
    }

    /** What depends on decisions alone needs no look at each row; whether it does is seen by its totals. */
    @SuppressWarnings("unchecked") // made of outcomes of the same kind
    private Optional<Estimate> decisions() {
        if (!(challenger instanceof Classified one) || !(champion instanceof Classified other)) {
            return Optional.empty();
        }
        try {
            return DecisionKinds.of(one, other).flatMap(kinds -> {
                long[] times = kinds.times();
                IntFunction<Ratio> first = ofRows((O) kinds.examples(0));
                return difference(times.length, first, ofRows((O) kinds.examples(1)), row -> times[row]);
            });
        } catch (IllegalStateException e) {
            return Optional.empty(); // it needs scores
        }
    }

    /** With the same result as by terms or combinations. */
    Optional<Estimate> rowByRow() {
        return difference(challenger.size(), ofRows(challenger), ofRows(champion), row -> 1);
    }

    private Optional<Estimate> difference(int rows, IntFunction<Ratio> first, IntFunction<Ratio> second, Times times) {
        long trials = 0;
        long both = 0;
        long onlyChallenger = 0;
        long onlyChampion = 0;
        for (int row = 0; row < rows; row++) {
            Ratio one = first.apply(row);
            Ratio other = second.apply(row);
            if (!isOneRow(one) || !isOneRow(other) || one.of() != other.of()) {
                return Optional.empty();
            }
            long count = times.of(row);
            trials += count * Math.round(one.of());
            both += one.hits() == 1 && other.hits() == 1 ? count : 0;
            onlyChallenger += one.hits() > other.hits() ? count : 0;
            onlyChampion += one.hits() < other.hits() ? count : 0;
        }
        boolean isSum = trials > 0
                && isTotal(challenger, onlyChallenger + both, trials)
                && isTotal(champion, onlyChampion + both, trials);
        return isSum
                ? Optional.of(Tango.estimate(onlyChallenger, onlyChampion, trials, challenger.size()))
                : Optional.empty();
    }

    private static final Ratio NONE = new Ratio(Double.NaN, Double.NaN, "");

    private IntFunction<Ratio> ofRows(O outcomes) {
        return row -> {
            try {
                return metric.ratio(Computation.rows(outcomes, new int[] {row})).orElse(NONE);
            } catch (UndefinedMetricException e) {
                return NONE;
            }
        };
    }

    private IntFunction<Ratio> ofTerms(MeanOfRows<O, Ratio> mean, O outcomes) {
        double[] terms = mean.terms(outcomes);
        Ratio hit = mean.ofRow(1);
        Ratio miss = mean.ofRow(0);
        return row -> terms[row] == 1 ? hit : terms[row] == 0 ? miss : NONE; // anything else is not the count of a row
    }

    private static boolean isOneRow(Ratio ratio) {
        return (ratio.of() == 0 || ratio.of() == 1) && (ratio.hits() == 0 || ratio.hits() == ratio.of());
    }

    private boolean isTotal(O outcomes, long hits, long of) {
        return metric.ratio(outcomes)
                .filter(all -> all.hits() == hits && all.of() == of)
                .isPresent();
    }
}
