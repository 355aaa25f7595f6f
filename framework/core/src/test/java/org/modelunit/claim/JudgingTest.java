package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.calibrationSlope;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.Labels;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.ClopperPearson;

class JudgingTest {

    /** Coin flips of which some are called right. */
    private static Evaluation<Integer, Classified> flips(int right, int all) {
        List<Integer> inputs = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            inputs.add(i);
            truth.add(i % 2 == 0 ? "heads" : "tails");
        }
        Classifier<Integer> caller = Classifier.of("caller", Labels.of("heads", "tails"), i -> {
            double heads = (i % 2 == 0) == (i < right) ? 0.9 : 0.1;
            return new double[] {heads, 1 - heads};
        });
        return Evaluation.of(caller, Dataset.of("flips", inputs, truth));
    }

    private static VerdictStatus decision(int right, int all, Threshold threshold) {
        return flips(right, all).judge(accuracy(), threshold).status();
    }

    @Test
    void an_estimate_is_compared_with_its_bar() {
        assertThat(decision(90, 100, atLeast(0.90))).isEqualTo(VerdictStatus.MET);
        assertThat(decision(89, 100, atLeast(0.90))).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void a_claim_with_confidence_has_three_outcomes() {
        assertThat(decision(96, 100, atLeast(0.90).withConfidence(0.95))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(decision(91, 100, atLeast(0.90).withConfidence(0.95))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(89, 100, atLeast(0.90).withConfidence(0.95))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(80, 100, atLeast(0.90).withConfidence(0.95))).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_guard_fails_only_on_a_demonstrated_shortfall() {
        Threshold guard = atLeast(0.90).unlessRefuted(0.95).detecting(0.10);
        assertThat(decision(89, 100, guard)).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(decision(80, 100, guard)).isEqualTo(VerdictStatus.REFUTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30, 100})
    void a_perfect_model_is_refuted_by_nothing(int all) {
        assertThat(decision(all, all, atLeast(1.0))).isEqualTo(VerdictStatus.MET);
        assertThat(decision(all, all, atLeast(1.0).withConfidence(0.95))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(all, all, atLeast(1.0).unlessRefuted(0.95).detecting(0.1)))
                .isEqualTo(all < 30 ? VerdictStatus.INCONCLUSIVE : VerdictStatus.NOT_REFUTED);
        if (all > 1) {
            assertThat(decision(all - 1, all, atLeast(1.0).withConfidence(0.95)))
                    .as("one mistake shows that there are some")
                    .isEqualTo(VerdictStatus.REFUTED);
        }
    }

    @Test
    void a_guard_that_could_not_have_seen_the_shortfall_guards_nothing() {
        MetricVerdict verdict = flips(19, 20)
                .judge(accuracy(), atLeast(0.90).unlessRefuted(0.95).detecting(0.10));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason())
                .isEqualTo("power to detect a shortfall of 0.1 is 0.37 (0.80 required); smallest detectable: 0.22");
        assertThat(verdict.measurement().power()).isLessThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 100, 343, 1000})
    void the_pass_mark_is_the_least_value_that_passes(int all) {
        Threshold threshold = atLeast(0.80).withConfidence(0.95);
        double mark = flips(all / 2, all)
                .judge(accuracy(), threshold)
                .measurement()
                .passMarks()
                .get(0);
        int count = (int) Math.round(mark * all);

        assertThat(decision(count, all, threshold)).isEqualTo(VerdictStatus.SHOWN);
        assertThat(decision(count - 1, all, threshold)).isNotEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void no_value_passes_where_there_are_too_few_rows() {
        MetricVerdict verdict = flips(10, 10).judge(accuracy(), atLeast(0.90).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.measurement().passMarks()).containsExactly(Double.NaN);
    }

    @Test
    void the_bound_that_is_shown_is_the_bound_that_judges() {
        MetricVerdict verdict = flips(96, 100).judge(accuracy(), atLeast(0.90).withConfidence(0.99));

        assertThat(verdict.measurement().bounds().lower()).isEqualTo(ClopperPearson.lower(96, 100, 0.99));
        assertThat(verdict.measurement().bounds().confidence()).isEqualTo(0.99);
    }

    @Test
    void what_would_settle_it_comes_from_the_declared_quality_and_never_from_the_observed_one() {
        Threshold threshold = atLeast(0.90).withConfidence(0.95).expecting(0.94);

        var settling = flips(91, 100).judge(accuracy(), threshold).measurement().settling();
        assertThat(settling)
                .containsOnlyKeys(0.94)
                .isEqualTo(flips(80, 100)
                        .judge(accuracy(), threshold)
                        .measurement()
                        .settling());
        // Fleiss: n = ((1.645 sqrt(.9 .1) + .8416 sqrt(.94 .06)) / .04)^2, corrected for continuity n/4 (1 + sqrt(1 +
        // 2/(.04 n)))^2
        assertThat(settling.get(0.94)).isCloseTo(325.5, within(2.0));
    }

    @Test
    void without_a_declared_quality_a_small_table_says_what_would_settle_it() {
        var settling = flips(91, 100)
                .judge(accuracy(), atLeast(0.90).withConfidence(0.95))
                .measurement()
                .settling();

        assertThat(settling).containsOnlyKeys(0.91, 0.92, 0.95);
        assertThat(settling.get(0.91)).isGreaterThan(4 * settling.get(0.95));
    }

    @Test
    void a_ranking_of_fewer_than_thirty_of_a_class_cannot_be_claimed_with_confidence() {
        MetricVerdict verdict =
                flips(50, 50).judge(rocAuc("heads"), atLeast(0.60).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("at least 30 of either class").contains("25");
    }

    @Test
    void a_perfect_ranking_is_bounded_exactly() {
        MetricVerdict verdict =
                flips(100, 100).judge(rocAuc("heads"), atLeast(0.90).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.measurement().bounds().lower()).isCloseTo(Math.pow(0.05, 1 / 50.0), within(1e-12));
        assertThat(verdict.measurement().bounds().method()).isEqualTo("exact, disjoint pairs");
    }

    @Test
    void a_bootstrap_without_width_judges_nothing() {
        MetricVerdict verdict = flips(100, 100).judge(logLoss(), atMost(0.2).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("the same value");
    }

    @Test
    void a_range_is_as_bad_as_its_worse_end() {
        assertThat(decision(90, 100, between(0.8, 0.95))).isEqualTo(VerdictStatus.MET);
        assertThat(decision(99, 100, between(0.8, 0.95))).isEqualTo(VerdictStatus.MISSED);
        assertThat(decision(85, 100, between(0.8, 0.95).withConfidence(0.95))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(40, 100, between(0.8, 0.95).withConfidence(0.95))).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void the_same_seed_gives_the_same_bounds_and_another_gives_others() {
        List<Integer> inputs = IntStream.range(0, 100).boxed().toList();
        var amounts = Dataset.of(
                "amounts", inputs, inputs.stream().map(Integer::doubleValue).toList());
        var evaluation = Evaluation.of(Regressor.<Integer>of("wavy", i -> i + Math.sin(i)), amounts);

        Metric<Regressed> metric = meanAbsoluteError().estimatedBy(Estimator.bootstrap());
        MetricVerdict verdict = evaluation.judge(metric, atMost(1), 1);

        assertThat(evaluation.judge(metric, atMost(1), 1)).isEqualTo(verdict);
        assertThat(evaluation.judge(metric, atMost(1), 2).measurement().bounds().lower())
                .isNotEqualTo(verdict.measurement().bounds().lower());
    }

    @Test
    void requirements_that_make_no_sense_are_refused() {
        var evaluation = flips(90, 100);
        assertThatThrownBy(() -> evaluation.judge(accuracy(), atLeast(95)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy lies between 0.0 and 1.0, but the requirement names 95.0 (did you mean 0.95?)");
        assertThatThrownBy(() -> evaluation.judge(accuracy(), atMost(0.95)))
                .hasMessage(
                        "accuracy is better when higher, so it can be required to be at least a bar, but not just at"
                                + " most one; a metric of your own whose lower values are better says so by"
                                + " lowerIsBetter(), and by targetValue() if neither are");
        assertThatThrownBy(() -> evaluation.judge(brierScore("heads"), atLeast(0.1)))
                .hasMessageStartingWith("Brier score of 'heads' is better when lower");
        assertThatThrownBy(() -> evaluation.judge(
                        accuracy(), atLeast(0.1).unlessRefuted(0.95).detecting(0.2)))
                .hasMessageContaining("no such shortfall to detect");
        assertThatThrownBy(() -> atLeast(0.9).withConfidence(95))
                .hasMessage("confidence must lie above 0.5 and below 1, but was 95 (did you mean 0.95?)");
        assertThatThrownBy(() -> atLeast(0.9).expecting(0.85))
                .hasMessage("the expected value must be better than the bar >= 0.9, but was 0.85");
        assertThatThrownBy(() -> atLeast(Double.NaN)).hasMessageContaining("finite number");
    }

    @Test
    void a_metric_that_is_nan_is_undefined_and_never_passes() {
        var nan = Metric.of("odd", (Classified c) -> Double.NaN);
        assertThatThrownBy(() -> flips(90, 100).judge(nan, atLeast(0)))
                .isInstanceOf(org.modelunit.error.UndefinedMetricException.class)
                .hasMessage("odd is undefined here: what computes it gave NaN; mend that, or let it throw an"
                        + " UndefinedMetricException that says why there is no value");
    }

    @Test
    void a_metric_outside_its_own_range_is_undefined_and_never_passes() {
        var percent = Metric.of("percent", (Classified c) -> 95).inRange(Range.UNIT);
        assertThatThrownBy(() -> flips(90, 100).judge(percent, atLeast(0.9)))
                .hasMessage("percent is 95.0, but was declared to lie between 0.0 and 1.0; mend what computes it, or"
                        + " declare the values that it can take by inRange(…)");
    }

    @Test
    void a_guard_fails_just_below_the_value_that_it_shows() {
        Threshold guard = atLeast(0.80).unlessRefuted(0.95).detecting(0.20);
        double limit = flips(80, 100)
                .judge(accuracy(), guard)
                .measurement()
                .passMarks()
                .get(0);
        int count = (int) Math.round(limit * 100);

        assertThat(decision(count, 100, guard)).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(decision(count - 1, 100, guard)).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_guard_whose_replicates_often_have_no_value_guards_nothing() {
        // undefined in every replicate that lacks the one row in which the model is wrong
        var fragile = Metric.of(
                "fragile",
                (Classified c) -> accuracy().value(c) < 1 ? accuracy().value(c) : Double.NaN);
        MetricVerdict verdict =
                flips(99, 100).judge(fragile, atLeast(0.5).unlessRefuted(0.95).detecting(0.4));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).matches("\\d+ of 2000 replicates of the bootstrap have no value");
    }

    @Test
    void what_cannot_be_bounded_shows_no_bound() {
        MetricVerdict verdict = flips(25, 50).judge(rocAuc("heads"), atLeast(0.1));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.measurement().bounds().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(verdict.facts().toString()).contains("none").contains("at least 30 of either class");
    }

    @Test
    void scores_that_are_no_probabilities_have_no_log_loss() {
        Classifier<Integer> logits =
                Classifier.of("logits", Labels.of("heads", "tails"), i -> new double[] {7.3, -7.3});
        var evaluation = Evaluation.of(logits, Dataset.of("flips", List.of(1, 2), List.of("heads", "tails")));

        for (var metric : List.of(logLoss(), brierScore("heads"), calibrationSlope("heads"))) {
            assertThatThrownBy(() -> evaluation.value(metric))
                    .isInstanceOf(org.modelunit.error.UndefinedMetricException.class)
                    .hasMessageContaining(
                            "needs probabilities, but the score of 'heads' in row 0 is 7.3 (so in 2 of 2 rows);");
        }
    }

    @Test
    void a_claim_carries_one_burden_of_proof() {
        Threshold shown = atLeast(0.9).withConfidence(0.95);
        assertThatThrownBy(() -> shown.unlessRefuted(0.95))
                .hasMessage(
                        "a claim carries one burden of proof, but this one is already required to be at least 0.9 with 95%"
                                + " confidence");
        assertThatThrownBy(() -> shown.withConfidence(0.9)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> flips(95, 100).judge(accuracy(), atLeast(0.9).expecting(0.95)))
                .hasMessageContaining("expecting(…) says what would settle a claim made with confidence");
    }

    @Test
    void a_claim_between_two_bars_is_refuted_only_by_more_than_two_looks_explain() {
        assertThat(decision(40, 100, between(0.5, 0.7).withConfidence(0.95))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(39, 100, between(0.5, 0.7).withConfidence(0.95))).isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(40, 100, between(0.5, 0.7).unlessRefuted(0.95).detecting(0.3)))
                .isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    @Test
    void a_claim_whose_pass_marks_cross_says_so_and_how_many_rows_could_meet_it() {
        MetricVerdict verdict =
                flips(50, 100).judge(accuracy(), between(0.48, 0.52).withConfidence(0.95));

        assertThat(verdict.reason()).matches("no model can show both on these 100 rows, about [1-9],[0-9]00 could");
        assertThat(verdict.sentence()).contains("but the data cannot tell: no model can show both");
    }

    @Test
    void an_infinite_bound_is_none() {
        assertThat(flips(5, 10)
                        .judge(logLoss(), atMost(0.3).withConfidence(0.95))
                        .actual())
                .endsWith(", bound none");
    }
}
