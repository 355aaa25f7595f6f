package com.example.fashion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;

import org.junit.jupiter.api.Test;
import org.modelunit.onnx.OnnxStage;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.PipelineVerdict;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.Trace;

/** That the decoder which everybody writes first would not get by. */
class BrightDecoderTest {

    @Test
    void a_service_that_asks_java_for_colours_is_seen_in_its_first_stage() {
        Fashion fashion = new Fashion();
        Reference reference = fashion.reference();
        try (OnnxStage network = fashion.network()) {
            Trace trace =
                    Stages.of(BrightDecoderTest::blues, network).trace(fashion.referenced(fashion.images(), reference));

            PipelineVerdict verdict = PipelineClaim.of(trace, reference, stage("scores", absolute(1e-5)))
                    .judge();

            assertThat(verdict.firstDiverging()).hasValue("levels");
        }
    }

    /** Java takes the levels of a grey picture for linear light, and makes them brighter on the way to colours. */
    private static int[] blues(byte[] png) {
        int[] colours = Pixels.decoded(png).getRGB(0, 0, Pixels.SIZE, Pixels.SIZE, null, 0, Pixels.SIZE);
        for (int i = 0; i < colours.length; i++) {
            colours[i] &= 0xFF;
        }
        return colours;
    }
}
