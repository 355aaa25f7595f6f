package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.Fingerprint;

/** How a model that says nothing about passes is asked batch by batch. */
class InferenceTest {

    private static final Labels LABELS = Labels.of("even", "odd");
    private static final List<Integer> INPUTS = IntStream.range(0, 10).boxed().toList();

    private static final Dataset<Integer, String> DATA = Dataset.of(
            "numbers",
            INPUTS,
            INPUTS.stream().map(i -> i % 2 == 0 ? "even" : "odd").toList());

    private static final Classifier<Integer> PARITY =
            Classifier.of("parity", LABELS, i -> i % 2 == 0 ? new double[] {1, 0} : new double[] {0, 1});

    /** Answers as parity does, but forgets an answer whenever it sees a batch of four. */
    private static final class Forgetful implements Classifier<Integer> {

        @Override
        public Labels labels() {
            return LABELS;
        }

        @Override
        public ClassPredictions predictAll(List<Integer> inputs) {
            return PARITY.predictAll(inputs.size() == 4 ? inputs.subList(0, 3) : inputs);
        }
    }

    @Test
    void batches_come_in_order_and_the_last_may_be_smaller() {
        List<Integer> sizes = new ArrayList<>();
        Regressor<Integer> doubling = new Regressor<>() {
            @Override
            public DoubleColumn predictAll(List<Integer> inputs) {
                sizes.add(inputs.size());
                return DoubleColumn.handingOver(
                        inputs.stream().mapToDouble(i -> 2.0 * i).toArray());
            }
        };
        assertThat(doubling.predictInBatches(INPUTS, 4).toArray()).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertThat(sizes).containsExactly(4, 4, 2);
    }

    @Test
    void the_batch_size_is_part_of_the_provenance() {
        Evaluation<Integer, Classified> evaluation = Evaluation.of(PARITY, DATA, 3);
        assertThat(evaluation.provenance().batchSize()).isEqualTo(3);
        assertThat(evaluation.outcomes().decided())
                .isEqualTo(evaluation.outcomes().truth());
    }

    @Test
    void no_inputs_have_no_answers() {
        assertThat(PARITY.predictInBatches(List.of(), 4).size()).isZero();
    }

    @Test
    void a_batch_with_too_few_answers_is_an_error_that_names_its_rows() {
        assertThatThrownBy(() -> new Forgetful().predictInBatches(INPUTS.subList(3, 10), 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("Forgetful gave 3 answers for 4 inputs (rows 0 to 3)");
    }

    @Test
    void a_pass_with_too_few_answers_is_an_error_that_names_the_data() {
        Classifier<Integer> halving = new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Integer> inputs) {
                return PARITY.predictAll(inputs);
            }

            @Override
            public ClassPredictions predictInBatches(List<Integer> inputs, int batchSize) {
                return PARITY.predictAll(inputs.subList(0, 5));
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown("halving");
            }
        };
        assertThatThrownBy(() -> Evaluation.of(halving, DATA, 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("halving gave 5 answers for 10 inputs of numbers");
    }

    @Test
    void an_argument_that_a_model_refuses_is_an_error_that_names_the_batch() {
        Regressor<Integer> refusing = Regressor.of("refusing", i -> {
            if (i == 7) {
                throw new IllegalArgumentException("7 is not wanted");
            }
            return i;
        });
        assertThatThrownBy(() -> refusing.predictInBatches(INPUTS, 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("refusing cannot answer for the batch from row 4: 7 is not wanted");
    }

    @Test
    void a_batch_size_of_0_is_refused() {
        assertThatThrownBy(() -> Evaluation.of(PARITY, DATA, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchSize must be above 0, but was 0");
        assertThatThrownBy(() -> PARITY.predictInBatches(INPUTS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchSize must be above 0, but was -1");
    }

    @Test
    void data_without_examples_are_an_error() {
        assertThatThrownBy(() -> Evaluation.of(PARITY, Dataset.of("nothing", List.of(), List.of())))
                .isInstanceOf(DataException.class)
                .hasMessage("nothing has no examples, so nothing can be evaluated on it");
    }

    @Test
    void a_classifier_at_a_cut_off_passes_as_its_model_does() {
        List<Integer> passes = new ArrayList<>();
        Classifier<Integer> noting = new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Integer> inputs) {
                throw new UnsupportedOperationException("a pass was expected");
            }

            @Override
            public ClassPredictions predictInBatches(List<Integer> inputs, int batchSize) {
                passes.add(batchSize);
                return PARITY.predictAll(inputs);
            }
        };
        ClassPredictions decided = noting.decidingAt("odd", 0).predictInBatches(INPUTS, 4);
        assertThat(passes).containsExactly(4);
        assertThat(Collections.nCopies(10, "odd"))
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(decided.decided()::get).toList());
    }
}
