package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.Side;

/** The numbers that a verdict shows beside its decision. */
class JudgingNumbersTest {

    private static Evaluation<Integer, Classified> calls(int right, int all) {
        Classifier<Integer> caller = Classifier.of("caller", Labels.of("heads", "tails"), i -> {
            double heads = (i % 2 == 0) == (i < right) ? 0.9 : 0.1;
            return new double[] {heads, 1 - heads};
        });
        List<Integer> inputs = IntStream.range(0, all).boxed().toList();
        return Evaluation.of(
                caller,
                Dataset.of(
                        "flips",
                        inputs,
                        inputs.stream().map(i -> i % 2 == 0 ? "heads" : "tails").toList()));
    }

    private static Evaluation<Integer, Regressed> errorsAround(int size) {
        return errorsAround(size, 11);
    }

    private static Evaluation<Integer, Regressed> errorsAround(int size, int period) {
        List<Integer> inputs = IntStream.range(0, 100).boxed().toList();
        return Evaluation.of(
                Regressor.<Integer>of("off", i -> size + 20 * (i % period - period / 2)),
                Dataset.of("amounts", inputs, inputs.stream().map(i -> 0.0).toList()));
    }

    private static Measurement measured(int right, int all, Threshold threshold) {
        return calls(right, all).judge(accuracy(), threshold).measurement();
    }

    @Test
    void an_estimate_has_its_bars_for_pass_marks() {
        assertThat(measured(90, 100, between(0.8, 0.95)).passMarks()).containsExactly(0.8, 0.95);
    }

    @Test
    void what_cannot_be_bounded_has_no_pass_mark() {
        MetricVerdict verdict = calls(100, 100).judge(logLoss(), atMost(0.2).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.measurement().passMarks()).containsExactly(Double.NaN);
    }

