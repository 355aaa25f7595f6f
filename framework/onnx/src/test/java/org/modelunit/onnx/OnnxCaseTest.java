package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.tensor.Tolerance.exact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.tensor.Tolerance;

/** Folders in the layout of ONNX's backend tests; make_cases.py writes ours. */
class OnnxCaseTest {

    private static final Path CASES = Models.resource("cases");

    static List<OnnxCase> cases() {
        return OnnxCase.in(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_model_answers_as_recorded(OnnxCase recorded) {
        FirstDivergence divergence = recorded.firstDivergence();

        assertThat(divergence.compared()).isNotEmpty();
        assertThat(divergence.claim().judge().status())
                .as(divergence.toString())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void cases_are_sorted_and_called_like_their_folders() {
        assertThat(cases()).hasSize(20).extracting(OnnxCase::name).isSorted().contains("relu", "several_sets");
        assertThat(cases().get(0)).hasToString("abs_double");
    }

    /** A case with the model of one and the tensors of others. */
    private static OnnxCase mixed(Path suite, String model, String inputsOf, String outputsOf) {
        try {
            Path set = Files.createDirectories(suite.resolve("mixed/test_data_set_0"));
            Files.copy(CASES.resolve(model + "/model.onnx"), suite.resolve("mixed/model.onnx"));
            copy(inputsOf, "input", set);
            copy(outputsOf, "output", set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OnnxCase.in(suite).get(0);
    }

    private static void copy(String of, String kind, Path to) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(of + "/test_data_set_0"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(kind)) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    @Test
    void an_output_that_differs_is_named_with_its_worst_value(@TempDir Path suite) {
        FirstDivergence divergence = mixed(suite, "relu", "relu", "softmax").firstDivergence();

        ComparedTensor first = divergence.first().orElseThrow();
        assertThat(first.name()).isEqualTo("y");
        assertThat(first.values()).isEqualTo(12);
        assertThat(first.worst()).contains(" apart at [");
        assertThat(divergence.claim().judge().sentence())
                .startsWith("Expected mixed to have no tensor that differs from model.onnx by more than 1e-7 plus 0.001"
                        + " of the reference, but 'y' (an output of float32) is the first that differs: ");
    }

    @Test
    void another_type_or_shape_never_passes(@TempDir Path types, @TempDir Path shapes, @TempDir Path texts) {
        assertThat(mixed(types, "relu", "relu", "abs_double").firstDivergence().first())
                .get()
                .extracting(ComparedTensor::worst)
                .isEqualTo("it was recorded in float64, and is of float32");
        assertThat(mixed(shapes, "open_shapes", "softmax", "softmax")
                        .firstDivergence()
                        .first())
                .get()
                .extracting(ComparedTensor::worst)
                .isEqualTo("the shapes are [3, 4] and [4, 3]");
        assertThat(mixed(texts, "identity_text", "identity_text", "relu")
                        .firstDivergence()
                        .first())
                .get()
                .extracting(ComparedTensor::worst)
                .isEqualTo("it was recorded in float32, and is of string");
    }

    @Test
    void a_tolerance_of_ones_own_replaces_onnx_s() {
        OnnxCase softmax = cases().stream()
                .filter(each -> each.name().equals("convolution"))
                .findFirst()
                .orElseThrow();

        assertThat(softmax.within(exact()).firstDivergence().isAbsent())
                .isNotEqualTo(softmax.within(exact()).firstDivergence().first().isPresent());
        assertThat(softmax.within(exact()).firstDivergence().tolerance()).isEqualTo(exact());
    }

    @Test
    void missing_files_are_errors_that_say_what_is_missing(
            @TempDir Path empty, @TempDir Path without, @TempDir Path few, @TempDir Path sets) throws IOException {
        Files.createDirectory(without.resolve("case"));
        Files.createDirectory(sets.resolve("case"));
        Files.copy(CASES.resolve("relu/model.onnx"), sets.resolve("case/model.onnx"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> OnnxCase.in(empty.resolve("none")))
                .withMessageContaining("cannot list the cases in");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> OnnxCase.in(empty))
                .withMessageContaining("there are no cases in it");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> OnnxCase.in(without))
                .withMessageContaining("has no model.onnx");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> OnnxCase.in(sets).get(0).firstDivergence())
                .withMessageContaining("has no folder test_data_set_0");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> mixed(few, "matmul", "relu", "relu").firstDivergence())
                .withMessageContaining("has 1 files input_….pb, but the model has 2 inputs");
    }

    @Test
    void a_gap_in_the_numbers_of_files_names_the_one_that_is_missing(@TempDir Path suite, @TempDir Path late)
            throws IOException {
        OnnxCase two = mixed(suite, "matmul", "matmul", "matmul");
        Path set = suite.resolve("mixed/test_data_set_0");
        Files.move(set.resolve("input_1.pb"), set.resolve("input_2.pb"));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(two::firstDivergence)
                .withMessageEndingWith("test_data_set_0 has no input_1.pb, but input_0.pb, input_2.pb; add the missing"
                        + " file, or number the files from 0 on");

        OnnxCase one = mixed(late, "relu", "relu", "relu");
        Path other = late.resolve("mixed/test_data_set_0");
        Files.move(other.resolve("output_0.pb"), other.resolve("output_1.pb"));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(one::firstDivergence)
                .withMessageContaining(" has no output_0.pb, but output_1.pb; ");
    }

    @Test
    void damaged_files_are_errors(@TempDir Path suite) throws IOException {
        OnnxCase damaged = mixed(suite, "relu", "relu", "relu");
        Path input = suite.resolve("mixed/test_data_set_0/input_0.pb");
        byte[] bytes = Files.readAllBytes(input);

        for (int length = 1; length < bytes.length; length++) {
            Files.write(input, java.util.Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(org.modelunit.error.ModelUnitException.class)
                    .as("the first %s bytes", length)
                    .isThrownBy(damaged::firstDivergence);
        }
        Files.write(suite.resolve("mixed/model.onnx"), new byte[] {1, 2, 3});
        assertThatExceptionOfType(ModelException.class).isThrownBy(damaged::firstDivergence);
    }

    @Test
    void whole_numbers_are_exact_whatever_share_of_others_may_lie_outside(@TempDir Path suite) throws IOException {
        OnnxCase recorded = mixed(suite, "identity_byte", "identity_byte", "identity_byte")
                .within(Tolerance.absolute(1).forAllBut(0.5));
        assertThat(recorded.firstDivergence().isAbsent()).isTrue();
        Path output = suite.resolve("mixed/test_data_set_0/output_0.pb");
        String bytes = new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
        Files.write(
                output,
                bytes.replace("\u0000\u007f\u0080\u00ff", "\u0000\u007f\u0080\u0003")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(recorded.firstDivergence().isAbsent()).isFalse();
    }
}
