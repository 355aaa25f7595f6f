package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;

/** Headers that numpy.load reads, whoever wrote them, and what is said about the others. */
class NpyHeaderTest {

    @TempDir
    Path directory;

    private Path file(String header, double... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        bytes.write(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)});
        bytes.write(text);
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            buffer.putDouble(value);
        }
        bytes.write(buffer.array());
        return Files.write(directory.resolve("array.npy"), bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "{\"descr\": \"<f8\", \"fortran_order\": False, \"shape\": (3,), }",
                "{'descr': 'f8', 'fortran_order': False, 'shape': (3,), }",
                "{'descr': '=f8', 'fortran_order': False, 'shape': (3,), }",
                "{'descr': 'float64', 'fortran_order': False, 'shape': (3,), }",
                "{'descr': 'd', 'fortran_order': False, 'shape': (3,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3L,), }",
                "{'shape':(3L,),'fortran_order':False,'descr':'<f8'}"
            })
    void other_spellings_are_read(String header) throws IOException {
        Tensor tensor = Npy.read(file(header, 1, 2.5, -3));

        assertThat(tensor.shape()).containsExactly(3);
        assertThat(tensor.get(1)).isEqualTo(2.5);
        assertThat(tensor.get(2)).isEqualTo(-3);
    }

    @Test
    void two_axes_of_python_2_are_read() throws IOException {
        assertThat(Npy.read(file("{'descr': '<f8', 'fortran_order': False, 'shape': (1L, 2L), }", 1, 2))
                        .shape())
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "'<M8[D]'@ holds points in time (dtype datetime64[D]), but numbers can be read; save them as numbers"
                        + " of that unit: np.save(file, array.astype(np.int64))",
                "'<m8[ns]'@ holds spans of time (dtype timedelta64[ns]), but numbers can be read; save them as numbers"
                        + " of that unit: np.save(file, array.astype(np.int64))",
                "'|V2'@ holds bytes without a type (dtype '|V2'), as NumPy writes bfloat16; save numbers instead:"
                        + " np.save(file, array.astype(np.float32))",
                "'<U99999999999'@ holds texts of 99999999999 characters each, which is too many; save shorter ones",
                "'<c16'@ holds complex numbers (dtype '<c16'), but real ones can be read; save array.real and"
                        + " array.imag by themselves",
                "'|O'@ holds Python objects (dtype object): a pickle, which is code that only Python can run, and"
                        + " none is run here; save numbers instead: np.save(file, array.astype(np.float64))",
                "'<f16'@ holds values of dtype 'f16', but floats, integers, booleans and texts can be read; save"
                        + " numbers instead: np.save(file, array.astype(np.float64))",
                "'quaternion'@ holds values of dtype 'quaternion', which is not known; save numbers instead:"
                        + " np.save(file, array.astype(np.float64))",
                "[('id', '<i4'), ('score', '<f8')]@ holds records (a structured array), but one kind of values can be"
                        + " read; save each of its fields by itself: np.save(file, array[\"field\"])"
            })
    void what_cannot_be_read_is_called_by_its_name(String type, String message) throws IOException {
        Path file = file("{'descr': " + type + ", 'fortran_order': False, 'shape': (1,), }", 1);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file + " " + message);
    }

    @Test
    void a_header_of_something_else_is_shown() throws IOException {
        Path file = file("{'type': '<f8'}", 1);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file
                        + " has a header that is none of NumPy's: {'type': '<f8'}; write the file again with np.save");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'more': 1}",
                "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (3,)}",
                "{'descr': '<f8', 'fortran_order': 0, 'shape': (3,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': 3}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)} x",
                "{'descr': '<f8' 'fortran_order': False, 'shape': (3,)}",
                "{'descr': <f8, 'fortran_order': False, 'shape': (3,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape':"
                        + " (((((((((((((((((((((((((3)))))))))))))))))))))))))}",
                "{'descr': '\\x3cf8', 'fortran_order': False, 'shape': (3,)}",
                "{'descr': '<f8, 'fortran_order': False, 'shape': (3,)}",
                "exec('1')",
                "{",
                ""
            })
    void what_is_no_header_of_numpy_is_refused_whole(String header) throws IOException {
        Path file = file(header, 1, 2, 3);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file + " has a header that is none of NumPy's: " + header
                        + "; write the file again with np.save");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "(-1,)@[-1], but lengths are from 0 to 2147483647; save fewer rows",
                "(4294967296,)@[4294967296], but lengths are from 0 to 2147483647; save fewer rows",
                "(99999, 99999)@[99999, 99999], but a tensor holds at most 2147483639 values in memory of Java; save"
                        + " fewer rows, or several files"
            })
    void a_shape_that_cannot_be_is_refused(String shape, String message) throws IOException {
        Path file = file("{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + "}", 1);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file + " has the shape " + message);
    }

    @Test
    void a_header_that_is_too_long_is_refused() throws IOException {
        byte[] bytes = new byte[3 << 20];
        byte[] begin = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0, 0, 32, 0};
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        Path file = Files.write(directory.resolve("array.npy"), bytes);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file
                        + " has a header of 2097152 bytes, but at most 1048576 are read; write the file again"
                        + " with np.save");
    }

    @Test
    void texts_of_no_characters_do_not_take_memory_as_they_like() throws IOException {
        Path file = file("{'descr': '<U0', 'fortran_order': False, 'shape': (2147480000,)}");
        Path small = file.resolveSibling("small.npy");

        if (Runtime.getRuntime().maxMemory() < 2_147_480_000L * Long.BYTES) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> Npy.read(file))
                    .withMessageStartingWith(file + " takes 17179840000 bytes of memory, but this JVM has at most ");
        }
        Files.move(file("{'descr': '<U0', 'fortran_order': False, 'shape': (2,)}"), small);
        assertThat(Npy.read(small).text(1)).isEmpty();
    }

    @Test
    void what_is_no_character_is_refused() throws IOException {
        Path file = file("{'descr': '<U1', 'fortran_order': False, 'shape': (2,)}", -1.0);
        Path bytes = directory.resolve("bytes.npy");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file + " holds a text with 0xbff00000, which is no character; copy or save it again");
        Files.move(file("{'descr': '|S8', 'fortran_order': False, 'shape': (1,)}", -1.0), bytes);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(bytes))
                .withMessageStartingWith(bytes + " holds bytes that are no text in UTF-8; save texts: np.save(file,");
    }

    @Test
    void a_truth_value_is_0_or_1() throws IOException {
        Path file = file("{'descr': '|b1', 'fortran_order': False, 'shape': (8,)}", 2.5);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessage(file + ": the value at index 6 lies outside the range of bool");
    }
}
