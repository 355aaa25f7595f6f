package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** Reads what NumPy wrote; src/test/python/make_npy.py makes the files. */
class NpyTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "count-f4, true",
        "count-f4-fortran, true",
        "count-f4-big-endian-fortran, true",
        "count-f8-fortran, false",
        "count-f8-big-endian, false",
        "version-1, true",
        "version-2, true",
        "version-3, true"
    })
    void reads_every_version_byte_order_and_memory_layout_into_c_order(String name, boolean isFloat) {
        Tensor tensor = read(name);

        assertThat(tensor.shape()).containsExactly(2, 3, 4);
        assertThat(values(tensor))
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
        assertThat(tensor.isFloat()).isEqualTo(isFloat);
    }

    @Test
    void keeps_floats_to_the_last_bit() {
        assertThat(values(read("floats")))
                .containsExactly(
                        0.1f,
                        -0.0f,
                        Float.MIN_VALUE,
                        Float.MAX_VALUE,
                        Float.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY,
                        Float.NaN);
    }

    @Test
    void keeps_doubles_to_the_last_bit() {
        assertThat(values(read("doubles")))
                .containsExactly(
                        0.1,
                        -0.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN);
    }

    @Test
    void reads_half_floats_as_what_they_are() {
        assertThat(values(read("halves")))
                .containsExactly(
                        0.0999755859375,
                        -0.0,
                        0x1p-24,
                        65504,
                        1,
                        -2.5,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN);
        assertThat(read("halves").elementType()).isEqualTo(ElementType.FLOAT16);
    }

    @ParameterizedTest
    @CsvSource({
        "i1, INT8, '-128, 0, 127'",
        "i2, INT16, '-32768, 0, 32767'",
        "i4, INT32, '-2147483648, 0, 2147483647'",
        "i8, INT64, '-9007199254740992, 0, 9007199254740992'",
        "i8-large, INT64, '9007199254740993, 9223372036854775807, -9223372036854775808'",
        "i8-fortran, INT64, '0, 1, 2, 3, 4, 5'",
        "u1, UINT8, '0, 255'",
        "u2, UINT16, '0, 65535'",
        "u4, UINT32, '0, 4294967295'",
        "u8, UINT64, '0, 9007199254740992'",
        "u8-large, UINT64, '18446744073709551615'",
        "u4-big-endian, UINT32, '0, 4294967295'",
        "text, STRING, 'good, bad'",
        "text-big-endian-fortran, STRING, 'a, Grüße, , 😀, x, yz'",
        "bytes, STRING, 'good, , Grün'"
    })
    void keeps_whole_numbers_and_texts_in_their_type(String name, ElementType type, String values) {
        Tensor tensor = read(name);

        assertThat(tensor.elementType()).isEqualTo(type);
        assertThat(String.join(
                        ", ",
                        IntStream.range(0, tensor.size()).mapToObj(tensor::text).toList()))
                .isEqualTo(values);
    }

    @Test
    void reads_truth_values() {
        assertThat(read("bool").elementType()).isEqualTo(ElementType.BOOL);
        assertThat(values(read("bool"))).containsExactly(1, 0, 1);
    }

    @Test
    void reads_scalars_and_empty_arrays() {
        assertThat(values(read("scalar"))).containsExactly(2.5);
        assertThat(read("scalar").shape()).isEmpty();
        assertThat(read("empty").shape()).containsExactly(0, 3);
    }

    @Test
    void refuses_python_objects_which_are_code() {
        assertRefused(
                path("object"),
                "$ holds Python objects (dtype object): a pickle, which is code that only Python can run, and none is"
                        + " run here; save numbers instead: np.save(file, array.astype(np.float64))");
    }

    @Test
    void refuses_structured_arrays() {
        assertRefused(
                path("structured"),
                "$ holds records (a structured array), but one kind of values can be read; save each of its fields by"
                        + " itself: np.save(file, array[\"field\"])");
    }

    @Test
    void refuses_complex_numbers() {
        assertRefused(
                path("complex"),
                "$ holds complex numbers (dtype '<c16'), but real ones can be read; save array.real and array.imag by"
                        + " themselves");
    }

    @Test
    void refuses_files_of_other_kinds() {
        assertRefused(
                Resource.path("npy/archive.npz"),
                "$ is no .npy file: it does not begin with \\x93NUMPY;"
                        + " it looks like an .npz archive, read it with Npz.read");
        assertRefused(
                Resource.path("sacramento.csv"),
                "$ is no .npy file: it does not begin with \\x93NUMPY; write it with np.save");
    }

    @Test
    void refuses_a_file_that_is_cut_off_or_goes_on() throws IOException {
        byte[] whole = Files.readAllBytes(path("count-f4"));

        assertRefused(
                file(Arrays.copyOf(whole, whole.length - 1)),
                "$ should hold 24 values in 96 bytes, but has 95; the file is cut off, copy or save it again");
        assertRefused(
                file(Arrays.copyOf(whole, whole.length + 4)),
                "$ should hold 24 values in 96 bytes, but has 100; save one array to a file");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 9, 50})
    void refuses_a_file_that_is_cut_off_in_its_header(int length) throws IOException {
        assertRefused(
                file(Arrays.copyOf(Files.readAllBytes(path("count-f4")), length)),
                "$ ends in the middle of its header; copy or save it again");
    }

    @Test
    void refuses_a_version_that_is_not_known_yet() throws IOException {
        byte[] bytes = Files.readAllBytes(path("count-f4"));
        bytes[6] = 4;

        assertRefused(file(bytes), "$ is of version 4 of NumPy's format, but 1 to 3 are known");
        bytes[6] = -1;
        assertRefused(file(bytes), "$ is of version -1 of NumPy's format, but 1 to 3 are known");
    }

    @Test
    void refuses_a_shape_that_is_too_large() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (100000, 100000), }\n";

        assertRefused(
                file(("\u0093NUMPY\1\0" + (char) header.length() + "\0" + header)
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                "$ has the shape [100000, 100000], but a tensor holds at most 2147483639 values in memory of Java;"
                        + " save fewer rows, or several files");
    }

    @Test
    void says_where_it_looked_for_a_file() {
        Path path = Path.of("reference.npy");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(path))
                .withMessageStartingWith(
                        "there is no file reference.npy; it was looked for at " + path.toAbsolutePath());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("some.npy"), bytes);
    }

    private static Path path(String name) {
        return Resource.path("npy/" + name + ".npy");
    }

    private static Tensor read(String name) {
        return Npy.read(path(name));
    }

    private static double[] values(Tensor tensor) {
        return IntStream.range(0, tensor.size()).mapToDouble(tensor::get).toArray();
    }

    private static void assertRefused(Path path, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npy.read(path))
                .withMessage(message.replace("$", path.toString()));
    }
}
