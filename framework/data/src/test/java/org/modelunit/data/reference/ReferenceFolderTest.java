package org.modelunit.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.data.reference.ReferenceTestKit.committed;
import static org.modelunit.data.reference.ReferenceTestKit.npy;
import static org.modelunit.data.reference.ReferenceTestKit.onnx;
import static org.modelunit.data.reference.ReferenceTestKit.png;
import static org.modelunit.data.reference.ReferenceTestKit.texts;
import static org.modelunit.data.reference.ReferenceTestKit.write;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.data.reference.ReferenceTestKit.Break;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** What is read of folders; modelunit_export.py wrote the committed one (src/test/python/make_reference.py). */
class ReferenceFolderTest {

    @TempDir
    Path folder;

    private Reference read(Break... files) throws IOException {
        for (Break file : files) {
            file.apply(folder);
        }
        return Reference.at(folder);
    }

    @Test
    void what_the_exporter_wrote_is_read_as_it_was() {
        Reference reference = Reference.at(committed());

        assertThat(reference.stages()).containsExactly("features", "tokens", "scores", "decision");
        assertThat(reference.rows()).isEqualTo(4);
        assertThat(reference.keys()).containsExactly("a-1", "a-2", "b-1", "b-2");
        assertThat(reference.columns("features")).containsExactly("savings", "age", "trend");
        assertThat(reference.columns("scores")).containsExactly("bad", "good");
        assertThat(reference.columns("tokens")).isEmpty();
        assertThat(reference.versions()).containsEntry("encoder", "7").containsKeys("numpy", "python");
        assertThat(reference.provenance().name()).isEqualTo("reference");
        assertThat(reference.provenance().sha256()).hasSize(64);
        assertThat(texts(reference.stage("features").only()))
                .containsExactly(
                        "0.5", "38.0", "-1.0", "NaN", "27.0", "0.0", "2.25", "61.0", "1.0", "0.0", "44.0", "1.0");
        assertThat(reference.stage("tokens").names()).containsExactly("input_ids", "attention_mask");
        assertThat(reference.stage("tokens").get("attention_mask").elementType())
                .isEqualTo(ElementType.BOOL);
        assertThat(reference.stage("tokens").get("input_ids").getLong(4)).isEqualTo(9);
        assertThat(reference.stage("scores").only().elementType()).isEqualTo(ElementType.FLOAT16);
        assertThat(texts(reference.stage("decision").only())).containsExactly("good", "bad", "good", "schlecht, Grüße");
    }

    @Test
    void a_table_is_one_tensor_with_the_names_of_its_columns() throws IOException {
        Reference reference = read(
                write("features.csv", "key,age,amount\nx,38,1.5\ny,27,nan\nz,-1,1e3\n"),
                write("n.csv", "a,b\n1,2\n3,4\n5,-6\n"));

        assertThat(reference.columns("features")).containsExactly("age", "amount");
        assertThat(reference.keys()).containsExactly("x", "y", "z");
        assertThat(texts(reference.stage("features").only()))
                .containsExactly("38.0", "1.5", "27.0", "NaN", "-1.0", "1000.0");
        assertThat(reference.stage("n").only().elementType()).isEqualTo(ElementType.INT64);
        assertThat(reference.stage("n").only().getLong(5)).isEqualTo(-6);
    }

    @Test
    void a_table_of_one_column_has_one_axis_and_may_be_of_texts() throws IOException {
        Reference reference =
                read(write("decision.csv", "decision\ngood\nbad\n"), write("score.csv", ",score\n0,0.5\n1,-inf\n"));

        assertThat(reference.stage("decision").only().shape()).containsExactly(2);
        assertThat(texts(reference.stage("decision").only())).containsExactly("good", "bad");
        assertThat(texts(reference.stage("score").only())).containsExactly("0.5", "-Infinity");
        assertThat(reference.columns("score")).isEmpty();
    }

