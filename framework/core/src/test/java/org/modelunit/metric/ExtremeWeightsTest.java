package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;

/** Weights and numbers of extreme scale, beside values that are known exactly. */
class ExtremeWeightsTest {

    private static final Labels LABELS = Labels.of("0", "1");

    private static Classified decided(String truth, String decided) {
        return Classified.of(
                List.of(truth.split("")), ClassPredictions.of(LabelColumn.of(LABELS, List.of(decided.split("")))));
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> O weighing(O outcomes, double... weights) {
        return (O) outcomes.withDesign(SampleDesign.simple(outcomes.size()).withWeights(NumberColumn.of(weights)));
    }

    @Test
    void a_small_cell_is_not_lost_beside_large_ones() {
        Classified outcomes = weighing(decided("0011", "0110"), 1e16, 1e16, 0.3, 0.7);

        assertThat(Metrics.specificity("0").value(outcomes)).isCloseTo(0.3, within(1e-16));
        assertThat(Metrics.falsePositiveRate("0").value(outcomes)).isCloseTo(0.7, within(1e-16));
        assertThat(Metrics.negativePredictiveValue("0").value(weighing(decided("0011", "0110"), 1e6, 1e6, 0.3, 0.7)))
                .isEqualTo(0.3 / (0.3 + 1e6));
    }

    @Test
    void a_rare_label_costs_no_digits_at_any_prevalence() {
        Classified outcomes = decided("0000011111", "0001101111");

        assertThat(Metrics.specificity("0").value(outcomes.atPrevalence("1", 1e-9)))
                .isCloseTo(0.8, within(1e-15));
        assertThat(Metrics.specificity("0").value(outcomes.atPrevalence("1", 1e-200)))
                .isCloseTo(0.8, within(1e-15));
    }

    @Test
    void tied_scores_of_a_rare_label_cost_none_either() {
        Classified scored = Outcome.ofScores(NumberColumn.of(0.5, 0.5, 0.2, 0.5), "bad", "good", "good", "good");
        Classified outcomes = weighing(scored, 1e16, 0.3, 0.2, 0.7);

        // ties with 1.0 of 1.2 count one half
        assertThat(Metrics.rocAuc("bad").value(outcomes)).isCloseTo((0.2 + 0.5) / 1.2, within(1e-15));
    }

    @Test
    void light_and_heavy_weights_are_no_agreement_and_no_perfection() {
        Classified outcomes = decided("0011", "0110");
        Classified scored = Outcome.ofScores(NumberColumn.of(0.9, 0.4, 0.6, 0.1), "bad", "good", "good", "bad");
        Regressed numbers = Regressed.of(NumberColumn.of(1, 2, 3, 4), NumberColumn.of(2, 3, 4, 5));

        for (double weight : new double[] {1e-300, 1e-100, 1e100, 1e153, 1e200, 1e308}) {
            double[] weights = {weight, weight, weight, weight};
            assertThat(Metrics.matthewsCorrelation().value(weighing(outcomes, weights)))
                    .isZero();
            assertThat(Metrics.brierScore("bad").value(weighing(scored, weights)))
                    .isCloseTo(Metrics.brierScore("bad").value(scored), within(1e-15));
            assertThat(Metrics.rocAuc("bad").value(weighing(scored, weights)))
                    .isEqualTo(Metrics.rocAuc("bad").value(scored));
            assertThat(Metrics.rootMeanSquaredError().value(weighing(numbers, weights)))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_rare_labels_are_told_apart() {
        Classified three = Classified.of(
                List.of("a", "b", "b", "c"),
                ClassPredictions.of(LabelColumn.of(Labels.of("a", "b", "c"), List.of("a", "b", "c", "b"))));

        assertThat(Metrics.matthewsCorrelation().value(weighing(three, 1, 1e-200, 1e-200, 1e-200)))
                .isCloseTo(2.0 / 3, within(1e-15)); // 4e-200 / √(6e-200 · 6e-200)
    }

    @Test
    void a_weight_that_is_nothing_beside_another_is_refused_by_its_row() {
        assertThatThrownBy(() -> weighing(decided("01", "01"), 1e300, 1e-300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the weight of row 1 is lost in doubles beside the largest; give it a weight of 0, or leave the"
                                + " row out; to see it, run with -Dmodelunit.rows=values -Dmodelunit.rows.columns=weight");
    }

    @Test
    void errors_too_small_to_square_are_no_perfect_predictions() {
        Regressed tiny = Regressed.of(NumberColumn.of(1e-200, 2e-200), NumberColumn.of(2e-200, 4e-200));

        assertThatThrownBy(() -> Metrics.rootMeanSquaredError().value(tiny))
                .hasMessage("root mean squared error is undefined here: the errors are not 0, but so small that their"
                        + " squares lie below all doubles; measure in a smaller unit");
        assertThatThrownBy(() -> Metrics.meanSquaredError().value(tiny))
                .hasMessageContaining("measure in a smaller unit");
        assertThatThrownBy(() -> Metrics.meanTweedieDeviance(0).value(tiny))
                .hasMessageContaining("measure in a smaller unit");
        assertThatThrownBy(() -> Metrics.meanTweedieDeviance(-1).value(tiny))
                .hasMessageContaining("measure in a smaller unit");
        assertThatThrownBy(() -> Metrics.rootMeanSquaredLogError().value(tiny))
                .hasMessageContaining("measure in a smaller unit");
        assertThat(Metrics.meanAbsoluteError().value(tiny)).isEqualTo(1.5e-200);
        assertThat(Metrics.meanSquaredError().value(Regressed.of(NumberColumn.of(1e-200), NumberColumn.of(1e-200))))
                .isZero();
    }

    @Test
    void errors_too_large_to_square_are_refused_with_their_row() {
        Regressed huge = Regressed.of(NumberColumn.of(0, 1e200), NumberColumn.of(0, -1e200));

        assertThatThrownBy(() -> Metrics.rootMeanSquaredError().value(huge))
                .hasMessage("the error of row 1 has a square that lies beyond all doubles; measure in a larger unit;"
                        + " to see it, run with -Dmodelunit.rows=values -Dmodelunit.rows.columns=truth");
        assertThatThrownBy(() -> Metrics.meanTweedieDeviance(-1)
                        .value(Regressed.of(NumberColumn.of(1e200), NumberColumn.of(2e200))))
                .hasMessageContaining("lies beyond all doubles; measure in a larger unit");
    }

    @Test
    void truths_too_close_to_square_explain_nothing() {
        Regressed tiny = Regressed.of(NumberColumn.of(1e-160, 2e-160), NumberColumn.of(2e-160, 1e-160));

        assertThatThrownBy(() -> Metrics.r2().value(tiny))
                .hasMessage(
                        "R² is undefined here: numbers from 1.0E-160 to 2.0E-160 differ by so little that squares lie"
                                + " below all doubles; measure them in a smaller unit");
        assertThatThrownBy(() -> Metrics.explainedVariance().value(tiny))
                .hasMessageContaining("measure them in a smaller unit");
        assertThatThrownBy(() -> Metrics.pearsonCorrelation().value(tiny))
                .hasMessageContaining("measure them in a smaller unit");
        assertThat(Metrics.spearmanCorrelation().value(tiny)).isEqualTo(-1);
    }

    @Test
    void huge_relevances_are_relevant() {
        double[] scores = {0.2, 0.9, 0.5};
        double expected = Metrics.ndcg().value(Ranked.of(List.of(Query.of("q", new double[] {1.5, 0, 1.25}, scores))));

        for (double unit : new double[] {0x1p1023, 0x1p-1060}) {
            double[] relevance = {1.5 * unit, 0, 1.25 * unit};
            assertThat(Metrics.ndcg().value(Ranked.of(List.of(Query.of("q", relevance, scores)))))
                    .isEqualTo(expected);
        }
    }
}
