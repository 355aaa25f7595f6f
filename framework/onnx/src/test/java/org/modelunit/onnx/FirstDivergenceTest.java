package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.exact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.parity.SkippedTensor;
import org.modelunit.provenance.Provenance;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** The first tensor in which two files differ. */
class FirstDivergenceTest {

    private static NamedTensors rows(int rows, int... shape) {
        SplittableRandom random = new SplittableRandom(7);
        int[] all = new int[shape.length + 1];
        all[0] = rows;
        int size = rows;
        for (int axis = 0; axis < shape.length; axis++) {
            all[axis + 1] = shape[axis];
            size *= shape[axis];
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextDouble() * 4 - 2);
        }
        return NamedTensors.of("X", Tensor.of(values, all));
    }

    private static FirstDivergence between(String one, String other) {
        return Models.open(one).firstDivergence(Models.open(other), rows(40, 4), absolute(1e-5));
    }

    @Test
    void the_layer_whose_weights_differ_is_named_and_not_what_comes_after_it() {
        FirstDivergence divergence = between("parity", "parity-second-layer");

        ComparedTensor first = divergence.first().orElseThrow();
        assertThat(first.name()).isEqualTo("h2");
        assertThat(first.operator()).isEqualTo("Gemm");
        assertThat(first.values()).isEqualTo(120);
        assertThat(first.outside()).isBetween(10L, 40L); // one of three columns, where the neuron is awake
        assertThat(first.least().absolute()).isBetween(1e-3, 0.1);
        assertThat(first.worst()).matches(".* apart at \\[\\d+, 1]");
        assertThat(divergence.agreed()).extracting(ComparedTensor::name).containsExactly("h1", "r1");
        assertThat(divergence.isAbsent()).isFalse();
        assertThat(divergence.moved()).isEmpty();
        assertThat(divergence.firstOutput())
                .get()
                .extracting(ComparedTensor::name)
                .isEqualTo("p");
    }

    @Test
    void the_least_tolerance_holds_and_a_little_less_does_not() {
        double least = between("parity", "parity-second-layer")
                .first()
                .orElseThrow()
                .least()
                .absolute();

        FirstDivergence wide =
                Models.open("parity").firstDivergence(Models.open("parity-second-layer"), rows(40, 4), absolute(least));
        FirstDivergence narrow = Models.open("parity")
                .firstDivergence(Models.open("parity-second-layer"), rows(40, 4), absolute(Math.nextDown(least)));

        assertThat(wide.isAbsent()).isTrue();
        assertThat(narrow.first()).get().extracting(ComparedTensor::name).isEqualTo("h2");
    }

    @Test
    void a_file_does_not_differ_from_itself() {
        FirstDivergence same = Models.open("parity").firstDivergence(Models.open("parity"), rows(17, 4), exact());

        assertThat(same.first()).isEmpty();
        assertThat(same.isAbsent()).isTrue();
        assertThat(same.agreed()).extracting(ComparedTensor::name).containsExactly("h1", "r1", "h2", "p");
        assertThat(same.agreed())
                .allSatisfy(tensor -> assertThat(tensor.outside()).isZero());
        assertThat(same.claim().judge().status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void one_row_is_enough_and_none_are_an_error() {
        assertThat(Models.open("parity")
                        .firstDivergence(Models.open("parity"), rows(1, 4), exact())
                        .isAbsent())
                .isTrue();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Models.open("parity").firstDivergence(Models.open("parity"), rows(0, 4), exact()))
                .withMessage("there are no rows in [X], so nothing can be compared on them");
    }

    @Test
    void nan_on_one_side_is_worse_than_any_distance() {
        ComparedTensor first = between("parity", "parity-nan").first().orElseThrow();

        assertThat(first.name()).isEqualTo("h2");
        assertThat(first.outside()).isEqualTo(40);
        assertThat(first.worst()).isEqualTo("NaN or an infinity on one side at [0, 0]");
        assertThat(first.least().absolute()).isInfinite();
        assertThat(between("parity-nan", "parity-nan").isAbsent()).isTrue(); // NaN beside NaN
    }

    @Test
    void another_operator_and_another_shape_under_one_name_are_told() {
        ComparedTensor leaky = between("parity", "parity-tanh").first().orElseThrow();
        ComparedTensor wider = between("parity", "parity-wider").first().orElseThrow();

        assertThat(leaky.name()).isEqualTo("r1");
        assertThat(leaky.operator()).isEqualTo("Relu, LeakyRelu in parity-tanh.onnx");
        assertThat(wider.name()).isEqualTo("h1");
        assertThat(wider.worst()).isEqualTo("the shapes are [16, 8] and [16, 16] for the batch from row 0");
    }

    @Test
    void what_only_one_file_has_is_skipped() {
        FirstDivergence renamed = between("parity", "parity-renamed");

        assertThat(renamed.isAbsent()).isTrue();
        assertThat(renamed.agreed()).extracting(ComparedTensor::name).containsExactly("h1", "r1", "p");
        assertThat(renamed.skipped())
                .containsExactly(
                        new SkippedTensor("1 of parity.onnx", "the other file has no tensors of their names"),
                        new SkippedTensor("1 of parity-renamed.onnx", "the other file has no tensors of their names"));
    }

    @Test
    void texts_lists_and_the_graphs_of_other_nodes_are_skipped_and_whole_numbers_have_to_be_equal() {
        FirstDivergence kinds = between("parity-kinds", "parity-kinds");

        assertThat(kinds.isAbsent()).isTrue();
        assertThat(kinds.agreed())
                .extracting(ComparedTensor::name)
                .containsExactly("scaled", "whole", "column", "chosen", "p");
        assertThat(kinds.skipped())
                .contains(
                        new SkippedTensor("'text'", "it holds texts"),
                        new SkippedTensor("'list'", "it is a list, a map or optional, and no tensor"),
                        new SkippedTensor(
                                "4 of parity-kinds.onnx",
                                "they are inside the graphs of other nodes (If, Loop, Scan)"));
        assertThat(Models.open("parity-kinds")
                        .firstDivergence(Models.open("parity-kinds-scaled"), rows(40, 4), exact())
                        .first())
                .get()
                .extracting(ComparedTensor::name)
                .isEqualTo("scaled");
    }

    @Test
    void where_looking_between_fused_nodes_moves_the_output_it_is_told() {
        FirstDivergence images = Models.open("parity-images")
                .firstDivergence(Models.open("parity-images-scaled"), rows(20, 2, 8, 8), absolute(1e-3));

        assertThat(images.first()).get().extracting(ComparedTensor::name).isEqualTo("normal");
        assertThat(images.agreed()).extracting(ComparedTensor::name).containsExactly("conv");
        assertThat(images.moved()).isNotEmpty().allSatisfy(moved -> assertThat(moved)
                .startsWith("the output 'p' of parity-images")
                .contains("moves by itself when inner tensors are outputs"));
    }

    @Test
    void a_claim_tells_what_was_found_and_what_not() {
        CheckVerdict verdict = between("parity", "parity-second-layer").claim().judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.sentence())
                .startsWith(
                        "Expected parity.onnx to have no tensor that differs from parity-second-layer.onnx by more than"
                                + " 1e-5, but 'h2' (Gemm) is the first that differs: ");
        assertThat(VerdictText.facts(verdict, java.util.List.of()))
                .containsSubsequence("first", "'h2' made by Gemm", "outside", "worst", "least", "absolute(", "agreed")
                .containsSubsequence("2: 'h1', 'r1'", "later", "1 tensors", "model", "beside");
        assertThat(between("parity", "parity-second-layer").provenance().others())
                .containsKey(Provenance.OTHER_MODEL);
        assertThat(between("parity", "parity-second-layer").toString()).contains("'h2' (Gemm) is the first");
    }

    @Test
    void inputs_that_a_file_does_not_take_are_an_error() {
        NamedTensors wrong = NamedTensors.of("Y", Tensor.of(new float[] {1, 2, 3, 4}, 1, 4));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Models.open("parity").firstDivergence(Models.open("parity"), wrong, exact()))
                .withMessageContaining("there is no input 'Y'");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Models.open("parity").firstDivergence(Models.open("parity"), rows(3, 5), exact()))
                .withMessageContaining("ONNX Runtime cannot run it");
    }

    @Test
    void files_that_are_none_are_an_error(@TempDir Path dir) throws Exception {
        Path ort = dir.resolve("own.ort");
        Files.write(ort, "\0\0\0\0ORTM-and-more".getBytes(StandardCharsets.US_ASCII));
        Path garbage = dir.resolve("garbage.onnx");
        Files.write(garbage, new byte[] {(byte) 0x3a, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 1});

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> OnnxModel.open(ort).firstDivergence(Models.open("parity"), rows(3, 4), exact()))
                .withMessageContaining("ONNX Runtime's own format");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Models.open("parity").firstDivergence(OnnxModel.open(garbage), rows(3, 4), exact()))
                .withMessageContaining("damaged or no ONNX model");
    }

    @Test
    void files_without_a_tensor_to_compare_are_an_error_and_no_agreement() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> between("parity", "sklearn-regressor"))
                .withMessageContaining(
                        "no tensor of 'parity.onnx' can be compared with one of 'sklearn-regressor.onnx'");
    }

    /** The model of two layers, whose only output has another name of one letter. */
    private static OnnxModel withOutput(String name, Path dir) throws Exception {
        Path file = dir.resolve("other.onnx");
        String bytes = new String(Files.readAllBytes(Models.path("parity.onnx")), StandardCharsets.ISO_8859_1);
        String renamed = bytes.replace("\n\u0001p", "\n\u0001" + name).replace("\u0012\u0001p", "\u0012\u0001" + name);
        Files.write(file, renamed.getBytes(StandardCharsets.ISO_8859_1));
        return OnnxModel.open(file);
    }

    @Test
    void outputs_of_other_names_are_no_agreement_and_the_sentence_says_so(@TempDir Path dir) throws Exception {
        FirstDivergence renamed =
                Models.open("parity").firstDivergence(withOutput("q", dir), rows(40, 4), absolute(1e-5));

        assertThat(renamed.first()).isEmpty();
        assertThat(renamed.agreed()).extracting(ComparedTensor::name).containsExactly("h1", "r1", "h2");
        assertThat(renamed.isAbsent()).isFalse();
        CheckVerdict verdict = renamed.claim().judge();
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.sentence())
                .isEqualTo("Expected parity.onnx to have no tensor that differs from other.onnx by more than 1e-5, but"
                        + " no output is in both by name, so that answers were not compared: parity.onnx has 'p',"
                        + " other.onnx has 'q'; give the outputs the same names.");
        assertThat(verdict.facts()).noneSatisfy(fact -> assertThat(fact.name()).isEqualTo("first"));
    }

    @Test
    void an_inner_tensor_that_differs_is_named_whatever_outputs_are_called(@TempDir Path dir) throws Exception {
        assertThat(Models.open("parity-second-layer")
                        .firstDivergence(withOutput("q", dir), rows(40, 4), absolute(1e-5))
                        .claim()
                        .judge()
                        .sentence())
                .contains("but 'h2' (Gemm) is the first that differs: ");
    }
}
