package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.column.LabelColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** What is read off columns has the same bits as what each row is asked for. */
class RowColumnsTest {

    private static final int TRIES = 12;

    @Test
    void values_of_rows_are_those_of_outcomes_of_one_row() {
        for (Registry.Entry<?> entry : Registry.all()) {
            for (int seed = 1; seed <= TRIES; seed++) {
                requireSameValues(entry, seed);
            }
        }
    }

    private static <O extends Outcomes> void requireSameValues(Registry.Entry<O> entry, int seed) {
        O outcomes = SampleOutcomes.of(entry.outcomes(), seed);
        Optional<double[]> oneByOne = oneByOne(entry.metric(), outcomes);
        if (oneByOne.isPresent()) {
            assertThat(RowValues.of(entry.metric(), outcomes))
                    .as(entry + " of seed " + seed)
                    .containsExactly(oneByOne.get());
        }
    }

    private static <O extends Outcomes> Optional<double[]> oneByOne(Metric<O> metric, O outcomes) {
        try {
            return Optional.of(IntStream.range(0, outcomes.size())
                    .mapToDouble(row -> metric.value(Computation.rows(outcomes, new int[] {row})))
                    .toArray());
        } catch (UndefinedMetricException e) {
            return Optional.empty();
        }
    }

    @Test
    void paired_proportions_are_those_of_rows_one_by_one() {
        int found = 0;
        for (Registry.Entry<?> entry : Registry.all()) {
            for (int seed = 1; seed <= TRIES && entry.outcomes() == Classified.class; seed++) {
                @SuppressWarnings("unchecked") // just seen
                Metric<Classified> metric = (Metric<Classified>) entry.metric();
                Classified one = SampleOutcomes.of(Classified.class, seed);
                found += one.design().hasWeights() ? 0 : requireSameDifference(metric, one, other(one, seed));
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private static int requireSameDifference(Metric<Classified> metric, Classified one, Classified other) {
        if (!hasRatio(metric, one) || !hasRatio(metric, other)) {
            return 0;
        }
        PairedProportion<Classified> pairs = new PairedProportion<>(metric, one, other);
        Optional<String> oneByOne = pairs.rowByRow().map(RowColumnsTest::bits);
        assertThat(pairs.difference().map(RowColumnsTest::bits))
                .as(metric.name())
                .isEqualTo(oneByOne);
        return oneByOne.isPresent() ? 1 : 0;
    }

    private static boolean hasRatio(Metric<Classified> metric, Classified outcomes) {
        try {
            return metric.ratio(outcomes).filter(ratio -> ratio.of() > 0).isPresent();
        } catch (UndefinedMetricException e) {
            return false;
        }
    }

    private static String bits(Estimate estimate) {
        return estimate.method() + " " + Double.doubleToRawLongBits(estimate.value()) + " "
                + Double.doubleToRawLongBits(estimate.bound(Side.AT_LEAST, 0.95));
    }

    /** The same rows with the same scores, decided otherwise here and there. */
    private static Classified other(Classified outcomes, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int row = 0; row < outcomes.size(); row++) {
            truth.add(outcomes.truth().get(row));
            boolean isOther = random.nextInt(3) == 0;
            decided.add(
                    isOther
                            ? outcomes.labels()
                                    .get(random.nextInt(outcomes.labels().size()))
                            : outcomes.decided().get(row));
        }
        LabelColumn column = LabelColumn.of(outcomes.labels(), decided);
        return Classified.of(truth, ClassPredictions.of(column, outcomes.scores()));
    }

    @Test
    void means_of_two_columns_in_one_pass_are_those_of_each() {
        SplittableRandom random = new SplittableRandom(7);
        for (int size : new int[] {1, 4095, 4096, 10_000}) {
            double[] one = random.doubles(size, -1, 1).toArray();
            double[] other = random.doubles(size, 0, 1e9).toArray();
            one[0] = Double.POSITIVE_INFINITY;
            RowWeights weights =
                    RowWeights.ones(size).times(random.ints(size, 0, 3).toArray());
            WeightedMean[] means = WeightedMean.of(weights, one, other);
            assertThat(value(means[0])).isEqualTo(value(WeightedMean.of(weights, row -> one[row])));
            assertThat(value(means[1])).isEqualTo(value(WeightedMean.of(weights, row -> other[row])));
        }
    }

    private static double value(WeightedMean mean) {
        try {
            return mean.value();
        } catch (UndefinedMetricException e) {
            return -1;
        }
    }
}
