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
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;

/** Reads archives that NumPy wrote (src/test/python/make_npy.py), and refuses those that somebody else made to do harm. */
class NpzTest {

    @TempDir
    Path directory;

    @Test
    void stored_arrays_are_read_by_name() {
        Map<String, Tensor> arrays = Npz.read(Resource.path("npy/archive.npz"));

        assertThat(arrays).containsOnlyKeys("count", "text");
        assertThat(arrays.get("count").shape()).containsExactly(2, 3, 4);
        assertThat(arrays.get("text").text(1)).isEqualTo("bad");
    }

    @Test
    void compressed_arrays_are_read_by_name() {
        Map<String, Tensor> arrays = Npz.read(Resource.path("npy/compressed.npz"));

        assertThat(arrays).containsOnlyKeys("count", "zeros");
        assertThat(IntStream.range(0, 24).mapToDouble(arrays.get("count")::get).toArray())
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
        assertThat(arrays.get("zeros").size()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.npy", "/x.npy", "a/../../x.npy", "..\\x.npy", "C:/x.npy", "c:x.npy", "/", "..", "a\\b.npy"
            })
    void a_name_that_leads_out_of_the_folder_is_refused(String name) throws IOException {
        assertRefused(
                zip(name, npy(1)),
                "$ has an entry '" + name
                        + "', which leads out of its folder; give arrays plain names: np.savez(file, features=array)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.txt", "folder/", "x.pkl", "x"})
    void what_is_no_array_is_refused(String name) throws IOException {
        assertRefused(
                zip(name, name.endsWith("/") ? new byte[0] : npy(1)),
                "$ has an entry '" + name + "', which is no array; save arrays alone: np.savez(file, features=array)");
    }

    @Test
    void two_arrays_of_one_name_are_refused() throws IOException {
        Path file = zip("x.npy", npy(1), "y.npy", npy(2));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (bytes[i] == 'y' && bytes[i + 1] == '.') {
                bytes[i] = 'x';
            }
        }

        assertRefused(
                Files.write(file, bytes),
                "$ has two arrays of the name 'x', and one would be lost; give each a name of its own");
    }

    @Test
    void what_swells_is_refused_before_it_is_unpacked() throws IOException {
        Path file = zip("x.npy", npy(1));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int central = buffer.getInt(bytes.length - 6);
        buffer.putInt(central + 24, 2_000_000_000); // the size that the entry is said to have

        assertRefused(
                Files.write(file, bytes),
                "$: 'x.npy' is said to have 2000000000 bytes in " + buffer.getInt(central + 20)
                        + ", which cannot be; copy it again, or save it with np.savez");
    }

    @Test
    void compressed_arrays_of_more_than_a_gigabyte_are_refused() throws IOException {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        Path file = zip("x.npy", noise);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(buffer.getInt(bytes.length - 6) + 24, 1_100_000_000); // which deflate could do
        Files.write(file, bytes);

        assertRefused(file, "$ swells to more than 1073741824 bytes; save such arrays without compression: np.savez");
    }

    @Test
    void an_entry_that_is_longer_than_it_is_said_to_be_is_refused() throws IOException {
        byte[] array = npy(1, 2);
        Path file = zip("x.npy", array);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(buffer.getInt(bytes.length - 6) + 24, array.length - 8);

        assertRefused(
                Files.write(file, bytes),
                "$, array 'x', should hold 2 values in 16 bytes, but has 8; the file is cut off, copy or save it"
                        + " again");
    }

    @Test
    void an_entry_that_has_more_bytes_than_its_array_is_refused() throws IOException {
        assertRefused(
                zip("x.npy", Arrays.copyOf(npy(1, 2), npy(1, 2).length + 8)),
                "$, array 'x', should hold 2 values in 16 bytes, but has 24; save one array to a file");
    }

    @Test
    void an_array_whose_bytes_have_changed_is_refused() throws IOException {
        Path file = directory.resolve("stored.npz");
        byte[] array = npy(1, 2);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("x.npy");
            CRC32 crc = new CRC32();
            crc.update(array);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(array.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(array);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[30 + "x.npy".length() + array.length - 1] ^= 1; // the last byte of the last number

        assertRefused(
                Files.write(file, bytes),
                "$, array 'x', is damaged: its bytes have another checksum than the archive says; copy it again, or"
                        + " save it with np.savez");
    }

    @Test
    void objects_are_refused_by_the_name_of_their_array() throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write(header("'|O'", "(1,)"));
        array.write(new byte[] {(byte) 0x80, 4, 'c', 'o', 's', '\n', '.'});

        assertRefused(
                zip("x.npy", array.toByteArray()),
                "$, array 'x', holds Python objects (dtype object): a pickle, which is code that only Python can run,"
                        + " and none is run here; save numbers instead: np.save(file, array.astype(np.float64))");
    }

    @Test
    void an_archive_without_arrays_is_refused() throws IOException {
        Path file = directory.resolve("empty.npz");
        new ZipOutputStream(Files.newOutputStream(file)).close();

        assertRefused(file, "$ has no arrays; save some: np.savez(file, features=array)");
    }

    @Test
    void files_of_other_kinds_are_refused() throws IOException {
        assertRefused(Resource.path("npy/floats.npy"), "$ is no .npz archive; it is one array, read it with Npy.read");
        assertRefused(Resource.path("sacramento.csv"), "$ is no .npz archive; write it with np.savez");
        assertRefused(Files.createFile(directory.resolve("x.npz")), "$ is no .npz archive; write it with np.savez");
    }

    @Test
    void whatever_is_cut_off_or_changed_the_error_is_ours() throws IOException {
        byte[] whole = Files.readAllBytes(Resource.path("npy/archive.npz"));
        Path file = directory.resolve("broken.npz");
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, broken);
            try {
                // a changed date or an attribute does no harm
                assertThat(Npz.read(file).values())
                        .allMatch(tensor -> tensor.size() == 24 || tensor.size() == 2)
                        .hasSize(2);
            } catch (DataException e) {
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
    }

    private static byte[] header(String type, String shape) {
        String header = "{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + "}\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY\1\0".getBytes(StandardCharsets.US_ASCII));
        return bytes.putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] npy(double... values) {
        byte[] header = header("'<f8'", "(" + values.length + ",)");
        ByteBuffer bytes =
                ByteBuffer.allocate(header.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header);
        Arrays.stream(values).forEach(bytes::putDouble);
        return bytes.array();
    }

    private Path zip(Object... namesAndBytes) throws IOException {
        Path file = directory.resolve("some.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return file;
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Npz.read(file))
                .withMessage(message.replace("$", file.toString()));
    }
}
