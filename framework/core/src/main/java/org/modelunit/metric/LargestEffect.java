package org.modelunit.metric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.WorstTwentieth;

/**
 * What one unit (an example, or a group of them) can move the value of a metric by, times the number of units. For a proportion, a mean
 * of terms in a range and an area under an ROC curve it is known, whatever the examples. For others it is what the worst twentieth of
 * the units seen do, on average: the empirical influence function (Hampel, Journal of the American Statistical Association 69, 1974)
 * by leaving out units one by one (Efron, The Jackknife, the Bootstrap and Other Resampling Plans, 1982, chapter 6).
 */
final class LargestEffect<O extends Outcomes> {

    private static final int MOST_LEFT_OUT = 500;
    private static final double ROUNDING = 1e-10;

    private final Metric<O> metric;
    private final O outcomes;
    private final SampleDesign design;
    private final int[] unitOfRow;
    private final int units;

    LargestEffect(Metric<O> metric, O outcomes) {
        this.metric = metric;
        this.outcomes = outcomes;
        this.design = outcomes.design();
        this.unitOfRow = design.units();
        this.units = design.resampling().units();
    }

    /** The effect, where it does not depend on what was seen. */
    OptionalDouble known() {
        double width = width();
        double of = metric.ratio(outcomes).map(Ratio::of).orElse(Double.NaN);
        if (of > 0) {
            return OptionalDouble.of(heaviest() * weight(row -> true) / of);
        }
        if (isOfPairs()) {
            return OptionalDouble.of(heaviest() / rarer(metric.support().label()));
        }
        boolean isMeanOfAll = metric.isMean() && metric.support().kind() == Support.Kind.ALL;
        return isMeanOfAll && Double.isFinite(width) ? OptionalDouble.of(heaviest() * width) : OptionalDouble.empty();
    }

    /** How far two terms can lie apart. */
    private double width() {
        return metric.estimator() instanceof MeanEstimator<?> mean && mean.hasRangeOfItsOwn()
                ? mean.highest() - mean.lowest()
                : metric.range().highest() - metric.range().lowest();
    }

    private boolean isOfPairs() {
        return metric.support().kind() == Support.Kind.CLASSES;
    }

    /** The effect; none where nothing that was seen tells how large it could be. */
    OptionalDouble orSeen(long seed) {
        OptionalDouble known = known();
        if (known.isPresent()) {
            return isOfPairs() ? OptionalDouble.of(ofRanking(known.getAsDouble(), seen(seed))) : known;
        }
        double width = width();
        double seen = seen(seed);
        if (seen > ROUNDING * Math.abs(metric.value(outcomes))) {
            return OptionalDouble.of(Double.isFinite(width) ? Math.max(seen, heaviest() * width) : seen);
        }
        return Double.isFinite(width) ? OptionalDouble.of(heaviest() * width / rarest()) : OptionalDouble.empty();
    }

    /** What the worst twentieth of the units do, but half of the most that any can: what one loses whose score says nothing any more. */
    private static double ofRanking(double most, double seen) {
        return Math.min(most, Math.max(most / 2, seen));
    }

    /** How much heavier than the mean unit the heaviest twentieth of them is. */
    private double heaviest() {
        double[] weights = new double[units];
        for (int row = 0; row < design.size(); row++) {
            weights[unitOfRow[row]] += design.weights().get(row);
        }
        return WorstTwentieth.meanOfHighest(weights)
                / Arrays.stream(weights).average().orElse(1);
    }

    private interface Rows {
        boolean contain(int row);
    }

    private double weight(Rows rows) {
        double sum = 0;
        for (int row = 0; row < design.size(); row++) {
            sum += rows.contain(row) ? design.weights().get(row) : 0;
        }
        return sum;
    }

    /** The share of the rarer of a label and all others. */
    private double rarer(String label) {
        if (!(outcomes instanceof Classified classified)
                || !classified.labels().names().contains(label)) {
            return 1;
        }
        int code = classified.labels().indexOf(label);
        double share = weight(row -> classified.truth().code(row) == code) / weight(row -> true);
        double rarer = Math.min(share, 1 - share);
        return rarer > 0 ? rarer : 1;
    }

    /** The share of the rarest class, for what is averaged over classes. */
    private double rarest() {
        if (!(outcomes instanceof Classified classified)) {
            return 1;
        }
        return metric.support().label().isEmpty()
                ? classified.labels().names().stream()
                        .mapToDouble(this::rarer)
                        .min()
                        .orElse(1)
                : rarer(metric.support().label());
    }

    private double seen(long seed) {
        double value = metric.value(outcomes);
        int[] left = leftOut(seed);
        double[] influences =
                Workers.current()
                        .map(left.length, i -> (units - 1) * (value - valueOrNan(countsWithout(left[i]))))
                        .stream()
                        .mapToDouble(influence -> influence)
                        .filter(Double::isFinite)
                        .toArray();
        double[] negated =
                Arrays.stream(influences).map(influence -> -influence).toArray();
        return Math.max(WorstTwentieth.meanOfHighest(influences), WorstTwentieth.meanOfHighest(negated));
    }

    /** All units, or some by chance where they are many. */
    private int[] leftOut(long seed) {
        SplittableRandom random = Streams.replicate(seed, -1);
        return units <= MOST_LEFT_OUT
                ? IntStream.range(0, units).toArray()
                : random.ints(MOST_LEFT_OUT, 0, units).toArray();
    }

    private int[] countsWithout(int unit) {
        int[] counts = new int[design.size()];
        Arrays.setAll(counts, row -> unitOfRow[row] == unit ? 0 : 1);
        return counts;
    }

    private double valueOrNan(int[] counts) {
        try {
            return metric.value(outcomes, design.weights().times(counts));
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }
}
