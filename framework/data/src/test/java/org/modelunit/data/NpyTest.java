package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.tensor.Tensor;

/** Reads what NumPy wrote; src/test/python/make_npy.py makes the files. */
@ExtendWith(ShowingRows.class)
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
    void reads_half_floats_as_floats() {
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
        assertThat(read("halves").isFloat()).isTrue();
    }

    @Test
    void reads_integers_and_booleans_as_doubles() {
        assertThat(values(read("i1"))).containsExactly(-128, 0, 127);
        assertThat(values(read("i2"))).containsExactly(-32_768, 0, 32_767);
        assertThat(values(read("i4"))).containsExactly(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        assertThat(values(read("i8"))).containsExactly(-0x1p53, 0, 0x1p53);
        assertThat(values(read("u1"))).containsExactly(0, 255);
        assertThat(values(read("u2"))).containsExactly(0, 65_535);
        assertThat(values(read("u4"))).containsExactly(0, 4_294_967_295.0);
        assertThat(values(read("u8"))).containsExactly(0, 0x1p53);
        assertThat(values(read("bool"))).containsExactly(1, 0, 1);
        assertThat(read("bool").isFloat()).isFalse();
    }

    @Test
    void reads_scalars_and_empty_arrays() {
        assertThat(values(read("scalar"))).containsExactly(2.5);
        assertThat(read("scalar").shape()).isEmpty();
        assertThat(read("empty").shape()).containsExactly(0, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i8-too-large", "u8-too-large"})
    void refuses_an_integer_that_a_double_cannot_hold(String name) {
        String value = name.startsWith("i") ? "9007199254740993" : "18446744073709551615";

        assertRefused(
                path(name),
                "$ holds " + value + ", which a double cannot hold exactly; keep such identifiers out of tensors");
    }

    @Test
    void refuses_python_objects() {
        assertRefused(
                path("object"),
                "$ holds Python objects (dtype object), which only Python can read;"
                        + " save numbers instead: np.save(file, array.astype(np.float64))");
    }

    @Test
    void refuses_structured_arrays() {
        assertRefused(
                path("structured"),
                "$ holds records (a structured array), but one kind of numbers can be read; save each of its fields by itself:"
                        + " np.save(file, array[\"field\"])");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "complex, \"complex numbers (dtype '<c16'), but real ones can be read; save array.real and array.imag by themselves\"",
                "text, \"texts (dtype '<U4'), but numbers can be read; save codes instead: np.save(file, np.unique(array,"
                        + " return_inverse=True)[1])\""
            })
    void refuses_what_is_no_real_number(String name, String message) {
        assertRefused(path(name), "$ holds " + message);
    }

    @Test
    void refuses_files_of_other_kinds() {
        assertRefused(
                Resource.path("npy/archive.npz"),
                "$ is no .npy file: it does not begin with \\x93NUMPY;"
                        + " it looks like an .npz archive, save each array by itself with np.save");
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
    }

    @Test
    void refuses_a_shape_that_is_too_large() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (100000, 100000), }\n";

        assertRefused(
                file(("\u0093NUMPY\1\0" + (char) header.length() + "\0" + header)
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                "$ holds more than 2147483647 values, which is too many to be read at once");
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
