package org.modelunit.data.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.data.reference.ReferenceTestKit.add;
import static org.modelunit.data.reference.ReferenceTestKit.assertRed;
import static org.modelunit.data.reference.ReferenceTestKit.npy;
import static org.modelunit.data.reference.ReferenceTestKit.onnx;
import static org.modelunit.data.reference.ReferenceTestKit.png;
import static org.modelunit.data.reference.ReferenceTestKit.write;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
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
import org.modelunit.privacy.ShowingRows;

/** Folders without a manifest that somebody has broken, one way each: every one is red, and says what, where and what to do. */
@ExtendWith(ShowingRows.class)
class BrokenFolderTest {

    @TempDir
    Path directory;

    /** A folder without a manifest, and what the error begins with. */
    static Map<String, Map.Entry<Break, String>> brokenFolders() {
        Map<String, Map.Entry<Break, String>> breaks = new LinkedHashMap<>();
        byte[] two = npy("<f8", "(2,)", 1, 2);
        add(
                breaks,
                "no stages",
                write("README.md", "soon"),
                "$ has no stages; put a file for each stage there, named after it: .npy, .npz,");
        add(
                breaks,
                "unknown kind",
                write("x.pkl", "cos"),
                "$/x.pkl is no file of a stage, which is .npy, .npz, .csv, .jsonl or .pb,");
        add(
                breaks,
                "stage twice",
                write("x.npy", two).and(write("x.csv", "a\n1\n2\n")),
                "$ has the stage 'x' twice, in x.csv and in x.npy; leave one of the two");
        add(
                breaks,
                "other rows",
                write("x.npy", two).and(write("y.npy", npy("<f8", "(3,)", 1, 2, 3))),
                "$: the stages of a reference have the same rows, but 'x' has 2 and 'y' has 3");
        add(
                breaks,
                "no axis",
                write("x.npy", npy("<f8", "()", 1)),
                "$/x.npy: 'x' has no axis, but its first axis has to count rows");
        add(
                breaks,
                "cut off",
                write("x.npy", npy("<f8", "(3,)", 1, 2)),
                "$/x.npy should hold 3 values in 24 bytes, but has 16; the file is cut off");
        add(
                breaks,
                "objects",
                write("x.npy", npy("|O", "(1,)")),
                "$/x.npy holds Python objects (dtype object): a pickle, which is code");
        add(
                breaks,
                "empty folder",
                folder -> Files.createDirectory(folder.resolve("image")),
                "$/image is empty, but a stage in a folder has .npy, .pb or .png alone;");
        add(
                breaks,
                "mixed folder",
                write("x/a.npy", two).and(write("x/b.png", "x")),
                "$/x holds files of the kinds [npy, png], but a stage in a folder has");
        add(breaks, "folder in a folder", write("x/y/a.npy", two), "$/x/y is a directory, but a file was expected");
        add(
                breaks,
                "picture missing",
                pictures("0001", "0003"),
                "$/image has no picture of the number 2, but there is 0003.png; number pictures from 0 or 1");
        add(
                breaks,
                "first picture missing",
                pictures("0002"),
                "$/image has no picture of the number 0, but there is 0002.png;");
        add(
                breaks,
                "other size",
                pictures("1").and(write("image/2.png", png(BufferedImage.TYPE_BYTE_GRAY, 3, 1, 0))),
                "$/image/2.png has 3 × 1 pixels of 1 channel, but 1.png has 2 × 1 pixels of 1 channel; save");
        add(
                breaks,
                "other channels",
                pictures("1").and(write("image/2.png", png(BufferedImage.TYPE_INT_RGB, 2, 1, 0))),
                "$/image/2.png has 2 × 1 pixels of 3 channels, but 1.png has");
        add(
                breaks,
                "palette",
                write("image/1.png", png(BufferedImage.TYPE_BYTE_INDEXED, 2, 1, 0)),
                "$/image/1.png has a palette, but levels of 8 bits are read as they are; save it in Pillow's mode");
        add(
                breaks,
                "16 bits",
                write("image/1.png", png(BufferedImage.TYPE_USHORT_GRAY, 2, 1, 0)),
                "$/image/1.png has levels of 16 bits, but levels of 8 bits are");
        add(breaks, "damaged picture", write("image/1.png", "\u0089PNG"), "$/image/1.png is neither a PNG nor a JPEG");
        add(
                breaks,
                "text among numbers",
                write("x.csv", "a,b\n1,2\n3,x\n"),
                "$/x.csv:3, column 'b': expected a number as in other cells, but found 'x'; keep texts in a file");
        add(
                breaks,
                "empty cell",
                write("x.csv", "a,b\n1,2\n3,\n"),
                "$/x.csv:3, column 'b': expected a number as in other cells, but the cell is empty; write nan where");
        add(
                breaks,
                "large whole number",
                write("x.csv", "a\n1\n9999999999999999999\n"),
                "$/x.csv:3, column 'a': expected a whole number of 64 bits, but found '9999999999999999999';");
        add(breaks, "column twice", write("x.csv", "a,a\n1,2\n"), "$/x.csv:1: the column 'a' occurs twice");
        add(
                breaks,
                "no rows",
                write("x.csv", "a,b\n"),
                "$/x.csv names 2 columns in its first line, but has no rows below;");
        add(
                breaks,
                "key twice",
                write("x.csv", "key,a\nk,1\nk,2\n"),
                "the keys of the reference must differ, but 'k' is the key of row 0 and of row 1");
        add(
                breaks,
                "number beyond a double",
                write("x.csv", "a,b\n1,2.5\n3,1e999\n"),
                "$/x.csv:3, column 'b': expected a number that is not too large for a double, but found '1e999'; write"
                        + " inf or -inf where it is meant");
        add(
                breaks,
                "number beyond a double in a line",
                write("x.jsonl", "[1.5, 2.5]\n  [1.5, -1e999]\n"),
                "$/x.jsonl:2 has a number that is too large for a double, at character 9; write Infinity or -Infinity");
        add(
                breaks,
                "whole number beyond a double",
                write("x.jsonl", "{\"a\": 1" + "0".repeat(400) + "}\n"),
                "$/x.jsonl:1 has a number that is too large for a double, at character 7; write");
        add(breaks, "no lines", write("x.jsonl", "\n\n"), "$/x.jsonl is empty; write a line for each row");
        add(
                breaks,
                "no json",
                write("x.jsonl", "[1]\n[1,]\n"),
                "$/x.jsonl:2 is no JSON that can be read, at character ");
        add(
                breaks,
                "other shape of a line",
                write("x.jsonl", "[1]\n[1, 2]\n"),
                "$/x.jsonl:2: 'x' has the shape [2], but in the first line [1]; fill all rows up");
        add(
                breaks,
                "ragged",
                write("x.jsonl", "[[1, 2], [3]]\n"),
                "$/x.jsonl:1: 'x' has arrays of different lengths; fill them up");
        add(
                breaks,
                "number beside an array",
                write("x.jsonl", "[[1], 3]\n"),
                "$/x.jsonl:1: 'x' has arrays of different lengths; fill them up");
        add(
                breaks,
                "null value",
                write("x.jsonl", "[1]\n[null]\n"),
                "$/x.jsonl:2: 'x' is null; write numbers, texts, truth values");
        add(breaks, "object value", write("x.jsonl", "[{}]\n"), "$/x.jsonl:1: 'x' is an object; write numbers");
        add(
                breaks,
                "mixed kinds",
                write("x.jsonl", "1\n\"a\"\n"),
                "$/x.jsonl:2: 'x' mixes whole numbers and texts; write values of one kind");
        add(
                breaks,
                "other names",
                write("x.jsonl", "{\"a\": 1}\n{\"b\": 1}\n"),
                "$/x.jsonl:2 has values of [b], but the first line has those of [a]; write the same names");
        add(
                breaks,
                "key missing",
                write("x.jsonl", "{\"key\": 1, \"a\": 1}\n{\"a\": 1}\n"),
                "$/x.jsonl:2 has no \"key\", but lines before have one; give every row a key");
        add(
                breaks,
                "late key",
                write("x.jsonl", "{\"a\": 1}\n{\"key\": 1, \"a\": 1}\n"),
                "$/x.jsonl:2 has a \"key\", but lines before have none;");
        add(
                breaks,
                "name twice in a line",
                write("x.jsonl", "{\"a\": 1, \"a\": 2}\n"),
                "$/x.jsonl:1 has a name twice in one object");
        add(
                breaks,
                "other encoding",
                write("x.jsonl", new byte[] {'"', (byte) 0xE4, '"'}),
                "$/x.jsonl is not UTF-8; save it as UTF-8");
        add(
                breaks,
                "input missing",
                write("input_0.pb", onnx("x", 1, 1)).and(write("input_2.pb", onnx("z", 1, 1))),
                "$/input_1.pb is missing, but there is input_2.pb; copy the whole test case");
        add(
                breaks,
                "tensor twice",
                write("input_0.pb", onnx("x", 1, 1)).and(write("input_1.pb", onnx("x", 1, 1))),
                "$/input_1.pb holds a tensor 'x', as another file of the stage does;");
        add(
                breaks,
                "more rows than values",
                write("x.pb", onnx("x", 3, 1)),
                "$/x.pb has the shape [3], which takes 12 bytes, but there are 4,");
        add(
                breaks,
                "tensor without axes",
                write("x.pb", onnx("x", -1, 1)),
                "$/x.pb: 'x' has no axis, but its first axis has to count rows");
        add(breaks, "damaged archive", write("x.npz", "PK"), "$/x.npz is a damaged archive, or none of NumPy's: ");
        return breaks;
    }

