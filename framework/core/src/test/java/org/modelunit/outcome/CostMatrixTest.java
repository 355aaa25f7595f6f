package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.Metrics.expectedValue;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import org.junit.jupiter.api.Test;
import org.modelunit.Applicants;
import org.modelunit.Evaluation;
import org.modelunit.claim.VerdictStatus;

/** What decisions gain and cost. */
class CostMatrixTest {

    private static final CostMatrix LOANS = CostMatrix.payoffsIn("EUR")
            .amount("good", "good", 120)
            .amount("bad", "good", -800)
            .otherwise(0);

    private final Evaluation<?, Classified> evaluation =
            Evaluation.of(Applicants.model("champion", 0.3), Applicants.dataset("applicants", 400, 1));

    @Test
    void a_value_in_money_is_a_metric_like_any_other() {
        assertThat(expectedValue(LOANS)).hasToString("value in EUR per example");
        assertThat(evaluation.judge(expectedValue(LOANS), atLeast(-800)).status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(evaluation.judge(expectedValue(LOANS), atLeast(121)).status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThatThrownBy(() -> evaluation.judge(expectedCost(LOANS.asCosts()), atLeast(0)))
                .hasMessage(
                        "cost in EUR per example is better when lower, so it can be required to be at most a bar, but not"
                                + " just at least one");
    }

    @Test
    void a_cost_is_the_payoff_with_the_other_sign() {
        assertThat(evaluation.value(expectedCost(LOANS.asCosts()))).isEqualTo(-evaluation.value(expectedValue(LOANS)));
        assertThat(LOANS.asCosts().asPayoffs()).isEqualTo(LOANS);
        assertThat(evaluation.judge(expectedCost(LOANS.asCosts()), atMost(801)).status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void amounts_print_as_they_were_given() {
        assertThat(LOANS)
                .hasToString(
                        "payoffs in EUR (truly 'good' decided 'good' 120, truly 'bad' decided 'good' -800, otherwise 0)");
        assertThat(CostMatrix.costsIn("EUR").amount("a", "b", 0.5))
                .hasToString("costs in EUR (truly 'a' decided 'b' 0.5)");
    }

    @Test
    void what_has_no_amount_is_not_taken_for_0() {
        CostMatrix partial = CostMatrix.payoffsIn("EUR").amount("good", "good", 120);
        assertThatThrownBy(() -> evaluation.value(expectedValue(partial)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no amount for truly 'bad' decided 'bad'; add .amount(\"bad\", \"bad\", …), or"
                        + " say what all others amount to by .otherwise(0)");
    }

    @Test
    void an_amount_for_an_unknown_label_is_refused() {
        assertThatThrownBy(() -> evaluation.value(expectedValue(LOANS.amount("baad", "good", -800))))
                .hasMessage(
                        "there is an amount for truly 'baad' decided 'good', but the model knows no 'baad'; its labels"
                                + " are 'bad', 'good'");
    }

    @Test
    void amounts_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> LOANS.amount("good", "good", 130))
                .hasMessage("truly 'good' decided 'good' has two amounts, 120 and 130 EUR");
        assertThatThrownBy(() -> CostMatrix.payoffsIn(" "))
                .hasMessage("amounts need a unit, such as \"EUR\" or \"minutes\"");
        assertThatThrownBy(() -> CostMatrix.payoffsIn("EUR").otherwise(Double.NaN))
                .hasMessage("every other decision must have a finite amount, but has NaN EUR");
    }

    @Test
    void amounts_whose_sums_no_number_can_hold_are_refused() {
        String message =
                " has 1.0E308 EUR, whose sums and squares no number can hold; give amounts within 1e100, in a larger unit";

        assertThatThrownBy(() -> CostMatrix.payoffsIn("EUR").amount("good", "good", 1e308))
                .hasMessage("truly 'good' decided 'good'" + message);
        assertThatThrownBy(() -> CostMatrix.payoffsIn("EUR").otherwise(1e308))
                .hasMessage("every other decision" + message);
        double value =
                evaluation.value(expectedValue(CostMatrix.payoffsIn("EUR").otherwise(1e100)));
        assertThat(value).isFinite();
    }

    @Test
    void a_second_amount_for_all_others_is_refused() {
        assertThatThrownBy(() -> LOANS.otherwise(5)).hasMessage("every other decision has two amounts, 0 and 5 EUR");
    }

    @Test
    void there_is_one_zero() {
        assertThat(CostMatrix.costsIn("EUR").amount("a", "b", -0.0).otherwise(-0.0))
                .isEqualTo(CostMatrix.costsIn("EUR").amount("a", "b", 0).otherwise(0))
                .hasToString("costs in EUR (truly 'a' decided 'b' 0, otherwise 0)");
    }

    @Test
    void labels_and_units_print_on_one_line() {
        assertThat(CostMatrix.costsIn("EUR\nnet").amount("a\tb", "c", 1))
                .hasToString("costs in EUR\\nnet (truly 'a\\tb' decided 'c' 1)");
    }
}
