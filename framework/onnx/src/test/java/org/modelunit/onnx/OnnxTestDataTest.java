package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.error.ModelUnitException;
import org.modelunit.parity.FirstDivergence;

/** ONNX's own test data, where Debian's libonnx-testdata is installed. What is refused is a list that stays exact. */
@Tag("slow")
class OnnxTestDataTest {

    private static final Path DATA = Path.of("/usr/include/onnx/backend/test/data");

    /** Operators that ONNX Runtime 1.28 has no longer or not yet, by the case that needs them. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("test_gradient_of_add", "ai.onnx.preview.training:Gradient"),
            Map.entry("test_gradient_of_add_and_mul", "ai.onnx.preview.training:Gradient"),
            Map.entry("test_operator_add_broadcast", "Add(6)"),
            Map.entry("test_operator_add_size1_broadcast", "Add(6)"),
            Map.entry("test_operator_add_size1_right_broadcast", "Add(6)"),
            Map.entry("test_operator_add_size1_singleton_broadcast", "Add(6)"),
            Map.entry("test_operator_addconstant", "Add(6)"),
            Map.entry("test_operator_addmm", "Gemm(6)"),
            Map.entry("test_operator_basic", "Add(6)"),
            Map.entry("test_operator_mm", "Gemm(6)"),
            Map.entry("test_operator_non_float_params", "Add(6)"),
            Map.entry("test_operator_params", "Add(6)"),
            Map.entry("test_operator_pow", "Pow(1)"));

    /** What ONNX Runtime says where the machine has no English locale, which four cases need. */
    private static final String NO_LOCALE = "install necessary language-pack";

    @ParameterizedTest
    @CsvSource({"simple, 23", "pytorch-operator, 35"})
    void every_case_is_reproduced_or_on_the_list(String suite, int size) {
        assumeThat(DATA.resolve(suite)).matches(Files::isDirectory, "is installed");
        Map<String, String> refused = new TreeMap<>();
        for (OnnxCase each : OnnxCase.in(DATA.resolve(suite))) {
            try {
                FirstDivergence divergence = each.firstDivergence();
                if (!divergence.isAbsent()) {
                    refused.put(each.name(), divergence.toString());
                }
            } catch (ModelUnitException e) {
                refused.put(
                        each.name(),
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
        assertThat(OnnxCase.in(DATA.resolve(suite))).hasSize(size);
        refused.values().removeIf(message -> message.contains(NO_LOCALE));
        assertThat(refused.keySet())
                .isEqualTo(REFUSED.keySet().stream()
                        .filter(name -> Files.isDirectory(DATA.resolve(suite).resolve(name)))
                        .collect(Collectors.toSet()));
        refused.forEach((name, message) -> assertThat(message).contains(REFUSED.get(name)));
    }
}
