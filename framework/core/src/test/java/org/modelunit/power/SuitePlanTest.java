package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Threshold;

class SuitePlanTest {

    private static final Power HOLDOUT = Power.ofClasses(Map.of("bad", 100, "good", 234));

    private static ClaimPlan claim(double truth) {
        Threshold threshold = atLeast(0.75).withConfidence(0.95);
        return HOLDOUT.plan(accuracy(), threshold).expecting(truth);
    }

    @Test
    void claims_that_pass_alone_do_not_pass_together() {
        SuitePlan suite = Power.suite(
                HOLDOUT.plan(accuracy(), atLeast(0.75).withConfidence(0.95).expecting(0.80)),
                HOLDOUT.plan(rocAuc("bad"), atLeast(0.75).withConfidence(0.95)).expecting(0.80),
                HOLDOUT.plan(recall("bad"), atLeast(0.50).withConfidence(0.95)).expecting(0.60));

        assertThat(suite).hasToString("""
                        3 claims: all green in 38 of 100 samples (in 20 if they were independent, in 0 to 46 however they depend); 80 of 100 need about 2.6 times the rows
                          70 of 100   accuracy at least 0.75 with 95% confidence on 334 rows, a model of 0.8
                          46 of 100   ROC AUC of 'bad' at least 0.75 with 95% confidence on 334 rows, a model of 0.8
                          62 of 100   recall of 'bad' at least 0.5 with 95% confidence on 334 rows, a model of 0.6""");
    }

    @Test
    void independent_claims_have_the_product_of_their_chances_and_no_dependence_leaves_the_bounds() {
        double one = claim(0.80).chance();
        double other = claim(0.82).chance();
        SuitePlan suite = Power.suite(claim(0.80), claim(0.82));

        assertThat(suite.chanceIfIndependent()).isCloseTo(one * other, within(1e-15));
        assertThat(suite.lowest()).isCloseTo(one + other - 1, within(1e-15)).isPositive();
        assertThat(suite.highest()).isEqualTo(Math.min(one, other));
        assertThat(suite.chance()).isBetween(suite.lowest() - 0.01, suite.highest() + 0.01);
    }

    @Test
    void the_same_claim_twice_is_green_as_often_as_once() {
        assertThat(Power.suite(claim(0.80), claim(0.80)).chance())
                .isCloseTo(claim(0.80).chance(), within(0.01));
    }

    @Test
    void recalls_of_two_labels_share_no_rows_and_are_independent() {
        Threshold threshold = atLeast(0.50).withConfidence(0.95).expecting(0.60);
        SuitePlan suite = Power.suite(HOLDOUT.plan(recall("bad"), threshold), HOLDOUT.plan(recall("good"), threshold));
        assertThat(suite.chance()).isCloseTo(suite.chanceIfIndependent(), within(0.01));
    }

    @Test
    void claims_on_other_data_are_independent() {
        ClaimPlan elsewhere = Power.of(335)
                .plan(accuracy(), atLeast(0.75).withConfidence(0.95))
                .expecting(0.80);
        SuitePlan suite = Power.suite(claim(0.80), elsewhere);
        assertThat(suite.chance()).isCloseTo(suite.chanceIfIndependent(), within(0.01));
    }

    @Test
    void a_claim_that_cannot_pass_turns_no_suite_green() {
        ClaimPlan never = Power.of(20)
                .plan(accuracy(), atLeast(0.95).withConfidence(0.95))
                .expecting(0.99);
        assertThat(Power.suite(claim(0.80), never).chance()).isZero();
    }

    @Test
    void an_accuracy_finds_of_each_label_what_recalls_declare_and_leave() {
        // 0.6 of the 100 bad and 0.9 of the 234 good are 0.81 of all: what the accuracy has right beside the recall is
        // known
        Threshold threshold = atLeast(0.50).withConfidence(0.95);
        SharedRows rows = SharedRows.of(List.of(
                HOLDOUT.plan(accuracy(), threshold).expecting((60 + 0.9 * 234) / 334),
                HOLDOUT.plan(recall("bad"), threshold).expecting(0.60)));
        assertThat(rows.term(0, "bad", 0.39)).isZero();
        assertThat(rows.term(0, "bad", 0.41)).isOne();
        assertThat(rows.term(0, "good", 0.09)).isZero();
        assertThat(rows.term(0, "good", 0.11)).isOne();
    }

    @Test
    void a_single_claim_depends_on_nothing() {
        SuitePlan suite = Power.suite(claim(0.80));
        assertThat(suite.chance()).isEqualTo(claim(0.80).chance());
        assertThat(suite.lowest()).isCloseTo(suite.chance(), within(1e-15));
        assertThat(suite.highest()).isEqualTo(suite.chance());
    }

    @Test
    void enough_rows_make_all_claims_green_in_eighty_of_a_hundred_samples() {
        double times = Power.suite(claim(0.80), claim(0.80)).timesNeeded();
        SuitePlan larger = Power.suite(claim(0.80).times(times), claim(0.80).times(times));
        assertThat(larger.chance()).isBetween(0.80, 0.83);
    }

    @Test
    void no_number_of_rows_helps_a_model_at_the_bar() {
        assertThat(Power.suite(claim(0.80), claim(0.75)).timesNeeded()).isInfinite();
    }

    @Test
    void a_suite_needs_claims_of_a_declared_quality() {
        assertThatThrownBy(Power::suite).hasMessage("a suite needs a claim at least");
        assertThatThrownBy(() -> Power.suite(HOLDOUT.plan(accuracy(), atLeast(0.9))))
                .hasMessage(
                        "declare the quality that the model is believed to have for each claim of a suite; accuracy at"
                                + " least 0.9 has none: .expecting(0.94)");
    }
}
