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
        return out;
    }

    private static DataException notUtf8(Path path, byte[] bytes, int offset) {
        int line = 1 + CsvLine.lineBreaksIn(new String(bytes, 0, offset, StandardCharsets.ISO_8859_1));
        return new DataException(path + ":" + line + " is not UTF-8: found the byte 0x"
                + String.format("%02X", bytes[offset]) + "; " + hint(bytes));
    }

    private static String hint(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return "the file looks like UTF-16, save it as UTF-8";
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
