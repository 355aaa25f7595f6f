package org.modelunit.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file of evidence. */
final class EvidenceText {

    private EvidenceText() {}

    /** Returns how many whole lines there are. */
    static int lines(byte[] bytes) {
        int lines = 0;
        for (byte one : bytes) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    /**
     * Returns the text, which is in UTF-8. Where a JVM may have been killed as it wrote, a letter of several bytes may be cut off at the
     * end; anywhere else that is an error.
     *
     * @param bytes the file
     * @param isWhole whether it was written whole
     */
    static String of(byte[] bytes, boolean isWhole) throws CharacterCodingException {
        int length = bytes.length;
        while (!isWhole && length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        String lines = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString();
        return length == bytes.length
                ? lines
                : lines + new String(bytes, length, bytes.length - length, StandardCharsets.UTF_8);
    }
}
