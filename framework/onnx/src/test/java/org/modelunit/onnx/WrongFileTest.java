package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Classifier;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.OrtRuntime;
import org.modelunit.provenance.Sha256;

class WrongFileTest {

    @TempDir
    Path folder;

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertOpening(Path path) {
        return assertThatThrownBy(() -> OnnxModel.open(path).classifier(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.onnx"), bytes);
    }

    @Test
    void a_missing_file_is_named_by_its_whole_path() {
        assertOpening(folder.resolve("no.onnx")).hasMessage("there is no file " + folder.resolve("no.onnx"));
        assertOpening(Path.of("no.onnx"))
                .hasMessage("there is no file " + Path.of("no.onnx").toAbsolutePath()
                        + "; the relative path no.onnx begins at the working directory");
    }

    @Test
    void a_directory_is_an_error() {
        assertOpening(folder).hasMessage(folder + " is a directory; name the .onnx file in it");
    }

    @Test
    void an_empty_file_is_an_error() throws IOException {
        assertOpening(file(new byte[0]))
                .hasMessage(folder.resolve("model.onnx")
                        + " is empty; it may be a download that failed or a build that broke off");
    }

    @Test
    void a_file_that_is_no_model_is_an_error_with_its_digest() throws IOException {
        byte[] text = "this is no model, but a text".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertOpening(file(text))
                .hasMessageStartingWith(folder.resolve("model.onnx") + " cannot be loaded: ")
                .hasMessageEndingWith(
                        "\n  fix  the file is no ONNX model or is damaged; export it again and compare its SHA-256,"
                                + " here " + Sha256.of(text));
    }

    @Test
    void a_file_that_breaks_off_is_an_error() throws IOException {
        byte[] whole = Files.readAllBytes(Models.path("torch-probabilities.onnx"));
        assertOpening(file(Arrays.copyOf(whole, whole.length / 2))).hasMessageContaining("no ONNX model or is damaged");
    }

    @Test
    void a_note_of_git_lfs_is_told_apart() throws IOException {
        byte[] note = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertOpening(file(note))
                .hasMessageEndingWith("\n  fix  the file is a note of Git LFS and not the model; run git lfs pull");
    }

    @Test
    void a_file_of_a_later_version_is_an_error_that_names_the_runtime() {
        assertOpening(Models.path("future.onnx"))
                .hasMessageEndingWith("\n  fix  export with the opset and IR version that ONNX Runtime "
                        + OrtRuntime.version() + " reads, or depend on a newer ONNX Runtime");
    }

    @Test
    void weights_outside_the_file_are_an_error() {
        assertOpening(Models.path("weights-outside.onnx"))
                .hasMessageContaining("weights-outside.onnx keeps weights in other files (external data)")
                .hasMessageEndingWith("\n  fix  export the model with its weights inside the file (in PyTorch:"
                        + " external_data=False); weights in files beside it would not be part of the digest");
    }

    @Test
    void a_file_that_is_pinned_opens_with_its_digest_only() {
        Path path = Models.path("sklearn-longs.onnx");
        String sha256;
        try (Classifier<float[]> model = OnnxModel.open(path).classifier(Models.AS_THEY_ARE)) {
            sha256 = model.fingerprint().sha256();
        }
        try (Classifier<float[]> model = OnnxModel.open(path)
                .pinnedTo(sha256.toUpperCase(java.util.Locale.ROOT))
                .classifier(Models.AS_THEY_ARE)) {
            assertThat(model.fingerprint().name()).isEqualTo("sklearn-longs.onnx");
        }
        String other = "0".repeat(64);
        assertThatThrownBy(() -> OnnxModel.open(path).pinnedTo(other).classifier(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class)
                .hasMessage(path + " is not the file that the test is pinned to.\n"
                        + "  pinned to  " + other + "\n"
                        + "  found      " + sha256 + "\n"
                        + "  fix        if the new file was meant, review it and write its digest into pinnedTo(…); else get the"
                        + " old file back");
    }

    @Test
    void a_digest_must_be_whole() {
        assertThatThrownBy(() -> OnnxModel.open(folder).pinnedTo("4f1c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pinnedTo needs all 64 hexadecimal digits of a SHA-256, but was '4f1c'");
    }
}
