package org.modelunit.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file. Each ends with a check sum (<a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, third
 * edition, section 5.3</a>), which the JDK does not look at.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECK_SUM = 4;

    private PngChunks() {}

    /** Returns what is damaged; empty if the file is whole. What decoders may skip is not looked at. */
    static String damage(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(SIGNATURE);
        while (in.remaining() >= LENGTH_AND_TYPE + CHECK_SUM) {
            int length = in.getInt();
            int start = in.position(); // the type is summed up as well
            String type = new String(bytes, start, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > in.remaining() - 4 - CHECK_SUM) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, start, 4 + length);
            in.position(start + 4 + length);
            if ((int) sum.getValue() != in.getInt() && Character.isUpperCase(type.charAt(0))) {
                return "the check sum of a part of it (" + type + ") is wrong";
            }
            if (type.equals("IEND")) {
                return "";
            }
        }
        return "it ends before its end";
    }
}
