package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.f1;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Estimator;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Side;

class PowerTest {

    private static final Power HOLDOUT = Power.ofClasses(Map.of("bad", 100, "good", 234));
    private static final Threshold SHOWN = atLeast(0.90).withConfidence(0.95);

    @Test
    void a_claim_with_a_declared_quality_says_what_it_takes() {
        assertThat(HOLDOUT.plan(accuracy().estimatedBy(Estimator.wilson()), SHOWN)
                        .expecting(0.94))
                .hasToString("""
                        accuracy at least 0.9 with 95% confidence on 334 rows: pass mark 0.9281, detects a shortfall of 0.044
                          a model of 0.94 passes in 85 of 100 samples; 80 of 100 need about 310 rows""");
    }

    @Test
    void without_a_declared_quality_a_small_table_says_it_for_models_a_little_better_than_the_bar() {
        assertThat(HOLDOUT.plan(rocAuc("bad"), atLeast(0.75).withConfidence(0.95)))
                .hasToString("""
                        ROC AUC of 'bad' at least 0.75 with 95% confidence on 334 rows (100 'bad'): pass mark 0.8043, detects a shortfall of 0.086
                          a model of 0.76 passes in 7 of 100 samples; 80 of 100 need about 21,000 rows
                          a model of 0.77 passes in 13 of 100 samples; 80 of 100 need about 5,200 rows
                          a model of 0.8 passes in 46 of 100 samples; 80 of 100 need about 830 rows""");
    }

    @Test
    void a_guard_says_where_it_fails_and_what_it_sees() {
        assertThat(HOLDOUT.plan(recall("bad"), atLeast(0.5).unlessRefuted(0.95).detecting(0.15))
                        .expecting(0.48))
                .hasToString("""
                        recall of 'bad' at least 0.5 unless refuted with 95% confidence, detecting a shortfall of 0.15 on 334 rows (100 'bad'): fails below 0.4200, detects a shortfall of 0.13
                          a model of 0.48 passes in 90 of 100 samples""");
    }

    @Test
    void a_guard_that_cannot_see_its_shortfall_passes_no_model_and_says_what_it_takes_to_see() {
        ClaimPlan blind =
                HOLDOUT.plan(recall("bad"), atLeast(0.5).unlessRefuted(0.95).detecting(0.05));
        assertThat(blind)
                .hasToString(
                        "recall of 'bad' at least 0.5 unless refuted with 95% confidence, detecting a shortfall of 0.05 on"
                                + " 334 rows (100 'bad'): fails below 0.4200, detects a shortfall of 0.13; one of 0.05 takes about"
                                + " 2,200 rows");
        assertThat(blind.chance(0.9)).isZero();
    }