    @Test
    void lines_of_json_are_tensors_by_name() throws IOException {
        Reference reference = read(
                write(
                        "tokens.jsonl",
                        "{\"key\": 7, \"ids\": [[1], [2]], \"text\": \"a\"}\n\n"
                                + "{\"key\": \"8\", \"ids\": [[3], [-4]], \"text\": \"b\"}\n"),
                write("scores.jsonl", "[0.5, 1]\r\n[NaN, -Infinity]\r\n"),
                write("flags.jsonl", "true\nfalse"),
                write("none.jsonl", "[]\n[]\n"));

        assertThat(reference.keys()).containsExactly("7", "8");
        assertThat(reference.stage("tokens").names()).containsExactly("ids", "text");
        assertThat(reference.stage("tokens").get("ids").shape()).containsExactly(2, 2, 1);
        assertThat(reference.stage("tokens").get("ids").getLong(3)).isEqualTo(-4);
        assertThat(texts(reference.stage("scores").only())).containsExactly("0.5", "1.0", "NaN", "-Infinity");
        assertThat(reference.stage("flags").only().elementType()).isEqualTo(ElementType.BOOL);
        assertThat(reference.stage("none").only().shape()).containsExactly(2, 0);
    }

    @Test
    void pictures_are_levels_with_channels_last() throws IOException {
        Reference reference = read(
                write("image/0001.png", png(BufferedImage.TYPE_BYTE_GRAY, 3, 2, 10)),
                write("image/0002.png", png(BufferedImage.TYPE_BYTE_GRAY, 3, 2, 250)),
                write("image/.DS_Store", "x"),
                write("rgb/a.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 200)),
                write("rgb/b.png", png(BufferedImage.TYPE_3BYTE_BGR, 1, 1, 100)));

        Tensor grey = reference.stage("image").only();
        assertThat(grey.elementType()).isEqualTo(ElementType.UINT8);
        assertThat(grey.shape()).containsExactly(2, 2, 3, 1);
        assertThat(texts(grey)).containsExactly("10", "11", "12", "0", "0", "0", "250", "251", "252", "0", "0", "0");
        assertThat(reference.stage("rgb").only().shape()).containsExactly(2, 1, 1, 3);
        assertThat(texts(reference.stage("rgb").only()).subList(0, 3)).containsExactly("200", "0", "0");
        assertThat(reference.keys()).containsExactly("a", "b");
    }

    @Test
    void a_test_case_of_onnx_has_inputs_and_outputs() throws IOException {
        Reference reference = read(
                write("input_0.pb", onnx("x", 2, 1, 2)),
                write("input_1.pb", onnx("", 2, 3, 4)),
                write("output_0.pb", onnx("y", 2, 5, 6)));

        assertThat(reference.stages()).containsExactly("input", "output");
        assertThat(reference.stage("input").names()).containsExactly("x", "input_1");
        assertThat(texts(reference.stage("output").only())).containsExactly("5.0", "6.0");
    }

    @Test
    void a_folder_of_arrays_is_one_stage() throws IOException {
        Reference reference = read(
                write("tokens/ids.npy", npy("<f8", "(2,)", 1, 2)),
                write("tokens/mask.npy", npy("<f4", "(2, 1)", 1, 0)),
                write("detections/boxes.pb", onnx("", 2, 1, 2)),
                write("README.md", "how this was made"));

        assertThat(reference.stages()).containsExactly("detections", "tokens");
        assertThat(reference.stage("tokens").names()).containsExactly("ids", "mask");
        assertThat(reference.stage("detections").names()).containsExactly("boxes");
    }

    @Test
    void the_digest_is_that_of_all_bytes_and_names() throws IOException {
        String before = read(write("a.npy", npy("<f8", "(1,)", 1))).provenance().sha256();

        assertThat(Reference.at(folder).provenance().sha256()).isEqualTo(before);
        Files.write(folder.resolve("a.npy"), npy("<f8", "(1,)", 2));
        String changed = Reference.at(folder).provenance().sha256();
        Files.move(folder.resolve("a.npy"), folder.resolve("b.npy"));
        assertThat(Reference.at(folder).provenance().sha256()).isNotEqualTo(changed);
        assertThat(changed).isNotEqualTo(before);
    }
}
