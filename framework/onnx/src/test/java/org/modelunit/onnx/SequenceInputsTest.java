package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.ModelInputsTest.answers;
import static org.modelunit.onnx.ModelInputsTest.assertRefused;
import static org.modelunit.onnx.Padding.padding;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sequences of unlike length become one tensor. */
class SequenceInputsTest {

    private static ModelInputs<long[]> tokens(Padding padding) {
        return inputs(long[].class)
                .tokens("input_ids", "attention_mask", ids -> ids, padding)
                .zeros("token_type_ids", "input_ids");
    }

    @Test
    void tokens_of_unlike_length_are_filled_up_and_masked() {
        List<long[]> texts = List.of(new long[] {5}, new long[] {1, 2, 3}, new long[0]);

        assertThat(answers("token-places", tokens(padding(9)), texts)).containsExactly(3005, 3014, 3000);
        assertThat(answers("token-places", tokens(padding(9).left()), texts)).containsExactly(3000 + 3 * 5, 3014, 3000);
        assertThat(answers("token-places", tokens(padding(9).toLength(5)), texts))
                .containsExactly(5005, 5014, 5000);
        assertThat(answers("token-places", tokens(padding(9).truncatedTo(2)), texts))
                .containsExactly(2005, 2005, 2000);
        assertThat(answers(
                        "token-places",
                        tokens(padding(9).toLength(2).truncatedTo(2).left()),
                        texts))
                .containsExactly(2010, 2005, 2000);
        assertThat(answers("token-places", tokens(padding(0)), List.of(new long[0])))
                .containsExactly(1000);
        assertRefused(
                "token-places",
                tokens(padding(0).toLength(2)),
                texts,
                "gave a sequence of 3, which is longer than 2 for row 1 of the batch",
                "padding(…).truncatedTo(2)");
    }

    @Test
    void sequences_of_vectors_are_filled_up() {
        assertThat(answers(
                        "vector-places",
                        inputs(Object.class).sequence("x", any -> any, padding(0.5)),
                        List.of(new float[][] {{1, 2}}, new double[][] {{1, 2}, {3, 4}}, List.of())))
                .containsExactly(2000 + 3 + 1, 2010, 2000 + 2);
        assertRefused(
                "vector-places",
                inputs(Object.class).values("x", any -> any),
                List.of(new float[1][2], new float[2][2]),
                "sequences of unlike length are filled up by sequence(\"x\", …, padding(0))");
        assertRefused(
                "vector-places",
                inputs(Object.class).sequence("x", any -> any, padding(0)),
                List.<Object>of(new float[1][2], new float[1][3]),
                "sequences may differ in their first axis alone");
    }

    @Test
    void lengths_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> padding(0).toLength(0)).hasMessage("a length must be above 0, but was 0");
        assertThatThrownBy(() -> padding(0).toLength(2).truncatedTo(3))
                .hasMessage("sequences of up to 3 do not fit into a length of 2; say truncatedTo(2)");
    }
}
