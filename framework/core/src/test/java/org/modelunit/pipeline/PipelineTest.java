package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

class PipelineTest {

    private static final List<Integer> FIVE = List.of(10, 11, 12, 13, 14);

    private static boolean areEqual(Tensor one, Tensor other) {
        return TensorDifference.of(one, other, Tolerance.exact()).passes();
    }

    @Test
    void a_trace_holds_what_each_stage_gave() {
        Trace trace = Steps.pipeline().trace(FIVE);
        assertThat(trace.stages()).containsExactly("features", "scores", "decision");
        assertThat(trace.rows()).isEqualTo(5);
        assertThat(areEqual(trace.output("features").only(), Steps.features(FIVE)))
                .isTrue();
        assertThat(trace.output("decision").only().text(0)).isEqualTo("no");
        assertThat(trace.keys()).isEmpty();
        assertThat(Steps.pipeline()).hasToString("the pipeline: features -> scores -> decision");
        assertThatThrownBy(() -> trace.output("labels"))
                .hasMessage("there is no stage 'labels', but [features, scores, decision]");
    }

    @Test
    void batches_give_the_same_rows_and_are_as_large_as_was_said() {
        List<Integer> sizes = new ArrayList<>();
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> {
                    sizes.add(inputs.size());
                    return Steps.features(inputs);
                })
                .then("scores", Steps::scores);
        Trace whole = pipeline.trace(FIVE);
        Trace batches = pipeline.inBatchesOf(2).trace(FIVE);
        assertThat(sizes).containsExactly(5, 2, 2, 1);
        assertThat(areEqual(
                        whole.output("scores").only(), batches.output("scores").only()))
                .isTrue();
        assertThatThrownBy(() -> pipeline.inBatchesOf(0)).hasMessage("a batch has a row or more, but was to have 0");
    }

    @Test
    void stages_take_several_tensors_by_name() {
        Trace trace = Pipeline.from("tokens", Steps::tokens)
                .thenNamed("rest", tokens -> NamedTensors.of("mask", tokens.get("mask")))
                .trace(FIVE);
        assertThat(trace.output("rest").names()).containsExactly("mask");
        assertThatThrownBy(() -> Pipeline.from("tokens", Steps::tokens)
                        .then("rest", tensor -> tensor)
                        .trace(FIVE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the stage 'rest' failed on rows 0 to 4")
                .hasMessageContaining("[ids, mask]");
    }

    @Test
    void a_stage_that_fails_is_named_with_its_rows() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", Steps::features)
                .then("scores", features -> {
                    if (features.get(0) == 12) {
                        return Tensor.of(new double[Integer.parseInt("the secret 12")], 1);
                    }
                    return Steps.scores(features);
                })
                .inBatchesOf(2);
        assertThatThrownBy(() -> pipeline.trace(FIVE))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("the stage 'scores' failed on rows 2 to 3: NumberFormatException")
                .hasMessageNotContaining("secret");
        assertThat(pipeline.upTo("features").trace(FIVE).stages()).containsExactly("features");
    }

    @Test
    void a_stage_that_gives_other_rows_is_named() {
        assertThatThrownBy(() -> Pipeline.<Integer>from("features", inputs -> Steps.features(inputs.subList(1, 3)))
                        .trace(FIVE))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "the stage 'features' gave 2 rows for rows 0 to 4, which are 5; let it give one for each, in"
                                + " their order");
        assertThatThrownBy(() -> Pipeline.<Integer>from("features", inputs -> Steps.features(FIVE))
                        .inBatchesOf(1)
                        .trace(FIVE))
                .hasMessage("the stage 'features' gave 5 rows for row 0, which is one; let it give one for each, in"
                        + " their order");
        assertThatThrownBy(() -> Pipeline.<Integer>from("features", inputs -> Tensor.of(new float[1]))
                        .trace(FIVE))
                .hasMessageContaining("the stage 'features' gave a tensor without axes for rows 0 to 4");
        assertThatThrownBy(
                        () -> Pipeline.<Integer>from("features", inputs -> null).trace(FIVE))
                .hasMessageContaining("the stage 'features' gave null for rows 0 to 4");
        assertThatThrownBy(() -> Pipeline.<Integer>from(
                                "features",
                                inputs -> Tensor.of(
                                        new float[inputs.get(0) * inputs.size()], inputs.size(), inputs.get(0)))
                        .inBatchesOf(3)
                        .trace(FIVE))
                .hasMessageContaining("the stage 'features' gives batches that do not fit together")
                .hasMessageContaining("let it pad all rows alike");
    }

    @Test
    void no_inputs_are_an_error() {
        assertThatThrownBy(() -> Steps.pipeline().trace(List.of()))
                .isInstanceOf(DataException.class)
                .hasMessage("there are no inputs, so the pipeline cannot be traced");
    }

    @Test
    void keys_are_there_and_differ() {
        assertThat(Steps.pipeline().keyedBy(input -> "A-" + input).trace(FIVE).keys())
                .containsExactly("A-10", "A-11", "A-12", "A-13", "A-14");
        assertThatThrownBy(() -> Steps.pipeline().keyedBy(input -> input / 2).trace(FIVE))
                .isInstanceOf(DataException.class)
                .hasMessage("the keys of the inputs must differ, but '5' is the key of row 0 and of row 1");
        assertThatThrownBy(() -> Steps.pipeline().keyedBy(input -> null).trace(FIVE))
                .hasMessage("the key of row 0 is missing; give each input a key of its own");
        assertThatThrownBy(() -> Steps.pipeline()
                        .keyedBy(input -> Integer.parseInt("secret"))
                        .trace(FIVE))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("the key failed on row 0")
                .hasMessageNotContaining("secret");
    }

    @Test
    void names_of_stages_differ() {
        assertThatThrownBy(() -> Steps.pipeline().then("scores", tensor -> tensor))
                .hasMessage("there is a stage 'scores' already; give each its own name");
        assertThatThrownBy(() -> Steps.pipeline().upTo("labels"))
                .hasMessage("there is no stage 'labels', but [features, scores, decision]");
        assertThatThrownBy(() -> Pipeline.from(" ", Steps::features)).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> Steps.pipeline().called(" ")).hasMessageContaining("says nothing");
    }
}
