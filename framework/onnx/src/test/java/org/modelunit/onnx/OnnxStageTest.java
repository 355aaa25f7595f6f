package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** A file as a function from tensors to tensors. */
class OnnxStageTest {

    private static final Tensor ROWS = Tensor.of(new float[] {1, -2, 3, 0, 0, 0, 0, 5}, 2, 4);

    @Test
    void a_tensor_becomes_the_output_that_was_asked_for() {
        try (OnnxStage stage = Models.open("parity").stage("p")) {
            Tensor scores = stage.of(ROWS);

            assertThat(scores.shape()).containsExactly(2, 3);
            assertThat(scores.get(0) + scores.get(1) + scores.get(2)).isBetween(0.999, 1.001);
            assertThat(stage.ofNamed(NamedTensors.of("X", ROWS)).names()).containsExactly("p");
            assertThat(stage.ofNamed(NamedTensors.of("X", ROWS)).get("p").get(5))
                    .isEqualTo(scores.get(5));
            assertThat(stage).hasToString("parity.onnx");
        }
    }

    @Test
    void outputs_of_several_types_come_by_name_in_their_own_types() {
        try (OnnxStage stage = Models.open("all-kinds").stage("floats", "longs", "truths", "halves")) {
            NamedTensors outputs = stage.ofNamed(NamedTensors.of("X", ROWS));

            assertThat(outputs.names()).containsExactly("floats", "longs", "truths", "halves");
            assertThat(outputs.get("longs").elementType()).isEqualTo(ElementType.INT64);
            assertThat(outputs.get("halves").elementType()).isEqualTo(ElementType.FLOAT16);
            assertThat(outputs.get("truths").elementType()).isEqualTo(ElementType.BOOL);
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> stage.of(ROWS))
                    .withMessageContaining("several outputs were asked for");
        }
    }

    @Test
    void outputs_without_a_row_for_each_row_are_an_error() {
        try (OnnxStage stage = Models.open("parity-kinds").stage("p")) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> stage.of(ROWS))
                    .withMessageContaining("the output 'p' has the shape [] for 2 rows");
        }
    }

    @Test
    void what_a_file_does_not_have_is_an_error() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Models.open("parity").stage("q"))
                .withMessageContaining("there is no output 'q'");
        try (OnnxStage stage = Models.open("parity").stage()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> stage.ofNamed(NamedTensors.of("Y", ROWS)))
                    .withMessageContaining("there is no input 'Y'");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> stage.of(Tensor.of(new float[0], 0, 4)))
                    .withMessageContaining("there are no rows");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> stage.of(Tensor.of(new String[] {"a", "b", "c", "d"}, 1, 4)))
                    .withMessageContaining("X");
        }
    }

    @Test
    void a_closed_stage_does_not_answer() {
        OnnxStage stage = Models.open("parity").stage();
        stage.close();
        stage.close();

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> stage.of(ROWS))
                .withMessageContaining("is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> NamedTensors.of("a", ROWS).and("b", ROWS).only());
    }
}
