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
                "'<M8[D]'@ holds points in time (dtype datetime64[D]), but numbers can be read; save them as numbers of that unit:"
                        + " np.save(file, array.astype(np.int64))",
                "'<m8[ns]'@ holds spans of time (dtype timedelta64[ns]), but numbers can be read; save them as numbers of that"
                        + " unit: np.save(file, array.astype(np.int64))",
                "'<U4'@ holds texts (dtype '<U4'), but numbers can be read; save codes instead:"
                        + " np.save(file, np.unique(array, return_inverse=True)[1])",
                "'<c16'@ holds complex numbers (dtype '<c16'), but real ones can be read; save array.real and array.imag by"
                        + " themselves",
                "'|O'@ holds Python objects (dtype object), which only Python can read; save numbers instead:"
                        + " np.save(file, array.astype(np.float64))",
                "'<f16'@ holds values of dtype 'f16', but floats, integers and booleans can be read; save numbers instead:"
                        + " np.save(file, array.astype(np.float64))",
                "'quaternion'@ holds values of dtype 'quaternion', which is not known; save numbers instead:"
                        + " np.save(file, array.astype(np.float64))",
                "[('id', '<i4'), ('score', '<f8')]@ holds records (a structured array), but one kind of numbers can be read;"
                        + " save each of its fields by itself: np.save(file, array[\"field\"])"
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
}