    @Test
    void a_part_that_is_too_small_has_no_pass_marks() {
        MetricVerdict verdict = calls(8, 10).asOneOf(21, 30).judge(accuracy(), between(0.5, 0.9));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.measurement().passMarks()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void a_guard_of_two_ends_fails_where_each_would_at_half_the_significance() {
        List<Double> both = measured(
                        60, 100, between(0.5, 0.7).unlessRefuted(0.95).detecting(0.3))
                .passMarks();

        assertThat(both.get(0))
                .isEqualTo(measured(60, 100, atLeast(0.5).unlessRefuted(0.975).detecting(0.3))
                        .passMarks()
                        .get(0));
    }

    @Test
    void a_guard_of_two_parts_finds_its_shortfall_as_one_would_at_half_the_significance() {
        Threshold guard = atLeast(0.8).unlessRefuted(0.95).detecting(0.1);

        assertThat(calls(85, 100)
                        .asOneOf(2, 30)
                        .judge(accuracy(), guard)
                        .measurement()
                        .power())
                .isEqualTo(measured(85, 100, atLeast(0.8).unlessRefuted(0.975).detecting(0.1))
                        .power());
    }

    @Test
    void a_guard_of_two_ends_has_the_power_of_the_one_where_it_is_smaller() {
        double both = measured(50, 60, between(0.5, 0.9).unlessRefuted(0.95).detecting(0.1))
                .power();

        assertThat(both)
                .isEqualTo(measured(50, 60, atLeast(0.5).unlessRefuted(0.975).detecting(0.1))
                        .power());
    }

    @Test
    void what_would_settle_a_claim_assumes_no_perfect_model() {
        assertThat(measured(97, 100, atLeast(0.98).withConfidence(0.95)).settling())
                .containsOnlyKeys(0.99);
        assertThat(calls(100, 100)
                        .judge(brierScore("heads"), atMost(0.02).withConfidence(0.95))
                        .measurement()
                        .settling()
                        .keySet())
                .allSatisfy(truth -> assertThat(truth).isGreaterThan(0));
    }

    @Test
    void what_would_settle_a_claim_on_amounts_goes_by_percent_of_the_bar() {
        assertThat(errorsAround(200)
                        .judge(meanAbsoluteError(), atMost(200).withConfidence(0.95))
                        .measurement()
                        .settling())
                .containsOnlyKeys(198.0, 196.0, 190.0);
    }

    @Test
    void what_is_settled_says_for_comparison_what_would_settle_it() {
        assertThat(measured(990, 1_000, atLeast(0.90).withConfidence(0.95)).settling())
                .containsOnlyKeys(0.91, 0.92, 0.95);
    }

    @Test
    void what_is_not_settled_does_not_say_that_so_many_rows_would_do() {
        // 1,000 rows settle it in most cases where the truth is 0.95; here they have not
        assertThat(measured(910, 1_000, atLeast(0.90).withConfidence(0.95)).settling())
                .containsOnlyKeys(0.91, 0.92);
    }

    @Test
    void an_expected_value_that_the_metric_cannot_have_is_refused() {
        assertThatThrownBy(() -> calls(90, 100)
                        .judge(accuracy(), atLeast(0.9).withConfidence(0.95).expecting(95)))
                .hasMessage("accuracy lies between 0.0 and 1.0, but the requirement names 95.0 (did you mean 0.95?)");
    }

    @Test
    void a_guard_above_whose_bar_there_is_no_such_excess_is_refused() {
        assertThatThrownBy(() -> calls(90, 100)
                        .judge(
                                brierScore("heads"),
                                atMost(0.9).unlessRefuted(0.95).detecting(0.2)))
                .hasMessageContaining("no such excess to detect");
        assertThat(calls(90, 100)
                        .judge(
                                brierScore("heads"),
                                atMost(0.1).unlessRefuted(0.95).detecting(0.2))
                        .measurement()
                        .power())
                .isGreaterThan(0.5);
    }

    @Test
    void a_refutation_among_two_parts_costs_twice_the_significance() {
        int failing = IntStream.range(70, 95)
                .filter(right -> calls(right, 100)
                        .asOneOf(2, 30)
                        .judge(accuracy(), atLeast(0.9).withConfidence(0.95))
                        .status()
                        .isRed())
                .max()
                .orElseThrow();
        int alone = IntStream.range(70, 95)
                .filter(right -> calls(right, 100)
                        .judge(accuracy(), atLeast(0.9).withConfidence(0.975))
                        .status()
                        .isRed())
                .max()
                .orElseThrow();

        assertThat(failing).isEqualTo(alone);
    }

    @Test
    void a_number_of_parts_that_cannot_be_is_refused() {
        Evaluation<Integer, Classified> calls = calls(90, 100);

        assertThatThrownBy(() -> calls.asOneOf(0, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.asOneOf(2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(calls.asOneOf(1, 0).judge(accuracy(), atLeast(0.9)).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void how_many_rows_could_meet_a_range_is_where_both_pass_marks_are_its_middle() {
        MetricVerdict verdict =
                calls(50, 100).judge(accuracy(), between(0.4, 0.6).withConfidence(0.95));
        double half = 1.645 * 1.645 * 0.25 / 0.01; // 1.645 standard errors are a tenth

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(calls(20, 40)
                        .judge(accuracy(), between(0.4, 0.6).withConfidence(0.95))
                        .reason())
                .matches("no model can show both on these 40 rows, about [67]\\d could");
        assertThat(half).isCloseTo(68, within(1.0));
    }

    @Test
    void a_verdict_says_what_the_error_should_show() {
        MetricVerdict verdict = calls(80, 100).judge(accuracy(), atLeast(0.9));

        assertThat(verdict.expected()).isEqualTo(">= 0.900");
        assertThat(verdict.actual()).startsWith("0.800");
    }

    private static Set<Double> settling(Comparison<?, Classified> comparison, Margin margin) {
        return comparison.judge(accuracy(), margin).measurement().settling().keySet();
    }

    @Test
    void what_would_settle_a_difference_assumes_equal_models_where_the_bar_is_near_0_and_else_some_points() {
        Comparison<Integer, Classified> alike = Comparison.of(calls(80, 100), calls(81, 100));

        assertThat(settling(alike, notWorseBy(0.004).withConfidence(0.95))).containsExactly(0.0, 0.006, 0.016, 0.046);
        assertThat(settling(alike, notWorseBy(0.01).withConfidence(0.95))).containsExactly(0.0, 0.01, 0.04);
        assertThat(settling(alike, betterBy(0.004).withConfidence(0.95))).containsExactly(0.014, 0.024, 0.054);
    }

    @Test
    void what_would_settle_a_difference_of_amounts_is_equal_models() {
        Comparison<Integer, Regressed> alike = Comparison.of(errorsAround(200, 11), errorsAround(200, 7));

        assertThat(alike.judge(meanAbsoluteError(), notWorseBy(2).withConfidence(0.95))
                        .measurement()
                        .settling())
                .containsOnlyKeys(0.0);
    }

    @Test
    void a_margin_asks_for_less_error_as_for_more_accuracy() {
        assertThat(notWorseBy(0.02).on(Side.AT_LEAST)).isEqualTo(atLeast(-0.02));
        assertThat(notWorseBy(0.02).on(Side.AT_MOST)).isEqualTo(atMost(0.02));
        assertThat(betterBy(0.02).on(Side.AT_MOST)).isEqualTo(atMost(-0.02));
        assertThat(notWorseBy(0).on(Side.AT_LEAST)).isEqualTo(atLeast(0));
    }

    @Test
    void a_requirement_reads_as_it_was_written() {
        assertThat(calls(80, 100).judge(accuracy(), atLeast(0.9)).requirement()).isEqualTo("at least 0.9");
    }
}
