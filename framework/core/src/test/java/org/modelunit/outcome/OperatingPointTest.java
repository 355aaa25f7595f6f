package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.outcome.OperatingPoint.leastCost;
import static org.modelunit.outcome.OperatingPoint.leastExpectedCost;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Applicants;
import org.modelunit.Applicants.Applicant;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.LabelColumn;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;

/** How scores become decisions. */
class OperatingPointTest {

    private static final CostMatrix COSTS = CostMatrix.costsIn("EUR")
            .amount("good", "bad", 120)
            .amount("bad", "good", 800)
            .otherwise(0);

    private final Classifier<Applicant> model = Applicants.model("champion", 0.3);
    private final Evaluation<Applicant, Classified> training =
            Evaluation.of(model, Applicants.dataset("applicants/training", 600, 1));
    private final Evaluation<Applicant, Classified> holdout =
            Evaluation.of(model, Applicants.dataset("applicants/holdout", 400, 2));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_other_cut_off_costs_less_on_the_data_that_it_was_chosen_on(long seed) {
        Dataset<Applicant, String> dataset = Applicants.dataset("some", 40, seed);
        for (Classifier<Applicant> one : List.of(model, coarse())) {
            Evaluation<Applicant, Classified> some = Evaluation.of(one, dataset);
            double chosen = leastCost(COSTS, "bad", some.outcomes(), some.provenance())
                    .cutOff()
                    .cutOff();

            double[] scores = some.outcomes().scores().of("bad").toArray();
            double least = DoubleStream.concat(Arrays.stream(scores), DoubleStream.of(0, 1))
                    .map(cutOff -> cost(some.outcomes().decidingAt("bad", cutOff)))
                    .min()
                    .orElseThrow();
            assertThat(cost(some.outcomes().decidingAt("bad", chosen))).isEqualTo(least);
        }
    }

    /** Gives few different scores, so that many rows are decided together. */
    private Classifier<Applicant> coarse() {
        return Classifier.of("coarse", Applicants.LABELS, applicant -> {
            double bad = Math.round(4 * applicant.risk()) / 4.0;
            return new double[] {bad, 1 - bad};
        });
    }

    private static double cost(Classified outcomes) {
        return expectedCost(COSTS).value(outcomes);
    }

    @Test
    void a_cut_off_has_as_few_digits_as_tell_the_scores_apart() {
        assertThat(CostSweep.between(0.2671, 0.2743)).isEqualTo(0.27);
        assertThat(CostSweep.between(0.2743, 0.2744)).isEqualTo(0.2744);
        assertThat(CostSweep.between(-1, 0.31)).isEqualTo(0);
        assertThat(CostSweep.between(0.93, 1)).isEqualTo(1);
        assertThat(CostSweep.between(Math.nextDown(0.1), 0.1)).isEqualTo(0.1);
    }

    @Test
    void a_cut_off_remembers_the_data_that_it_was_chosen_on() {
        ChosenCutOff chosen = leastCost(COSTS, "bad", training.outcomes(), training.provenance());

        assertThat(chosen)
                .hasToString("cut-off 'bad' at " + chosen.cutOff().cutOff() + " or above"
                        + ", the least cost in EUR on applicants/training");
        assertThat(holdout.at(chosen).provenance().operatingPoint()).isEqualTo(chosen.toString());
        assertThat(VerdictText.facts(holdout.at(chosen).judge(expectedCost(COSTS), atMost(100)), List.of()))
                .contains("decided by")
                .contains(chosen.toString());
    }

    @Test
    void points_that_nobody_gave_are_not_worth_a_line() {
        LabelColumn decided = holdout.outcomes().decided();
        Evaluation<Integer, Classified> byItself = Evaluation.ofOutcomes(
                "decisions",
                Classified.of(
                        IntStream.range(0, decided.size())
                                .mapToObj(decided::get)
                                .toList(),
                        ClassPredictions.of(decided)),
                Fingerprint.unknown("vendor"));

        assertThat(byItself.outcomes().operatingPoint()).isEqualTo(new OperatingPoint.Model());
        for (Evaluation<?, Classified> evaluation : List.of(holdout, byItself)) {
            assertThat(VerdictText.facts(evaluation.judge(expectedCost(COSTS), atMost(100)), List.of()))
                    .doesNotContain("decided by");
        }
    }

    @Test
    void an_evaluation_at_a_point_is_that_of_the_classifier_at_the_point() {
        ChosenCutOff chosen = leastCost(COSTS, "bad", training.outcomes(), training.provenance());
        Evaluation<Applicant, Classified> asked =
                Evaluation.of(model.decidingAt(chosen), Applicants.dataset("applicants/holdout", 400, 2));

        assertThat(asked.outcomes().decided())
                .isEqualTo(holdout.at(chosen).outcomes().decided())
                .isNotEqualTo(holdout.outcomes().decided());
        assertThat(asked.provenance()).isEqualTo(holdout.at(chosen).provenance());
    }

