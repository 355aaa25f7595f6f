package org.modelunit.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.InputFile;

/**
 * Reads the arrays of a .npz file, a ZIP archive. Nothing is unpacked to the disk; what an entry claims is checked against what it has,
 * and nothing is read beyond that.
 */
final class NpzReader {

    private static final String EXTENSION = ".npy";

    /** Compressed arrays may be as large together: larger ones are better stored as they are, and read faster. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** Deflate makes no bytes smaller than by this factor, some bytes of an end aside (zlib's technical details). */
    private static final long LARGEST_RATIO = 1032;

    private static final int CHUNK = 1 << 16;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Path path;

    NpzReader(Path path) {
        this.path = path;
    }

    Map<String, Tensor> read() {
        requireZip();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            requireModest(entries);
            Map<String, ZipEntry> named = named(entries);
            Map<String, Tensor> arrays = new LinkedHashMap<>();
            for (Map.Entry<String, ZipEntry> entry : named.entrySet()) {
                arrays.put(entry.getKey(), read(zip, entry.getValue(), entry.getKey()));
            }
            return Collections.unmodifiableMap(arrays);
        } catch (ZipException | IllegalArgumentException e) { // the latter of names that are no text
            throw new DataException(
                    path + " is a damaged archive, or none of NumPy's: " + e.getMessage()
                            + "; copy it again, or save it with np.savez",
                    e);
        } catch (IOException e) {
            throw InputFile.unreadable(path, e);
        }
    }

    private void requireZip() {
        try (InputStream in = Channels.newInputStream(InputFile.open(path))) {
            byte[] begin = in.readNBytes(2);
            if (begin.length < 2 || begin[0] != 'P' || begin[1] != 'K') {
                boolean isNpy = begin.length == 2 && begin[0] == (byte) 0x93 && begin[1] == 'N';
                throw new DataException(path + " is no .npz archive; "
                        + (isNpy ? "it is one array, read it with Npy.read" : "write it with np.savez"));
            }
        } catch (IOException e) {
            throw InputFile.unreadable(path, e);
        }
    }

    /** A few bytes can claim to be as many as there is memory for. */
    private void requireModest(List<? extends ZipEntry> entries) {
        long unpacked = 0;
        for (ZipEntry entry : entries) {
            boolean isStored = entry.getMethod() == ZipEntry.STORED;
            long size = entry.getSize();
            long packed = entry.getCompressedSize();
            if (size < 0 || packed < 0 || isStored && size != packed || !isStored && size / LARGEST_RATIO > packed) {
                throw new DataException(path + ": '" + entry.getName() + "' is said to have " + size + " bytes in "
                        + packed + ", which cannot be; copy it again, or save it with np.savez");
            }
            unpacked += isStored ? 0 : size;
            if (unpacked > MOST_UNPACKED) {
                throw new DataException(path + " swells to more than " + MOST_UNPACKED
                        + " bytes; save such arrays without compression: np.savez");
            }
        }
    }

    private Map<String, ZipEntry> named(List<? extends ZipEntry> entries) {
        Map<String, ZipEntry> named = new LinkedHashMap<>();
        for (ZipEntry entry : entries) {
            String name = name(entry);
            if (named.put(name, entry) != null) {
                throw new DataException(path + " has two arrays of the name '" + name
                        + "', and one would be lost; give each a name of its own");
            }
        }
        if (named.isEmpty()) {
            throw new DataException(path + " has no arrays; save some: np.savez(file, features=array)");
        }
        return named;
    }

    private String name(ZipEntry entry) {
        String name = entry.getName();
        boolean leaves = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || DRIVE.matcher(name).matches()
                || List.of(name.split("/", -1)).contains("..");
        if (leaves) {
            throw new DataException(path + " has an entry '" + name
                    + "', which leads out of its folder; give arrays plain names: np.savez(file, features=array)");
        }
        if (!name.endsWith(EXTENSION)) {
            throw new DataException(path + " has an entry '" + name
                    + "', which is no array; save arrays alone: np.savez(file, features=array)");
        }
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private Tensor read(ZipFile zip, ZipEntry entry, String name) throws IOException {
        String where = path + ", array '" + name + "',";
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            Tensor tensor =
                    new NpyReader(where, Channels.newChannel(in), entry.getSize(), ByteBuffer.allocate(CHUNK)).read();
            if (in.read() >= 0) {
                throw new DataException(where + " goes on after the " + entry.getSize()
                        + " bytes that it is said to have; copy it again, or save it with np.savez");
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new DataException(
                        where + " is damaged: its bytes have another checksum than the archive says; copy"
                                + " it again, or save it with np.savez");
            }
            return tensor;
        }
    }
}