    @Test
    void a_claim_on_the_estimate_has_a_chance_too() {
        ClaimPlan plan = HOLDOUT.plan(recall("bad"), atLeast(0.5)).expecting(0.52);
        assertThat(plan).hasToString("""
                        recall of 'bad' at least 0.5 on 334 rows (100 'bad'): pass mark 0.5000
                          a model of 0.52 passes in 69 of 100 samples""");
        assertThatThrownBy(plan::examplesNeeded)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a claim on the estimate alone carries no burden of proof that examples could meet: recall of"
                                + " 'bad' at least 0.5; make it .withConfidence(0.95)");
    }

    @Test
    void a_range_passes_between_its_marks() {
        ClaimPlan plan = HOLDOUT.plan(recall("bad"), between(0.5, 0.7).withConfidence(0.95));
        assertThat(plan.expecting(0.6)).hasToString("""
                        recall of 'bad' at least 0.5 and at most 0.7 with 95% confidence on 334 rows (100 'bad'): pass mark 0.5900 to 0.6100, detects a shortfall or excess of 0.15
                          a model of 0.6 passes in 24 of 100 samples; 80 of 100 need about 740 rows""");
        assertThat(plan.passMarks()).containsExactly(0.59, 0.61);
    }

    @Test
    void a_range_whose_marks_cross_says_how_many_rows_it_takes() {
        assertThat(HOLDOUT.plan(recall("bad"), between(0.58, 0.62).withConfidence(0.95)))
                .asString()
                .matches(
                        "(?s).*: no value would pass on fewer than about \\d,\\d00 rows, detects a shortfall or excess of .*");
    }

    @Test
    void a_guard_of_a_range_is_refuted_at_either_end_with_half_the_significance() {
        ClaimPlan plan = HOLDOUT.plan(
                recall("bad"), between(0.5, 0.7).unlessRefuted(0.95).detecting(0.2));

        assertThat(plan.passMarks())
                .containsExactly(
                        ClopperPearson.plan(100, 334).refutationLimit(Side.AT_LEAST, 0.5, 0.975),
                        ClopperPearson.plan(100, 334).refutationLimit(Side.AT_MOST, 0.7, 0.975));
    }

    @Test
    void too_few_rows_let_no_model_pass() {
        assertThat(Power.of(20)
                        .plan(accuracy(), atLeast(0.95).withConfidence(0.95))
                        .expecting(0.99))
                .asString()
                .startsWith("accuracy at least 0.95 with 95% confidence on 20 rows: no value would pass");
        ClaimPlan ranking = Power.ofClasses(Map.of("bad", 10, "good", 234))
                .plan(rocAuc("bad"), atLeast(0.75).withConfidence(0.95));
        assertThat(ranking)
                .hasToString(
                        "ROC AUC of 'bad' at least 0.75 with 95% confidence on 244 rows (10 'bad'): no model can pass, as"
                                + " bounds of a ranking need at least 30 of either class, and there are 10 of one");
        assertThat(ranking.chance(0.99)).isZero();
    }

    @Test
    void data_at_hand_tell_how_many_examples_have_each_label() {
        Dataset<Integer, String> labelled = Dataset.of("labelled", List.of(1, 2, 3), List.of("a", "b", "a"));
        assertThat(Power.on(labelled).plan(recall("a"), atLeast(0.5)))
                .asString()
                .startsWith("recall of 'a' at least 0.5 on 3 rows (2 'a')");
        Dataset<Integer, Double> numbers = Dataset.of("numbers", List.of(1, 2, 3), List.of(1.0, 2.0, 3.0));
        assertThat(Power.on(numbers).plan(accuracy(), atLeast(0.5)).examples()).isEqualTo(3);
    }

    @Test
    void data_with_weights_are_not_worth_their_number() {
        Dataset<Integer, String> weighted =
                Dataset.of("weighted", List.of(1, 2), List.of("a", "b")).withWeights(List.of(1, 2));
        assertThatThrownBy(() -> Power.on(weighted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the examples of weighted have weights or belong together, so their number does not say what"
                                + " they can tell; plan for the number of examples that they are worth, such as the number of their"
                                + " groups: Power.of(120)");
    }

    @Test
    void what_is_not_known_has_to_be_declared() {
        assertThatThrownBy(() -> Power.of(334).plan(recall("bad"), atLeast(0.5)))
                .hasMessage("how many of the 334 examples are 'bad' is not known; say it by"
                        + " Power.ofClasses(Map.of(\"bad\", …)), or plan on data by Power.on(dataset)");
        assertThatThrownBy(() -> HOLDOUT.plan(recall("ugly"), atLeast(0.5)))
                .hasMessage("none of the 334 examples is 'ugly'; there are 100 'bad', 234 'good'");
        assertThatThrownBy(() -> Power.ofClasses(Map.of("bad", 3)).plan(rocAuc("bad"), atLeast(0.5)))
                .hasMessage("all of the 3 examples are 'bad'");
        assertThatThrownBy(() -> HOLDOUT.plan(precision("bad"), atLeast(0.5)))
                .hasMessage(
                        "how many examples a model decides to be 'bad' is not known before there is one; declare the"
                                + " share of all examples by .deciding(\"bad\", 0.3)");
        assertThatThrownBy(() -> HOLDOUT.plan(brierScore("bad"), atMost(0.2)))
                .hasMessage(
                        "Brier score of 'bad' is a mean, and how much its terms vary from example to example is not known"
                                + " before there is a model; declare their standard deviation by .varying(metric, 0.1)");
        assertThatThrownBy(() -> HOLDOUT.plan(f1("bad"), atLeast(0.5)))
                .hasMessage(
                        "F1 of 'bad' is neither a share by Metric.ofRatio, nor a mean by Metric.ofMean, nor an area under an"
                                + " ROC curve, so sizes alone do not say how it varies; declare it from what a first model showed"
                                + " on n examples: .varying(metric, Math.abs(value - bound) / 1.645 * Math.sqrt(n)), with its"
                                + " one-sided 95% bound");
    }

    @Test
    void what_was_declared_is_planned_with() {
        assertThat(HOLDOUT.deciding("bad", 0.3)
                        .plan(precision("bad"), atLeast(0.5).withConfidence(0.95))
                        .passMarks())
                .isEqualTo(HOLDOUT.plan(recall("bad"), atLeast(0.5).withConfidence(0.95))
                        .passMarks()); // 100 of 334 are decided, and 100 are bad
        // Student's 95 % quantile with 333 degrees of freedom, by SciPy, is 1.6494382, and the skewness of a beta
        // distribution
        // with mean and deviation 0.2 is 1.2 (alpha 0.6, beta 2.4)
        double reach = 1.6494382
                + 1.2 / Math.sqrt(334) * (2 * 1.6494382 * 1.6494382 + 1) / 6
                + 0.8 / 0.2 * Math.sqrt(334) / 335; // one unseen example, as wrong as can be
        assertThat(HOLDOUT.varying(brierScore("bad"), 0.2)
                        .plan(brierScore("bad"), atMost(0.2).withConfidence(0.95))
                        .passMarks()
                        .get(0))
                .isCloseTo(0.2 - reach * 0.2 / Math.sqrt(334), within(1e-7));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> HOLDOUT.plan(accuracy(), atLeast(95)))
                .hasMessage("accuracy lies between 0.0 and 1.0, but the requirement names 95.0 (did you mean 0.95?)");
        assertThatThrownBy(() -> HOLDOUT.plan(accuracy(), SHOWN).expecting(94))
                .hasMessage("accuracy cannot be 94.0; it lies between 0.0 and 1.0 (did you mean 0.94?)");
        assertThatThrownBy(() -> HOLDOUT.plan(accuracy(), SHOWN).chance())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "declare the quality that the model is believed to have: plan(accuracy, …).expecting(0.94)");
        assertThatThrownBy(() -> Power.of(0)).hasMessage("a sample needs examples to plan for, but there are 0");
        assertThatThrownBy(() -> Power.ofClasses(Map.of("bad", -1))).hasMessage("there cannot be -1 examples of 'bad'");
        assertThatThrownBy(() -> HOLDOUT.deciding("bad", 30))
                .hasMessage(
                        "the share decided to be 'bad' must lie above 0 and not above 1, but was 30.0 (did you mean 0.3?)");
        assertThatThrownBy(() -> HOLDOUT.varying(brierScore("bad"), 0))
                .hasMessage("a standard deviation must be finite and above 0, but was 0.0");
    }

    @Test
    void a_model_that_misses_its_bar_passes_by_chance_only() {
        ClaimPlan plan = HOLDOUT.plan(accuracy(), SHOWN);
        assertThat(plan.chance(0.90)).isBetween(0.02, 0.06);
        assertThat(plan.expecting(0.90).examplesNeeded()).isInfinite();
        assertThat(plan.expecting(0.90)).asString().endsWith(" of 100 samples");
    }
}
