package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.meanAbsoluteError;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.SampleDesign;

/** Outcomes that were made elsewhere. */
class EvaluationOfOutcomesTest {

    private static final Fingerprint JOB = Fingerprint.of("scores.npy", new byte[] {1, 2, 3});

    private final Regressed outcomes = Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 2, 6));

    @Test
    void are_measured_like_a_model_s() {
        Evaluation<String, Regressed> evaluation = Evaluation.ofOutcomes(
                Dataset.of("houses", List.of("a", "b", "c"), List.of(1.0, 2.0, 3.0)), outcomes, JOB);

        assertThat(evaluation.value(meanAbsoluteError())).isEqualTo(1);
        assertThat(evaluation.inputs()).containsExactly("a", "b", "c");
        assertThat(evaluation.provenance().model()).isEqualTo(JOB);
        assertThat(evaluation).hasToString("scores.npy on houses (3 examples)");
    }

    @Test
    void take_weights_from_the_data_set_unless_they_have_some() {
        Dataset<String, Double> weighted = Dataset.of("houses", List.of("a", "b", "c"), List.of(1.0, 2.0, 3.0))
                .withWeights(List.of(1, 0, 1));
        Regressed own = outcomes.withDesign(SampleDesign.simple(3).withWeights(NumberColumn.of(0, 0, 1)));

        assertThat(Evaluation.ofOutcomes(weighted, outcomes, JOB).value(meanAbsoluteError()))
                .isEqualTo(1.5);
        assertThat(Evaluation.ofOutcomes(weighted, own, JOB).value(meanAbsoluteError()))
                .isEqualTo(3);
    }

    @Test
    void need_no_inputs() {
        Evaluation<Integer, Regressed> evaluation = Evaluation.ofOutcomes("houses", outcomes, JOB);

        assertThat(evaluation.inputs()).containsExactly(0, 1, 2);
        assertThat(evaluation.provenance().contentDigest()).isEmpty();
        assertThat(evaluation.value(meanAbsoluteError())).isEqualTo(1);
    }

    @Test
    void have_to_be_as_many_as_the_inputs() {
        assertThatThrownBy(() -> Evaluation.ofOutcomes(
                        Dataset.of("houses", List.of("a", "b"), List.of(1.0, 2.0)), outcomes, JOB))
                .isInstanceOf(DataException.class)
                .hasMessage("houses has 2 inputs, but outcomes for 3");
    }
}