    private static Break pictures(String... names) {
        return folder -> {
            for (String name : names) {
                write("image/" + name + ".png", png(BufferedImage.TYPE_BYTE_GRAY, 2, 1, 7))
                        .apply(folder);
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> a_broken_folder_is_red() {
        return brokenFolders().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertRed(
                                Files.createDirectory(
                                        directory.resolve(entry.getKey().replace(' ', '-'))),
                                entry.getValue())));
    }

    @Test
    void a_tensor_of_a_test_case_that_is_there_twice_and_too_many_rows_are_errors(@TempDir Path folder)
            throws Exception {
        byte[] one = {8, 1, 16, 1, 0x4a, 4, 0, 0, 0, 0};
        Path cases = Files.createDirectory(folder.resolve("cases"));
        Files.write(cases.resolve("input_0.pb"), one);
        Files.write(cases.resolve("input_00.pb"), one);
        assertThatThrownBy(() -> new ReferenceFolder().read(cases))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("twice, in input_0.pb and in input_00.pb");

        Path large = Files.createDirectory(folder.resolve("large"));
        Files.writeString(
                large.resolve("manifest.json"),
                "{\"schema\":\"modelunit-reference/1\",\"rows\":1000000000000,\"stages\":[],\"files\":[]}");
        assertThatThrownBy(() -> new ReferenceFolder().read(large))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has 1000000000000 rows, more than a tensor has");
    }
}
