package org.modelunit.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What Git will commit next, and what it last saw of each file: its file {@code index} in the versions 2 to 4 (Documentation of Git,
 * gitformat-index).
 *
 * @param entries the files, in the order of the bytes of their paths
 * @param written when the index was written; files that are not older may have changed unseen
 */
record GitIndex(List<Entry> entries, FileTime written) {

    /** More files are not looked at, so that a run of tests begins in time. */
    static final int MOST_ENTRIES = 20_000;

    private static final long MOST_BYTES = 20_000_000;
    private static final int SIGNATURE = 0x44495243; // DIRC

    /**
     * A file, or a submodule.
     *
     * @param path where it lies, with slashes
     * @param mode what it is, in the lower bits as {@code 100644}, {@code 100755}, {@code 120000} and {@code 160000}, octal
     * @param id the name of its content
     * @param changed when its content or its attributes were changed, as Git has seen it
     * @param modified when its content was changed
     * @param size how many bytes it has, in the lower 32 bits
     * @param flags what Git notes about it
     */
    record Entry(String path, int mode, String id, FileTime changed, FileTime modified, long size, int flags) {

        private static final int ASSUMED_VALID = 0x8000;
        private static final int STAGE = 0x3000;
        private static final int SKIPPED = 0x4000_0000;
        private static final int INTENDED = 0x2000_0000;

        /** Whether Git is told not to look at the file. */
        boolean isIgnored() {
            return (flags & (ASSUMED_VALID | SKIPPED)) != 0;
        }

        /** Whether the file was merged with conflicts, or is to be added without a content. */
        boolean isUnfinished() {
            return (flags & (STAGE | INTENDED)) != 0;
        }
    }

    /**
     * Reads an index.
     *
     * @throws IOException if it is none, is torn, has too many files, or has parts that nobody may pass over
     */
    static GitIndex read(Path file, GitHash hash) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large");
        }
        FileTime written = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        try {
            return new GitIndex(new Reader(bytes, hash).entries(), written);
        } catch (RuntimeException e) {
            throw new IOException(file + " is no index", e);
        }
    }

    /** Reads from the bytes; what does not fit ends in an exception of the buffer's. */
    private static final class Reader {

        private final ByteBuffer bytes;
        private final GitHash hash;
        private byte[] path = new byte[0];

        Reader(byte[] bytes, GitHash hash) throws IOException {
            int end = bytes.length - hash.bytes();
            byte[] sum = Arrays.copyOfRange(bytes, end, bytes.length);
            MessageDigest digest = hash.digest();
            digest.update(bytes, 0, end);
            if (!Arrays.equals(sum, new byte[sum.length])
                    && !Arrays.equals(sum, digest.digest())) { // it may be left out
                throw new IOException("the index is torn");
            }
            this.bytes = ByteBuffer.wrap(bytes, 0, end);
            this.hash = hash;
        }

        List<Entry> entries() throws IOException {
            int signature = bytes.getInt();
            int version = bytes.getInt();
            int count = bytes.getInt();
            if (signature != SIGNATURE || version < 2 || version > 4 || count < 0 || count > MOST_ENTRIES) {
                throw new IOException("the index is not one of the versions 2 to 4, or has too many files");
            }
            List<Entry> entries = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                entries.add(entry(version));
            }
            while (bytes.hasRemaining()) {
                extension();
            }
            return entries;
        }

        private Entry entry(int version) throws IOException {
            int begin = bytes.position();
            FileTime changed = time();
            FileTime modified = time();
            bytes.position(bytes.position() + 8); // device and inode
            int mode = bytes.getInt();
            bytes.position(bytes.position() + 8); // owner and group
            long size = Integer.toUnsignedLong(bytes.getInt());
            byte[] id = new byte[hash.bytes()];
            bytes.get(id);
            int flags = Short.toUnsignedInt(bytes.getShort());
            boolean isExtended = (flags & 0x4000) != 0 && version > 2;
            flags |= isExtended ? Short.toUnsignedInt(bytes.getShort()) << 16 : 0;
            String name = version == 4 ? compressed() : padded(begin);
            return new Entry(name, mode, HexFormat.of().formatHex(id), changed, modified, size, flags);
        }

        private FileTime time() {
            long seconds = Integer.toUnsignedLong(bytes.getInt());
            long nanos = Integer.toUnsignedLong(bytes.getInt());
            return FileTime.from(Instant.ofEpochSecond(seconds, nanos));
        }

        /** A path that ends with 1 to 8 zeros, so that the entry's length is a multiple of 8. */
        private String padded(int begin) throws IOException {
            path = text();
            int length = bytes.position() - begin;
            bytes.position(begin + (length + 7) / 8 * 8);
            return decoded();
        }

        /** A path by how much of the one before falls away at its end, and what comes instead. */
        private String compressed() throws IOException {
            int value = bytes.get();
            int less = value & 0x7F;
            while ((value & 0x80) != 0) {
                value = bytes.get();
                less = (less + 1 << 7) + (value & 0x7F);
            }
            byte[] more = text();
            byte[] whole = Arrays.copyOf(path, path.length - less + more.length);
            System.arraycopy(more, 0, whole, path.length - less, more.length);
            path = whole;
            return decoded();
        }

        private byte[] text() {
            int begin = bytes.position();
            while (bytes.get() != 0) {
                // goes on to the end of the text
            }
            return Arrays.copyOfRange(bytes.array(), begin, bytes.position() - 1);
        }

        private String decoded() throws CharacterCodingException {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(path))
                    .toString();
        }

        /** What begins with a small letter changes what the entries mean: a split index, a sparse one. */
        private void extension() throws IOException {
            byte first = bytes.get();
            bytes.position(bytes.position() + 3);
            int length = bytes.getInt();
            if (first < 'A' || first > 'Z') {
                throw new IOException("the index has a part that changes what it means");
            }
            bytes.position(bytes.position() + length);
        }
    }
}
