package org.modelunit.tensor.file;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** Reads what Python's onnx wrote (src/test/python/make_onnx_tensors.py), and refuses what is broken without allocating for it. */
class OnnxTensorFileTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "float, FLOAT32, '0.1, -0.0, 3.4028235E38'",
        "double, FLOAT64, '0.1, -0.0, 1.7976931348623157E308'",
        "int8, INT8, '-128, 0, 127'",
        "int16, INT16, '-32768, 0, 32767'",
        "int32, INT32, '-2147483648, 0, 2147483647'",
        "int64, INT64, '-9223372036854775808, 0, 9223372036854775807'",
        "uint8, UINT8, '0, 1, 255'",
        "uint16, UINT16, '0, 1, 65535'",
        "uint32, UINT32, '0, 1, 4294967295'",
        "uint64, UINT64, '0, 1, 18446744073709551615'",
        "float16, FLOAT16, '0.1, -0.0, 65504.0'"
    })
    void every_type_is_read_from_bytes_and_from_the_field_of_its_type(String name, ElementType type, String values) {
        for (String kind : new String[] {"-typed", "-raw"}) {
            OnnxTensorFile file = read(name + kind);

            assertThat(file.name()).isEqualTo(name);
            assertThat(file.tensor().elementType()).isEqualTo(type);
            assertThat(file.tensor().shape()).containsExactly(3);
            assertThat(String.join(", ", texts(file.tensor())))
                    .isEqualTo(type == ElementType.FLOAT16 ? texts16(values) : values);
        }
    }

    /** 0.1 is none of float16's numbers. */
    private static String texts16(String values) {
        return values.replace("0.1", "0.099975586");
    }

    @Test
    void truth_values_texts_and_upper_halves_of_floats_are_read() {
        assertThat(range(0, 3).mapToLong(read("bool-raw").tensor()::getLong)).containsExactly(1L, 0L, 1L);
        assertThat(range(0, 3).mapToLong(read("bool-typed").tensor()::getLong)).containsExactly(1L, 0L, 1L);
        assertThat(texts(read("string").tensor())).containsExactly("Grüße", "", "x\ny");
        assertThat(range(0, 3).mapToDouble(read("bfloat16").tensor()::get))
                .containsExactly(1.0, -2.0, (double) Float.intBitsToFloat(0x7F7F0000));
        assertThat(read("bfloat16").tensor().elementType()).isEqualTo(ElementType.BFLOAT16);
    }

    @Test
    void scalars_empty_tensors_and_tensors_without_a_name_are_read() {
        assertThat(read("scalar").tensor().shape()).isEmpty();
        assertThat(read("scalar").tensor().get(0)).isEqualTo(2.5);
        assertThat(read("empty").tensor().shape()).containsExactly(0, 3);
        assertThat(read("matrix").name()).isEmpty();
        assertThat(read("matrix").tensor().shape()).containsExactly(2, 3);
        assertThat(read("matrix").tensor().get(5)).isEqualTo(5);
    }

    @Test
    void what_java_has_no_number_for_is_called_by_its_name() {
        assertRefused(
                path("complex"), "$ holds values of complex64, which Java has no number for; save them as float32");
        assertRefused(
                path("sequence"),
                "$ holds a sequence of tensors, or a part of one, but one whole tensor can be read;"
                        + " write it with numpy_helper.from_array(array).SerializeToString()");
        assertRefused(file(2, 17), "$ holds values of float8e4m3fn, which");
        assertRefused(file(2, 99), "$ holds values of type 99, which");
    }

    @Test
    void a_huge_length_is_refused_before_there_is_memory_for_it() {
        // 2^31 - 1 values of 8 bytes, none of which is there
        assertRefused(
                file(1, Integer.MAX_VALUE, 2, 11),
                "$ is said to have the shape [2147483647], but a tensor holds at most 2147483639 values");
        assertRefused(
                file(1, 0x7fff_0000L, 2, 11),
                "$ has the shape [2147418112], which takes 17179344896 bytes, but there are 0, so it is damaged");
        assertRefused(file(1, 1L << 40), "$ has an axis of the length 1099511627776, but lengths are from 0 to");
        assertRefused(file(1, -1), "$ has an axis of the length -1, but lengths are from 0 to 2147483647;");
        assertRefused(
                file(1, 1L << 20, 1, 1L << 20, 2, 1),
                "$ is said to have the shape [1048576, 1048576], but a tensor holds at most 2147483639 values");
    }

    @Test
    void a_field_that_claims_more_bytes_than_follow_is_refused() {
        assertRefused(
                bytes(0x4A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 2),
                "$ is damaged, or no file of ONNX: field 9 is said to have 4294967295 bytes, but 2 follow;"
                        + " copy or write it again");
        assertRefused(
                bytes(0x4A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01),
                "field 9 is said to have 18446744073709551615 bytes, but 0 follow");
    }

    @Test
    void more_axes_than_anybody_has_are_refused() {
        byte[] many = new byte[2 * 70];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = 8;
            many[i + 1] = 1;
        }

        assertRefused(bytes(many), "$ has more than 64 axes, so it is damaged or no tensor of ONNX;");
    }

    @Test
    void values_in_another_file_are_never_followed() {
        assertRefused(
                file(1, 3, 2, 1, 14, 1),
                "$ keeps its values in another file (external data), which is never followed; save them in it;");
        assertRefused(bytes(0x6A, 0), "$ keeps its values in another file (external data), which is never followed;");
    }

    @Test
    void fewer_and_more_values_than_the_shape_says_are_refused() throws IOException {
        byte[] matrix = Files.readAllBytes(path("matrix"));
        matrix[1] = 3; // [3, 3]

        assertRefused(
                bytes(matrix),
                "$ has the shape [3, 3], which takes 36 bytes, but there are 24, so it is damaged or cut off;");
        assertRefused(file(1, 2, 2, 6, 5, 1), "$ has the shape [2], which takes 2 values, but there are 1, so it is");
        assertRefused(file(1, 1, 2, 8), "$ has the shape [1], which takes 1 texts, but there are 0, so it is");
    }

    @Test
    void values_in_two_fields_or_in_that_of_another_type_are_refused() {
        assertRefused(
                file(1, 1, 2, 7, 5, 1),
                "$ has values in a field that is not for int64, or in two fields, so it is damaged;");
        assertRefused(file(1, 1, 2, 8, 7, 1), "$ has values in a field that is not for string, or in two fields");
    }

    @Test
    void numbers_outside_of_their_type_are_refused() {
        assertRefused(file(1, 1, 2, 2, 5, 256), "$ holds a number that is not of uint8, so it is damaged;");
        assertRefused(file(1, 1, 2, 3, 5, -129), "$ holds a number that is not of int8, so it is damaged;");
        assertRefused(file(1, 1, 2, 6, 5, 1L << 31), "$ holds a number that is not of int32, so it is damaged;");
        assertRefused(file(1, 1, 2, 12, 11, -1), "$ holds a number that is not of uint32, so it is damaged;");
        assertRefused(file(1, 1, 2, 9, 5, 2), "$: the value at index 0 lies outside the range of bool");
    }

    @Test
    void texts_that_are_not_utf_8_are_refused() {
        assertRefused(bytes(0x32, 1, 0xFF), "$ is damaged: field 6 holds a text that is not UTF-8;");
    }

    @Test
    void an_empty_file_and_a_missing_one_are_told_apart() {
        assertRefused(
                bytes(),
                "$ does not say of what type its values are, so it is damaged or no tensor of ONNX; write it with");
        assertRefused(directory.resolve("input_0.pb"), "there is no file $; it was looked for at");
        assertRefused(directory, "$ is a directory, but a file was expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"float-raw", "int64-typed", "uint64-typed", "string", "float16-typed", "matrix"})
    void a_file_that_is_cut_off_anywhere_is_refused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(path(name));
        for (int length = 0; length < whole.length; length++) {
            Path cut = bytes(Arrays.copyOf(whole, length));
            try {
                // what follows the values is the name alone
                assertThat(OnnxTensorFile.read(cut).tensor().size())
                        .isEqualTo(read(name).tensor().size());
            } catch (DataException e) {
                assertThat(e).hasMessageContaining(cut.toString());
            }
        }
    }

    @Test
    void whatever_byte_is_changed_the_error_is_ours() throws IOException {
        Random random = new Random(1);
        for (String name : new String[] {"float-raw", "int32-typed", "string", "double-typed", "sequence"}) {
            byte[] whole = Files.readAllBytes(path(name));
            for (int i = 0; i < 500; i++) {
                byte[] broken = whole.clone();
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                Path file = bytes(broken);
                try {
                    assertThat(OnnxTensorFile.read(file).tensor().size()).isLessThanOrEqualTo(whole.length);
                } catch (DataException e) {
                    assertThat(e).hasMessageContaining(file.toString());
                }
            }
        }
    }

    private Path bytes(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(bytes).forEach(out::write);
        return bytes(out.toByteArray());
    }

    private Path bytes(byte[] bytes) {
        try {
            return Files.write(directory.resolve("tensor.pb"), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message of whole numbers: field, value, field, value. */
    private Path file(long... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            varint(fields[i] << 3, out);
            varint(fields[i + 1], out);
        }
        return bytes(out.toByteArray());
    }

    private static void varint(long value, ByteArrayOutputStream out) {
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            out.write((int) (rest & 0x7f | 0x80));
        }
        out.write((int) rest);
    }

    private static Path path(String name) {
        try {
            return Path.of(OnnxTensorFileTest.class
                    .getResource("/onnx/" + name.toLowerCase(Locale.ROOT) + ".pb")
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OnnxTensorFile read(String name) {
        return OnnxTensorFile.read(path(name));
    }

    private static String[] texts(Tensor tensor) {
        return range(0, tensor.size()).mapToObj(tensor::text).toArray(String[]::new);
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> OnnxTensorFile.read(file))
                .withMessageContaining(message.replace("$", file.toString()));
    }
}
