package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.QUADRATIC;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.cohenKappa;
import static org.modelunit.Metrics.rocAuc;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

/** What the guide shows of predictions that were made elsewhere. */
class PredictionsGuideTest {

    private final List<String> truth = List.of("bad", "good", "good", "bad");
    private final double[] scores = {0.9, 0.2, 0.5, 0.4};
    private final double[] weights = {3, 3, 1, 1};

    @Test
    void truth_and_scores_become_an_evaluation() {
        Classified outcomes = Classified.binary(truth, "bad", scores).withWeights(weights);
        Evaluation<Integer, Classified> march = Evaluation.ofOutcomes("march", outcomes);

        assertThat(march.value(accuracy())).isEqualTo(0.75);
        assertThat(march.value(rocAuc("bad"))).isBetween(0.75, 1.0);
    }

    @Test
    void degrees_have_an_order() {
        Labels degrees = Labels.ordered("low", "medium", "high");
        LabelColumn decided = LabelColumn.of(degrees, List.of("low", "high", "high"));
        Classified outcomes = Classified.of(List.of("low", "medium", "high"), ClassPredictions.of(decided));

        assertThat(cohenKappa(QUADRATIC).value(outcomes)).isBetween(0.5, 1.0);
    }
}
