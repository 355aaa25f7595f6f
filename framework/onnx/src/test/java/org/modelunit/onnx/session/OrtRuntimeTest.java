package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrtRuntimeTest {

    @Test
    void a_version_that_sends_telemetry_is_warned_of() {
        assertThat(OrtRuntime.telemetryWarning("1.29.0", Map.of()))
                .isEqualTo(
                        "ONNX Runtime 1.29.0 sends telemetry unless the environment variable ORT_DISABLE_TELEMETRY is 1;"
                                + " set it for the test JVM (in Surefire: <environmentVariables>), or use ONNX Runtime 1.28");
        assertThat(OrtRuntime.telemetryWarning("1.30.1", Map.of("ORT_DISABLE_TELEMETRY", "0")))
                .isNotEmpty();
        assertThat(OrtRuntime.telemetryWarning("2.0.0", Map.of())).isNotEmpty();
    }

    @Test
    void no_warning_is_given_where_telemetry_is_off() {
        assertThat(OrtRuntime.telemetryWarning("1.29.0", Map.of("ORT_DISABLE_TELEMETRY", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.28.0", "1.9", "unreleased"})
    void other_versions_need_no_warning(String version) {
        assertThat(OrtRuntime.telemetryWarning(version, Map.of())).isEmpty();
    }
}
