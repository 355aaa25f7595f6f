package org.modelunit.gate.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.modelunit.text.PrintableText;

/**
 * How the bytes of an archive lie: its files one after another from the first byte on, then the directory, in the same order, and then the
 * end. Some programs read an archive from its first byte on, others by its directory; where both say the same and nothing lies between,
 * before or behind, all show the same. Comments, and whatever else could give a file another name, are refused: no checksum covers them.
 *
 * <p>Source of the format: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16.
 */
final class ArchiveLayout {

    private static final int FILE = 0x04034b50;
    private static final int IN_DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int FILE_LENGTH = 30;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int DESCRIPTOR_LENGTH = 16;
    private static final int DESCRIPTOR_SIGN = 4;
    private static final int CHECKSUM = 14; // in the header of a file
    private static final int SUMS_LENGTH = 12; // a checksum and two sizes
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int IN_UTF_8 = 1 << 11;
    private static final int EXTENDED_TIME = 0x5455;

    private final ByteBuffer bytes;

    private ArchiveLayout(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Refuses bytes that another program could read as other files. */
    static void check(byte[] bytes) throws ZipException {
        try {
            new ArchiveLayout(bytes).check();
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("it is torn");
        }
    }

    private void check() throws ZipException {
        int end = bytes.capacity() - END_LENGTH;
        require(
                end >= 0 && bytes.getInt(end) == END && number(end + 20) == 0,
                "it ends in a comment, or in something else");
        int directory = bytes.getInt(end + 16);
        int at = directory;
        int file = 0;
        for (int i = 0; i < number(end + 10); i++) {
            require(bytes.getInt(at) == IN_DIRECTORY, "its directory is torn");
            file = fileEnd(at, file);
            at += DIRECTORY_LENGTH + number(at + 28) + number(at + 30);
        }
        require(file == directory, "something lies between its files and its directory");
        require(at == end, "something lies behind its directory");
    }

    /** Returns where a file of the directory ends that has to begin at a place. */
    private int fileEnd(int entry, int begin) throws ZipException {
        String name = name(entry + DIRECTORY_LENGTH, number(entry + 28));
        require(number(entry + 32) == 0, "'" + name + "' has a comment, which no checksum covers");
        require(
                bytes.getInt(entry + 42) == begin
                        && bytes.getInt(begin) == FILE
                        && name(begin + FILE_LENGTH, number(begin + 26)).equals(name),
                "'" + name + "' does not lie where its directory says, and programs may show another file");
        int extra = number(begin + 28);
        int content = begin + FILE_LENGTH + number(begin + 26);
        checkExtra(name, content, extra);
        checkExtra(name, entry + DIRECTORY_LENGTH + number(entry + 28), number(entry + 30));
        boolean hasDescriptor = (number(entry + 8) & HAS_DESCRIPTOR) != 0;
        int end = content + extra + bytes.getInt(entry + 20);
        requireSame(name, entry, begin, hasDescriptor ? end + DESCRIPTOR_SIGN : begin + CHECKSUM);
        return end + (hasDescriptor ? DESCRIPTOR_LENGTH : 0);
    }

    /**
     * Requires that the directory says of a file what the file says of itself: how it is packed, when it was made, its checksum and sizes; and
     * that it says no more, such as that it is a link.
     */
    private void requireSame(String name, int entry, int begin, int sums) throws ZipException {
        boolean isSame = (number(entry + 8) & ~(HAS_DESCRIPTOR | IN_UTF_8)) == 0
                && alike(entry + 6, begin + 4, CHECKSUM - 4)
                && alike(entry + 16, sums, SUMS_LENGTH);
        require(
                isSame,
                "the directory says of '" + name + "' what the file does not, and programs may show another file");
        boolean isPlain = number(entry + 34) == 0 && number(entry + 36) == 0 && bytes.getInt(entry + 38) == 0;
        require(isPlain, "'" + name + "' is no plain file");
    }

    private boolean alike(int one, int other, int length) {
        return bytes.slice(one, length).equals(bytes.slice(other, length));
    }

    /** Times alone may stand beside a name: other fields can rename a file, or give it another size. */
    private void checkExtra(String name, int begin, int length) throws ZipException {
        for (int at = begin; at < begin + length; at += 4 + number(at + 2)) {
            require(number(at) == EXTENDED_TIME, "'" + name + "' has a field that could give it another name");
        }
    }

    private String name(int begin, int length) {
        byte[] name = new byte[length];
        bytes.get(begin, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private int number(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static void require(boolean isSo, String otherwise) throws ZipException {
        if (!isSo) {
            throw new ZipException(PrintableText.of(otherwise));
        }
    }
}
