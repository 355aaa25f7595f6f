package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.privacy.Told;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;

class RuntimeMessageTest {

    private static final String NODE = "Non-zero status code returned while running Gather node. Name:'town'";

    private static String told(RowsShown rows, String message) {
        OrtException thrown = new OrtException(OrtErrorCode.ORT_FAIL, message);
        thrown.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("ai.onnxruntime.OrtSession", "run", "OrtSession.java", 1)
                });
        return Told.by(rows, () -> {
            throw new ModelException(RuntimeMessage.of(thrown), RuntimeMessage.asCause(thrown));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NODE + " Status Message: indices element out of data bounds, idx=4711 must be within the range [-3,2]",
                NODE + " Status Message: dimension of 'x4711 dimension mismatch'",
                NODE
                        + " Status Message: reshape_helper.h:45 The input tensor cannot be reshaped to the requested shape. Input"
                        + " shape:{2}, requested shape:{4711,815}",
                "could not parse 4711 as a number",
                "no such key: 4711"
            })
    void a_value_of_the_batch_is_told_only_where_all_columns_are_shown(String message) {
        String told = told(RowsShown.IDS, message);

        assertThat(told).doesNotContain("4711").contains("-Dmodelunit.rows=values", "OrtSession.java");
        assertThat(told(new RowsShown(Mode.VALUES, List.of("town"), 5, 2048), message))
                .doesNotContain("4711");
        assertThat(told(new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048), message))
                .contains("4711");
    }

    @Test
    void the_node_of_the_model_is_told() {
        assertThat(told(RowsShown.IDS, NODE + " Status Message: idx=4711 is out of bounds"))
                .contains("Gather node. Name:'town'");
        assertThat(told(RowsShown.IDS, "no")).contains("code ORT_FAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Got invalid dimensions for input: X for the following indices\n index: 1 Got: 7 Expected: 4",
                "Unexpected input data type. Actual: (tensor(float)) , expected: (tensor(double))",
                NODE + " Status Message: matmul_helper.h:71 MatMul dimension mismatch"
            })
    void shapes_and_types_are_told(String message) {
        assertThat(told(RowsShown.IDS, message))
                .contains(message.lines().findFirst().orElseThrow());
    }
}
