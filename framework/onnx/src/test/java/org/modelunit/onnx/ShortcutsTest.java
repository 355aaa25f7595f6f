package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Pooling.output;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;

/** An encoder or a record fills the only input of a file, whatever the file answers. */
class ShortcutsTest {

    record Four(float a, float b, float c, float d) {}

    private static final List<float[]> ROWS = List.of(new float[] {1, 2, 3, 4}, new float[] {5, 0, 0, 1});
    private static final List<Four> RECORDS = List.of(new Four(1, 2, 3, 4), new Four(5, 0, 0, 1));
    private static final ModelInputs<float[]> NAMED = inputs(float[].class).matrix("X", row -> row);

    private static <P> void assertSame(Model<float[], P> named, Model<float[], P> encoded, Model<Four, P> bound) {
        try (named;
                encoded;
                bound) {
            P expected = named.predictAll(ROWS);
            assertThat(encoded.predictAll(ROWS)).usingRecursiveComparison().isEqualTo(expected);
            assertThat(bound.predictAll(RECORDS)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void several_labels() {
        OnnxModel file = Models.open("tag-logits").labels("a", "b", "c").sigmoid();
        assertSame(
                file.multiLabelClassifier(NAMED),
                file.multiLabelClassifier(Models.AS_THEY_ARE),
                file.multiLabelClassifier(Four.class));
    }

    @Test
    void intervals() {
        OnnxModel file = Models.open("quantiles").prediction("median").interval("lower", "upper");
        assertSame(
                file.intervalRegressor(NAMED),
                file.intervalRegressor(Models.AS_THEY_ARE),
                file.intervalRegressor(Four.class));
    }

    @Test
    void vectors() {
        OnnxModel file = Models.open("price-and-days");
        Pooling pooling = output("targets").normalized();
        assertSame(
                file.embedder(NAMED, pooling),
                file.embedder(Models.AS_THEY_ARE, pooling),
                file.embedder(Four.class, pooling));
    }
}
