package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Applicants;
import org.modelunit.Applicants.Applicant;
import org.modelunit.Evaluation;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.sample.RowWeights;

/** Evaluations restated for the population that will be served. */
class PrevalenceTest {

    private final Evaluation<Applicant, Classified> evaluation = Evaluation.of(
                    Applicants.model("champion", 0.3), Applicants.dataset("applicants/holdout", 400, 2))
            .at(OperatingPoint.cutOff("bad", 0.3));

    @Test
    void a_precision_follows_from_the_recalls_of_both_sides() {
        double recall = evaluation.value(recall("bad"));
        double falseAlarms = 1 - evaluation.value(recall("good"));

        double expected = 0.03 * recall / (0.03 * recall + 0.97 * falseAlarms); // Bayes
        assertThat(evaluation.at(Prevalence.of("bad", 0.03)).value(precision("bad")))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void the_name_says_for_which_population() {
        Evaluation<Applicant, Classified> rare = evaluation.at(Prevalence.of("bad", 0.03));

        assertThat(rare.name()).isEqualTo("applicants/holdout at 3% 'bad'");
        assertThat(evaluation.at(Prevalence.of("bad", 0.0005)).name()).isEqualTo("applicants/holdout at 0.05% 'bad'");
        assertThat(rare.provenance().contentDigest())
                .isEqualTo(evaluation.provenance().contentDigest());
        assertThat(rare.provenance().operatingPoint())
                .isEqualTo(evaluation.provenance().operatingPoint());
    }

    @Test
    void bounds_draw_each_side_apart_from_the_other() {
        MetricVerdict verdict = evaluation
                .at(Prevalence.of("bad", 0.03))
                .judge(precision("bad"), atLeast(0.01).withConfidence(0.95), 42);

        assertThat(verdict.subject()).isEqualTo("applicants/holdout at 3% 'bad'");
        assertThat(VerdictText.facts(verdict, List.of())).contains("Gaffke").contains("'bad', weighted)");
    }

    @Test
    void restating_a_population_as_it_is_changes_no_value_and_hardly_a_bound() {
        Threshold threshold = atLeast(0.5).withConfidence(0.95);
        double share = evaluation.outcomes().count("bad") / 400.0;
        MetricVerdict restated = evaluation.at(Prevalence.of("bad", share)).judge(recall("bad"), threshold, 42);
        MetricVerdict plain = evaluation.judge(recall("bad"), threshold, 42);

        assertThat(restated.measurement().value()).isCloseTo(plain.measurement().value(), within(1e-12));
        assertThat(restated.measurement().bounds().lower())
                .isCloseTo(plain.measurement().bounds().lower(), within(0.03));
    }

    @Test
    void the_other_labels_keep_their_proportions() {
        Labels colours = Labels.of("red", "green", "blue");
        Classified outcomes = Classified.of(
                List.of("red", "green", "green", "green", "blue"),
                ClassPredictions.of(LabelColumn.of(colours, List.of("red", "red", "red", "red", "red"))));

        RowWeights weights = outcomes.atPrevalence("red", 0.6).design().weights();
        assertThat(List.of(weights.get(0), weights.get(1), weights.get(4))).containsExactly(3.0, 0.5, 0.5);
    }

    @Test
    void weights_of_the_data_stay_at_work() {
        Classified outcomes = evaluation.outcomes();
        double[] weights = new double[400];
        Arrays.setAll(weights, row -> 1 + row % 3);
        Classified weighted = outcomes.withDesign(outcomes.design().withWeights(NumberColumn.wrap(weights)));

        assertThat(recall("bad").value(weighted.atPrevalence("bad", 0.03)))
                .isCloseTo(recall("bad").value(weighted), within(1e-12))
                .isNotCloseTo(recall("bad").value(outcomes), within(1e-4));
    }

    @Test
    void shares_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> evaluation.at(Prevalence.of("bad", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a prevalence must lie above 0 and below 1, but the prevalence of 'bad' was 3 (did you mean 0.03?)");
        assertThatThrownBy(() -> evaluation.at(Prevalence.of("baad", 0.03)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "applicants/holdout: there is no label 'baad'; the labels are 'bad', 'good'; did you mean 'bad'?");
        Classified good = evaluation.outcomes().rows(new int[] {firstGood()});
        assertThatThrownBy(() -> good.atPrevalence("bad", 0.03))
                .hasMessage("there is nothing to restate for 3% 'bad': no example is truly 'bad'");
        assertThatThrownBy(() -> good.atPrevalence("good", 0.03))
                .hasMessage("there is nothing to restate for 3% 'good': every example is truly 'good'");
    }

    private int firstGood() {
        int row = 0;
        while (!evaluation.outcomes().truth().get(row).equals("good")) {
            row++;
        }
        return row;
    }

    @Test
    void a_population_takes_the_place_of_one_before() {
        Evaluation<Applicant, Classified> rare = evaluation.at(Prevalence.of("bad", 0.03));
        Evaluation<Applicant, Classified> often = evaluation.at(Prevalence.of("good", 0.6));

        Evaluation<Applicant, Classified> again = rare.at(Prevalence.of("good", 0.6));
        assertThat(again.name()).isEqualTo("applicants/holdout at 60% 'good'");
        assertThat(again.value(precision("bad"))).isEqualTo(often.value(precision("bad")));

        OperatingPoint lower = OperatingPoint.cutOff("bad", 0.2);
        Evaluation<Applicant, Classified> moved = rare.at(lower).at(Prevalence.of("good", 0.6));
        assertThat(moved.name()).isEqualTo("applicants/holdout at 60% 'good'");
        assertThat(moved.value(precision("bad"))).isEqualTo(often.at(lower).value(precision("bad")));
        int[] first = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(rare.rows("first", first).at(Prevalence.of("good", 0.6)).name())
                .isEqualTo("applicants/holdout/first at 60% 'good'");
    }
}