    @Test
    void a_cut_off_is_not_judged_on_the_data_that_it_was_chosen_on() {
        ChosenCutOff chosen = leastCost(COSTS, "bad", training.outcomes(), training.provenance());
        String message = "the " + chosen + ", cannot be judged on applicants/training: these are the examples that"
                + " it was chosen on, where it is the best by construction; choose it on other examples, such as a part"
                + " of the training data";

        assertThatThrownBy(() -> training.at(chosen))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
        assertThatThrownBy(() ->
                        Evaluation.of(model.decidingAt(chosen), Applicants.dataset("applicants/training", 600, 1)))
                .hasMessage(message);
        assertThatThrownBy(() -> training.at(Prevalence.of("bad", 0.03)).at(chosen))
                .isInstanceOf(DataException.class);
    }

    @Test
    void a_cut_off_of_one_s_own_criterion_remembers_its_data_too() {
        ChosenCutOff chosen = new OperatingPoint.CutOff("bad", 0.3).chosenOn(training.provenance(), "the highest F1");

        assertThat(chosen).hasToString("cut-off 'bad' at 0.3 or above, the highest F1 on applicants/training");
        assertThatThrownBy(() -> training.at(chosen)).isInstanceOf(DataException.class);
    }

    @Test
    void weights_move_the_cut_off() {
        double usual = leastCost(COSTS, "bad", training.outcomes(), training.provenance())
                .cutOff()
                .cutOff();
        double rare = leastCost(
                        COSTS, "bad", training.at(Prevalence.of("bad", 0.01)).outcomes(), training.provenance())
                .cutOff()
                .cutOff();

        assertThat(rare).isGreaterThan(usual); // where bad ones are rare, refusing costs more than it saves
    }

    @Test
    void where_no_cut_off_saves_anything_the_label_is_never_decided_for() {
        CostMatrix free = CostMatrix.costsIn("EUR").amount("good", "bad", 1).otherwise(0);
        assertThat(leastCost(free, "bad", training.outcomes(), training.provenance())
                        .cutOff()
                        .cutOff())
                .isEqualTo(1);
        CostMatrix dear = CostMatrix.costsIn("EUR").amount("bad", "good", 1).otherwise(0);
        double all = leastCost(dear, "bad", training.outcomes(), training.provenance())
                .cutOff()
                .cutOff();
        assertThat(cost(training.outcomes().decidingAt("bad", all), dear)).isEqualTo(0);
    }

    private static double cost(Classified outcomes, CostMatrix costs) {
        return expectedCost(costs).value(outcomes);
    }

    @Test
    void the_least_expected_cost_decides_row_by_row() {
        // bad if p * 800 > (1 - p) * 120, from a probability of 120/920 on
        Classified outcomes = holdout.at(leastExpectedCost(COSTS)).outcomes();

        assertThat(outcomes.decided())
                .isEqualTo(holdout.outcomes().decidingAt("bad", 120 / 920.0).decided());
        assertThat(outcomes.operatingPoint())
                .hasToString(
                        "the least expected cost in EUR (truly 'good' decided 'bad' 120, truly 'bad' decided 'good'"
                                + " 800, otherwise 0)");
    }

    @Test
    void an_expected_cost_needs_probabilities() {
        Classifier<Integer> logits = Classifier.of("logits", Applicants.LABELS, i -> new double[] {7.3, -7.3});
        assertThatThrownBy(() -> logits.decidingAt(leastExpectedCost(COSTS)).predictAll(List.of(1)))
                .hasMessage(
                        "an expected cost needs probabilities, but the score of 'bad' in row 0 is 7.3; if the model gives"
                                + " logits, ask for softmax or sigmoid where it is loaded");
    }

    @Test
    void a_point_that_does_not_fit_the_model_is_refused_before_it_is_asked() {
        assertThatThrownBy(() -> model.decidingAt("baad", 0.5))
                .hasMessage("there is no label 'baad'; the labels are 'bad', 'good'; did you mean 'bad'?");
        assertThatThrownBy(() -> model.decidingAt("bad", 27))
                .hasMessage("a cut-off must lie between 0 and 1, but was 27.0 (did you mean 0.27?)");
        assertThatThrownBy(() -> model.decidingAt(new OperatingPoint.Model()))
                .hasMessageStartingWith("what the model itself decides cannot be told from its scores");
    }
}
