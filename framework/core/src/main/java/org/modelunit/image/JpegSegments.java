package org.modelunit.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a JPEG file before its picture. */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xDA;
    private static final int PROFILE = 0xE2;
    private static final byte[] PROFILE_BEGIN = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private JpegSegments() {}

    /** Returns a file without its colour profile, as the JDK would convert the levels with it; what is damaged stays as it is. */
    static byte[] withoutProfile(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 2);
        int at = 2;
        while (at + 4 <= file.length && isSegment(file, at)) {
            int end = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if (end > file.length || end < at + 4) {
                break;
            }
            if (!isProfile(file, at, end)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
        kept.write(file, at, file.length - at);
        return kept.size() == file.length ? file : kept.toByteArray();
    }

    private static boolean isSegment(byte[] file, int at) {
        int marker = file[at + 1] & 0xFF;
        return (file[at] & 0xFF) == 0xFF && marker >= 0xC0 && marker < 0xFF && marker != START_OF_SCAN;
    }

    private static boolean isProfile(byte[] file, int at, int end) {
        int begin = at + 4;
        return (file[at + 1] & 0xFF) == PROFILE
                && end - begin >= PROFILE_BEGIN.length
                && Arrays.equals(file, begin, begin + PROFILE_BEGIN.length, PROFILE_BEGIN, 0, PROFILE_BEGIN.length);
    }
}
