package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Golden;
import org.modelunit.metric.Outcome;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.area.DeLong;

class RankingTest {

    @TestFactory
    Stream<DynamicTest> delongs_variance_equals_a_direct_computation_over_all_pairs() {
        return Golden.rows("statistics.csv").stream()
                .filter(row -> row[0].equals("delongVariance"))
                .map(row -> DynamicTest.dynamicTest(row[1] + " " + row[2], () -> {
                    double expected = Double.parseDouble(row[5]);
                    assertThat(variance(Golden.classified(row[1]), row[2]))
                            .isCloseTo(expected, within(1e-12 * expected + 1e-18));
                }));
    }

    private static double variance(Classified outcomes, String label) {
        List<Long> positives = new ArrayList<>();
        List<Long> negatives = new ArrayList<>();
        new RankingStatistic(label).of(outcomes).ascending((score, ofPositives, ofNegatives) -> {
            positives.add((long) ofPositives);
            negatives.add((long) ofNegatives);
        });
        return DeLong.variance(array(positives), array(negatives));
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void equal_scores_make_one_group_and_both_zeros_are_equal() {
        Classified outcomes =
                Outcome.ofScores(NumberColumn.of(0.0, -0.0, 0.5, 0.5, 0.9), "bad", "good", "bad", "good", "good");

        assertThat(CountedRanks.of(outcomes, "bad").toScoreGroups().scores()).containsExactly(0.0, 0.5, 0.9);
        assertThat(Metrics.rocAuc("bad").value(outcomes)).isEqualTo((0.5 + 1.5) / 6);
    }

    @Test
    void groups_are_the_same_from_either_end_with_weights_and_without() {
        Classified outcomes = Golden.classified("classification-01");
        List<String> groups = new ArrayList<>();
        CountedRanks.of(outcomes, "bad").descending((positives, negatives) -> groups.add(positives + "+" + negatives));
        List<String> ofWeighted = new ArrayList<>();
        WeightedRanks weighted =
                new WeightedRanks(outcomes, "bad", outcomes.design().weights());
        weighted.descending((positives, negatives) -> ofWeighted.add(positives + "+" + negatives));
        List<String> fromBelow = new ArrayList<>();
        weighted.ascending((score, positives, negatives) -> fromBelow.add(0, positives + "+" + negatives));

        assertThat(ofWeighted).isEqualTo(groups);
        assertThat(fromBelow).isEqualTo(groups);
    }

    @Test
    void an_area_of_counted_rows_equals_that_of_copied_rows() {
        Classified outcomes = Golden.classified("classification-01");
        int[] counts = new int[outcomes.size()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = row * 7 % 4;
        }
        RowWeights weights = RowWeights.ones(counts.length).times(counts);

        assertThat(Metrics.rocAuc("bad").value(outcomes, weights))
                .isEqualTo(Metrics.rocAuc("bad").value(outcomes.rows(weights.expanded())));
    }
}
