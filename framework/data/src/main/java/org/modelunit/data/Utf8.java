package org.modelunit.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.modelunit.error.DataException;

/** Decodes UTF-8 strictly: a wrong byte is an error, as a silent replacement would become a category of its own. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BYTES_OF_MARK = 3;
    private static final int CHUNK = 1 << 13;
    private static final String SAVE_AS_UTF_8 = "the file looks like UTF-16, save it as UTF-8";

    private Utf8() {}

    /** Returns the text without its byte order mark. */
    static CharBuffer decode(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length); // UTF-8 never has fewer bytes than UTF-16 has chars
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(path, bytes, in.position());
        }
        decoder.flush(out);
        out.flip();
        if (out.hasRemaining() && out.charAt(0) == BYTE_ORDER_MARK) {
            out.get();
        }
        requireNoNul(path, bytes);
        return out;
    }

    /** Returns where the text begins: after its byte order mark, if it has one. */
    static int start(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK); // only looked at, so that it need not be kept
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw notUtf8(path, bytes, in.position());
        }
        requireNoNul(path, bytes);
        return hasByteOrderMark(bytes, 0) ? BYTES_OF_MARK : 0;
    }

    /** Returns whether a byte order mark begins somewhere. */
    static boolean hasByteOrderMark(byte[] bytes, int at) {
        return bytes.length - at >= BYTES_OF_MARK
                && (bytes[at] & 0xFF) == 0xEF
                && (bytes[at + 1] & 0xFF) == 0xBB
                && (bytes[at + 2] & 0xFF) == 0xBF;
    }

    /** A NUL belongs to no text; in every second place it is one half of a character of UTF-16. */
    private static void requireNoNul(Path path, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                int line = 1 + CsvLine.lineBreaksIn(new String(bytes, 0, i, StandardCharsets.UTF_8));
                throw new DataException(path + ":" + line + " holds the character U+0000, which belongs to no text; "
                        + (isUtf16(bytes) ? SAVE_AS_UTF_8 : "take it away, or write the file again"));
            }
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        int zeros = 0;
        for (byte one : bytes) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros > bytes.length / 4; // half of the bytes of a text of Latin letters
    }

    private static DataException notUtf8(Path path, byte[] bytes, int offset) {
        int line = 1 + CsvLine.lineBreaksIn(new String(bytes, 0, offset, StandardCharsets.ISO_8859_1));
        return new DataException(path + ":" + line + " is not UTF-8: found the byte 0x"
                + String.format("%02X", bytes[offset]) + "; " + hint(bytes));
    }

    private static String hint(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || isUtf16(bytes)) {
            return SAVE_AS_UTF_8;
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            return "the file is compressed by gzip, unpack it";
        }
        if (startsWith(bytes, 'P', 'K')) {
            return "the file is a ZIP archive, perhaps a workbook: save it as CSV in UTF-8";
        }
        return "save the file as UTF-8 (it may be Windows-1252 or ISO 8859-1)";
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
