package com.example.fashion;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.NamedTensors;

/** Where the two models part: their files call the same tensors by the same names. */
@ModelTest(Fashion.class)
class DivergenceModelTest {

    @Test
    void rounding_grows_from_layer_to_layer_but_not_far(Reference reference) {
        NamedTensors pixels =
                NamedTensors.of("pixels", reference.stage("features").only());
        OnnxModel float32 = Fashion.file("float");
        OnnxModel int8 = Fashion.file("int8");

        assertThat(float32.firstDivergence(int8, pixels, absolute(1))).isAbsent();
        assertThat(float32.firstDivergence(int8, pixels, absolute(0.2)).first())
                .hasValueSatisfying(tensor -> assertThat(tensor.name()).isEqualTo("conv2"));
    }
}
