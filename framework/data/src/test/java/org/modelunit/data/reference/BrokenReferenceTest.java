package org.modelunit.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.data.reference.ReferenceTestKit.add;
import static org.modelunit.data.reference.ReferenceTestKit.assertRed;
import static org.modelunit.data.reference.ReferenceTestKit.delete;
import static org.modelunit.data.reference.ReferenceTestKit.manifest;
import static org.modelunit.data.reference.ReferenceTestKit.npy;
import static org.modelunit.data.reference.ReferenceTestKit.substitute;
import static org.modelunit.data.reference.ReferenceTestKit.write;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.data.reference.ReferenceTestKit.Break;
import org.modelunit.error.DataException;
import org.modelunit.pipeline.Reference;
import org.modelunit.privacy.ShowingRows;

/** Folders that somebody has broken, one way each: every one is red, and says what, where and what to do. */
@ExtendWith(ShowingRows.class)
class BrokenReferenceTest {

    private static final String DIFFERS = "$/manifest.json and its folder differ: ";

    @TempDir
    Path directory;

    /** A break of the exported folder, and what the error begins with; $ is the folder. */
    private static Map<String, Map.Entry<Break, String>> breaksOfTheExportedFolder() {
        Map<String, Map.Entry<Break, String>> breaks = new LinkedHashMap<>();
        add(breaks, "missing file", delete("scores.npy"), DIFFERS + "the file 'scores.npy' is missing; write the");
        add(
                breaks,
                "extra file",
                write("more.npy", npy("<f8", "(4,)", 1, 2, 3, 4)),
                DIFFERS + "the file 'more.npy' is not in it;");
        add(
                breaks,
                "extra file in a folder",
                write("x/a.npy", npy("<f8", "(4,)", 1, 2, 3, 4)),
                DIFFERS + "the file 'x/a.npy' is not in it;");
        add(
                breaks,
                "longer file",
                folder -> write("scores.npy", new byte[200]).apply(folder),
                DIFFERS + "the file 'scores.npy' has 200 bytes instead of 144;");
        add(
                breaks,
                "other bytes",
                write("scores.npy", new byte[144]),
                DIFFERS + "the file 'scores.npy' has changed: its SHA-256 is ");
        add(
                breaks,
                "empty file",
                write("scores.npy", ""),
                DIFFERS + "the file 'scores.npy' has 0 bytes instead of 144;");
        add(
                breaks,
                "other shape",
                substitute("scores.npy", npy("<f8", "(4, 1)", 1, 2, 3, 4)),
                DIFFERS
                        + "the stage 'scores' has ['scores' of float64 [4, 1]] instead of ['scores' of float16 [4,"
                        + " 2]];");
        add(
                breaks,
                "other type",
                manifest("float16", "float32"),
                DIFFERS
                        + "the stage 'scores' has ['scores' of float16 [4, 2]] instead of ['scores' of float32 [4,"
                        + " 2]];");
        add(
                breaks,
                "other name of a tensor",
                manifest("\"input_ids\"", "\"ids\""),
                DIFFERS + "the stage 'tokens' has ['input_ids' of int64 [4, 3], ");
        add(
                breaks,
                "a stage that no file has",
                manifest("\"name\": \"scores\"", "\"name\": \"probabilities\""),
                DIFFERS + "no file has the stage 'probabilities';");
        add(
                breaks,
                "newer schema",
                manifest("modelunit-reference/1", "modelunit-reference/2"),
                "$/manifest.json has the schema modelunit-reference/2, which is newer than this ModelUnit, which reads"
                        + " 1; take a newer");
        add(
                breaks,
                "no schema",
                manifest("\"schema\"", "\"version\""),
                "$/manifest.json has no text \"schema\" in the manifest;");
        add(
                breaks,
                "another schema",
                manifest("modelunit-reference/1", "modelunit-evidence/1"),
                "$/manifest.json has the schema 'modelunit-evidence/1', but a reference has"
                        + " modelunit-reference/1;");
        add(
                breaks,
                "schema 0",
                manifest("modelunit-reference/1", "modelunit-reference/0"),
                "$/manifest.json has the schema modelunit-reference/0, which there never was;");
        add(
                breaks,
                "no JSON",
                write("manifest.json", "{'schema': 1}"),
                "$/manifest.json is no JSON that can be read, at character ");
        add(
                breaks,
                "torn manifest",
                write("manifest.json", "{\"schema\": \"modelunit-ref"),
                "$/manifest.json is no JSON that can be read, at character ");
        add(
                breaks,
                "empty manifest",
                write("manifest.json", ""),
                "$/manifest.json is empty; let a JSON library write it");
        add(
                breaks,
                "two manifests",
                write("manifest.json", "{} {}"),
                "$/manifest.json holds more than one value; write one");
        add(
                breaks,
                "a list as manifest",
                write("manifest.json", "[]"),
                "$/manifest.json has no object for the manifest;");
        add(
                breaks,
                "a name twice",
                manifest("\"rows\": 4", "\"rows\": 4, \"rows\": 5"),
                "$/manifest.json has a name twice in one object, up to character ");
        add(
                breaks,
                "unknown name",
                manifest("\"rows\": 4", "\"rows\": 4, \"row\": 5"),
                "$/manifest.json has \"row\" in the manifest, which is not known;");
        add(breaks, "no rows", manifest("\"rows\": 4,", ""), "$/manifest.json has no \"rows\" in the manifest;");
        add(
                breaks,
                "negative rows",
                manifest("\"rows\": 4", "\"rows\": -4"),
                "$/manifest.json has no whole number from 0 on in \"rows\";");
        add(
                breaks,
                "half a row",
                manifest("\"rows\": 4", "\"rows\": 4.5"),
                "$/manifest.json has no whole number from 0 on in \"rows\";");
        add(breaks, "fewer keys than rows", manifest("\"a-1\",", ""), "$/manifest.json has 3 keys for 4 rows;");
        add(
                breaks,
                "a key twice",
                manifest("\"a-1\"", "\"a-2\""),
                "the keys of the reference must differ, but 'a-2' is the key of row 0 and of row 1");
        add(
                breaks,
                "a key that is a number",
                manifest("\"a-1\"", "1"),
                "$/manifest.json has something else than texts in \"keys\";");
        add(
                breaks,
                "null",
                manifest("\"rows\": 4", "\"rows\": null"),
                "$/manifest.json has null for \"rows\" in the manifest;");
        add(breaks, "fewer columns than the last axis", manifest("\"savings\",", ""), "$: 'features' has ");
        add(
                breaks,
                "a digest that is none",
                folder -> manifest("\"sha256\": \"", "\"sha256\": \"x").apply(folder),
                "$/manifest.json has the SHA-256 'x");
        add(
                breaks,
                "a file out of the folder",
                manifest("\"path\": \"scores.npy\"", "\"path\": \"../scores.npy\""),
                "$/manifest.json names the file '../scores.npy', which leads out of its folder;");
        add(
                breaks,
                "a file twice",
                manifest("\"path\": \"scores.npy\"", "\"path\": \"features.npy\""),
                "$/manifest.json has the file 'features.npy' twice;");
        add(
                breaks,
                "a stage twice",
                manifest("\"name\": \"scores\"", "\"name\": \"features\""),
                "$/manifest.json has the stage 'features' twice;");
        add(
                breaks,
                "other keys in a table",
                delete("manifest.json")
                        .and(write("x.csv", "key,v\na,1\nb,2\nc,3\nd,4\n"))
                        .and(write("y.csv", "key,v\na,1\nc,2\nb,3\nd,4\n")),
                "$ has other keys of rows in the stage 'y' than in the stage 'x'; write all stages for the same rows");
        return breaks;
    }

    @TestFactory
    Stream<DynamicTest> a_break_of_the_exported_folder_is_red() {
        return breaksOfTheExportedFolder().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path folder = ReferenceTestKit.copy(
                            ReferenceTestKit.committed(),
                            directory.resolve(entry.getKey().replace(' ', '-')));
                    assertThat(Reference.at(folder).rows()).isEqualTo(4);
                    assertRed(folder, entry.getValue());
                }));
    }

    @Test
    void there_are_at_least_forty_kinds_of_breaks() {
        assertThat(breaksOfTheExportedFolder().size()
                        + BrokenFolderTest.brokenFolders().size())
                .isGreaterThan(70);
    }

    @Test
    void a_folder_that_is_not_there_is_red() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Reference.at(directory.resolve("none")))
                .withMessageStartingWith(
                        "there is no folder " + directory.resolve("none") + "; a reference is a folder");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Reference.at(ReferenceTestKit.committed().resolve("manifest.json")))
                .withMessageContaining(
                        "manifest.json is no folder; a reference is a folder with a file for each stage");
    }
}
