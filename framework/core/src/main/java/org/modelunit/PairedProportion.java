package org.modelunit;

import java.util.Optional;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Tango;

/** The difference of a proportion of the same examples: what counts is on which of them only one of two models is right. */
final class PairedProportion<O extends Outcomes> {

    private final Metric<O> metric;
    private final O challenger;
    private final O champion;

    PairedProportion(Metric<O> metric, O challenger, O champion) {
        this.metric = metric;
        this.challenger = challenger;
        this.champion = champion;
    }

    /**
     * Counts row by row. There is no estimate where the metric is no count of rows, or is a proportion of other rows for each model:
     * a precision is one of the rows that its model decides for.
     */
    Optional<Estimate> difference() {
        long trials = 0;
        long both = 0;
        long onlyChallenger = 0;
        long onlyChampion = 0;
        for (int row = 0; row < challenger.size(); row++) {
            Ratio one = ratio(challenger, row);
            Ratio other = ratio(champion, row);
            if (!isOneRow(one) || !isOneRow(other) || one.of() != other.of()) {
                return Optional.empty();
            }
            trials += Math.round(one.of());
            both += one.hits() == 1 && other.hits() == 1 ? 1 : 0;
            onlyChallenger += one.hits() > other.hits() ? 1 : 0;
            onlyChampion += one.hits() < other.hits() ? 1 : 0;
        }
        boolean isSum =
                isTotal(challenger, onlyChallenger + both, trials) && isTotal(champion, onlyChampion + both, trials);
        return isSum
                ? Optional.of(Tango.estimate(onlyChallenger, onlyChampion, trials, challenger.size()))
                : Optional.empty();
    }

    private Ratio ratio(O outcomes, int row) {
        try {
            return metric.ratio(one(outcomes, row)).orElse(NONE);
        } catch (UndefinedMetricException e) {
            return NONE;
        }
    }

    private static final Ratio NONE = new Ratio(Double.NaN, Double.NaN, "");

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private static <O extends Outcomes> O one(O outcomes, int row) {
        return (O) outcomes.rows(new int[] {row});
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
