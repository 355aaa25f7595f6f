package org.modelunit.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Evaluation;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.GroupValues;
import org.modelunit.metric.Grouping;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class HoldRateTest {

    private static final double CONFIDENCE = 0.95;

    private static Held failing(int size, int failures) {
        return Held.of(BooleanColumn.of(size, row -> row >= failures));
    }

    /** Groups of five rows each. */
    private static Held inGroups(Held outcomes, int groups) {
        int[] codes =
                IntStream.range(0, outcomes.size()).map(row -> row % groups).toArray();
        return outcomes.withDesign(outcomes.design().withClusters(codes));
    }

    private static double lower(Held outcomes) {
        return holdRate().estimate(outcomes, 1).bound(Side.AT_LEAST, CONFIDENCE);
    }

    private static double upper(Held outcomes) {
        return holdRate().estimate(outcomes, 1).bound(Side.AT_MOST, CONFIDENCE);
    }

    private static MetricVerdict judged(Held outcomes, double bar) {
        return Evaluation.ofOutcomes("probed", outcomes)
                .judge(holdRate(), atLeast(bar).withConfidence(CONFIDENCE));
    }

    @Test
    void ninety_nine_of_a_hundred_take_299_examples_that_all_hold() {
        assertThat(judged(failing(299, 0), 0.99).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(failing(298, 0), 0.99).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(failing(299, 1), 0.99).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(failing(299, 9), 0.99).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void bounds_are_exact() {
        Estimate estimate = holdRate().estimate(failing(200, 7), 1);

        assertThat(estimate.method()).isEqualTo("Clopper-Pearson");
        assertThat(estimate.value()).isEqualTo(193 / 200.0);
        assertThat(estimate.bound(Side.AT_LEAST, CONFIDENCE))
                .isEqualTo(ClopperPearson.estimate(193, 200, 200).bound(Side.AT_LEAST, CONFIDENCE));
    }

    @Test
    void one_example_says_hardly_anything() {
        assertThat(lower(failing(1, 0))).isCloseTo(0.05, within(1e-12)); // 0.05 to the power of 1
        assertThat(upper(failing(1, 0))).isEqualTo(1);
        assertThat(lower(failing(1, 1))).isZero();
        assertThat(upper(failing(1, 1))).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void all_or_none_leave_a_bound_on_one_side_by_the_number_of_examples() {
        assertThat(lower(failing(60, 0))).isCloseTo(Math.pow(0.05, 1 / 60.0), within(1e-12));
        assertThat(upper(failing(60, 60))).isCloseTo(1 - Math.pow(0.05, 1 / 60.0), within(1e-12));
    }

    @Test
    void all_or_none_in_groups_leave_a_bound_by_the_number_of_groups() {
        assertThat(lower(inGroups(failing(300, 0), 60))).isCloseTo(Math.pow(0.05, 1 / 60.0), within(1e-12));
        assertThat(upper(inGroups(failing(300, 300), 60))).isCloseTo(1 - Math.pow(0.05, 1 / 60.0), within(1e-12));
    }

    @Test
    void ninety_nine_of_a_hundred_take_299_groups_however_many_examples_they_have() {
        assertThat(judged(inGroups(failing(299 * 5, 0), 299), 0.99).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(inGroups(failing(298 * 5, 0), 298), 0.99).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void all_in_one_group_show_nothing() {
        Held outcomes = inGroups(failing(1_000, 0), 1);

        assertThat(judged(outcomes, 0.5).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(inGroups(failing(1_000, 10), 1), 0.5).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void groups_that_hold_or_fail_as_a_whole_are_worth_as_many_examples_as_there_are_groups() {
        boolean[] held = new boolean[500];
        for (int row = 0; row < held.length; row++) {
            held[row] = row % 100 >= 10; // ten of a hundred groups fail
        }
        double grouped = lower(inGroups(Held.of(held), 100));
        double ofGroups = lower(failing(100, 10));

        assertThat(grouped).isCloseTo(ofGroups, within(0.01));
        assertThat(lower(Held.of(held))).isGreaterThan(ofGroups + 0.02);
    }

    @Test
    void an_example_without_weight_does_not_count() {
        Held outcomes = Held.of(true, false, true).withWeights(2, 0, 1);

        assertThat(holdRate().value(outcomes)).isEqualTo(1);
        assertThat(lower(outcomes)).isLessThan(0.4); // two that hold
    }

    @Test
    void weights_leave_a_bound_where_all_hold() {
        Held outcomes = failing(100, 0)
                .withWeights(
                        IntStream.range(0, 100).mapToDouble(row -> 1 + row % 3).toArray());

        assertThat(lower(outcomes)).isBetween(0.9, lower(failing(100, 0)));
    }

    @Test
    void no_examples_have_no_rate() {
        assertThatThrownBy(() -> holdRate().value(Held.of()))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessageContaining("hold rate");
        Held weighed = Held.of(true, false).withWeights(1, 0).rows(new int[] {1});
        assertThatThrownBy(() -> holdRate().value(weighed))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage("hold rate is undefined where no example has any weight");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 4095, 4096, 4097, 300_001})
    void bits_are_counted_whatever_the_size(int size) {
        Held outcomes = Held.of(BooleanColumn.of(size, row -> row % 7 != 3));

        assertThat(holdRate().value(outcomes)).isEqualTo(outcomes.count() / (double) size);
        assertThat(holdRate()
                        .value(outcomes.withWeights(
                                IntStream.range(0, size).mapToDouble(row -> 2).toArray())))
                .isEqualTo(outcomes.count() / (double) size);
    }

    @Test
    void groups_are_counted_in_one_pass() {
        Held outcomes = failing(10_000, 3_000);
        int[] codes =
                IntStream.range(0, outcomes.size()).map(row -> row % 11 - 1).toArray();

        GroupValues values = GroupValues.of(holdRate(), outcomes, Grouping.wrap(11, codes));

        for (int group = 0; group < 10; group++) {
            int code = group;
            int[] rows = IntStream.range(0, codes.length)
                    .filter(row -> codes[row] == code)
                    .toArray();
            assertThat(values.value(group)).isEqualTo(holdRate().value(outcomes.rows(rows)));
        }
        assertThat(values.whyUndefined(10)).isNotEmpty();
    }

    @Test
    void it_is_bounded_and_compared_as_accuracy_is() {
        Held challenger = Held.of(BooleanColumn.of(400, row -> row % 10 != 0));
        Held champion = Held.of(BooleanColumn.of(400, row -> row % 7 != 0));

        assertSame(challenger, champion, SampleDesign.simple(400));
        int[] codes = IntStream.range(0, 400).map(row -> row / 4).toArray();
        assertSame(challenger, champion, SampleDesign.simple(400).withClusters(codes));
        assertSame(
                challenger,
                champion,
                challenger
                        .withWeights(IntStream.range(0, 400)
                                .mapToDouble(row -> 1 + row % 5)
                                .toArray())
                        .design());
    }

    private static void assertSame(Held challenger, Held champion, SampleDesign design) {
        Held one = challenger.withDesign(design);
        Held other = champion.withDesign(design);
        Estimate rate = holdRate().estimate(one, 1);
        Estimate share = accuracy().estimate(rights(one), 1);
        assertThat(rate.value()).isEqualTo(share.value());
        Estimate difference = holdRate().difference(one, other, 1);
        Estimate ofShares = accuracy().difference(rights(one), rights(other), 1);
        assertThat(difference.value()).isCloseTo(ofShares.value(), within(1e-15));
        assertThat(difference.method()).isEqualTo(ofShares.method()).doesNotContain("bootstrap of");
        for (Side side : Side.values()) {
            assertThat(rate.bound(side, CONFIDENCE)).isCloseTo(share.bound(side, CONFIDENCE), within(1e-12));
            assertThat(difference.bound(side, CONFIDENCE)).isCloseTo(ofShares.bound(side, CONFIDENCE), within(1e-12));
        }
    }

    /** A classification that is right where an expectation holds. */
    private static Classified rights(Held outcomes) {
        Labels labels = Labels.of("right", "wrong");
        List<String> truth =
                IntStream.range(0, outcomes.size()).mapToObj(row -> "right").toList();
        List<String> decided = IntStream.range(0, outcomes.size())
                .mapToObj(row -> outcomes.held(row) ? "right" : "wrong")
                .toList();
        return Classified.of(truth, ClassPredictions.of(LabelColumn.of(labels, decided)))
                .withDesign(outcomes.design());
    }
}
