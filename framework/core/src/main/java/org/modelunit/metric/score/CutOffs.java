package org.modelunit.metric.score;

import java.util.Locale;
import org.modelunit.error.UndefinedMetricException;

/**
 * What a ranking's cut-offs achieve: each score is one, at which all examples of this score or a higher one are decided to have the
 * label. Examples of the same score are never told apart.
 */
final class CutOffs {

    /** What sums of weights may be off by: a share that misses a bar by less reaches it. Counts are never so close to each other. */
    private static final double ROUNDING = 1e-12;

    private final Ranking ranking;
    private final double positives;
    private final double negatives;

    CutOffs(Ranking ranking) {
        this.ranking = ranking;
        this.positives = ranking.positives();
        this.negatives = ranking.negatives();
    }

    /** Something to read off the examples decided to have the label; NaN where it has no value. */
    @FunctionalInterface
    private interface Rate {
        double of(double truePositives, double falsePositives);
    }

    private double recall(double truePositives, double falsePositives) {
        return truePositives / positives;
    }

    private double precision(double truePositives, double falsePositives) {
        return truePositives / (truePositives + falsePositives);
    }

    private double specificity(double truePositives, double falsePositives) {
        return (negatives - falsePositives) / negatives;
    }

    /** The distance of both rates, with one rounding where examples are counted. */
    private double distance(double truePositives, double falsePositives) {
        return Math.abs(truePositives * negatives - falsePositives * positives) / (positives * negatives);
    }

    /** The sum over recalls of the precision there, each by what recall grows: scikit-learn's average precision. */
    double averagePrecision() {
        requirePositives("average precision of '" + ranking.label() + "'");
        Scan scan = new Scan();
        ranking.descending((more, others) -> {
            scan.take(more, others);
            scan.sum += more > 0 ? more * precision(scan.truePositives, scan.falsePositives) : 0;
        });
        return Math.min(1, scan.sum / positives);
    }

    /** The highest precision of the cut-offs that reach a recall. */
    double precisionAtRecall(double recall) {
        requirePositives("precision of '" + ranking.label() + "' at a recall");
        return best(this::precision, this::recall, recall);
    }

    /** The highest recall of the cut-offs that reach a precision. */
    double recallAtPrecision(double precision) {
        String name = "recall of '" + ranking.label() + "' at precision " + precision;
        requirePositives(name);
        double best = best(this::recall, this::precision, precision);
        if (!(best > Double.NEGATIVE_INFINITY)) {
            throw new UndefinedMetricException(name + " is undefined here: no cut-off reaches it, the best one has "
                    + String.format(Locale.ROOT, "%.3f", best(this::precision, this::recall, 0)));
        }
        return best;
    }

    /** The highest sensitivity of the cut-offs that reach a specificity; the one above all scores always does. */
    double sensitivityAtSpecificity(double specificity) {
        requireBoth("sensitivity of '" + ranking.label() + "' at a specificity");
        return Math.max(0, best(this::recall, this::specificity, specificity));
    }

    /** The largest distance of the true positive rate from the false positive rate (Kolmogorov and Smirnov). */
    double ksStatistic() {
        requireBoth("KS statistic of '" + ranking.label() + "'");
        return best(this::distance, this::recall, 0);
    }

    private double best(Rate value, Rate condition, double least) {
        Scan scan = new Scan();
        scan.best = Double.NEGATIVE_INFINITY;
        ranking.descending((more, others) -> {
            scan.take(more, others);
            double reached = condition.of(scan.truePositives, scan.falsePositives);
            double there = value.of(scan.truePositives, scan.falsePositives);
            if (reached >= least - ROUNDING && there > scan.best) {
                scan.best = there;
            }
        });
        return Math.min(1, scan.best); // weights may sum up to a little more than themselves in another order
    }

    private void requireBoth(String name) {
        requirePositives(name);
        if (!(negatives > 0)) {
            throw new UndefinedMetricException(
                    name + " is undefined here: every example is truly '" + ranking.label() + "'");
        }
    }

    private void requirePositives(String name) {
        if (!(positives > 0)) {
            throw new UndefinedMetricException(
                    name + " is undefined here: no example is truly '" + ranking.label() + "'");
        }
    }

    /** Where a scan over falling cut-offs is. */
    private static final class Scan {

        private double truePositives;
        private double falsePositives;
        private double sum;
        private double best;

        void take(double positives, double negatives) {
            truePositives += positives;
            falsePositives += negatives;
        }
    }
}
