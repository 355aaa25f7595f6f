package org.modelunit.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Texts as bytes to digest: UTF-8, and for halves of pairs, which UTF-8 cannot hold, the three bytes that would be theirs (WTF-8, Sapin).
 * So texts are equal when their bytes are; Java itself takes every half of a pair for a question mark.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class TextBytes {

    private TextBytes() {}

    /**
     * Returns the bytes of a text.
     *
     * @param text any text
     */
    public static byte[] of(String text) {
        return hasHalf(text) ? withHalves(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a character is half of a pair whose other half is missing. */
    static boolean hasHalf(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!isPair(text, at)) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static byte[] withHalves(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | character >> 12);
                bytes.write(0x80 | character >> 6 & 0x3F);
                bytes.write(0x80 | character & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
