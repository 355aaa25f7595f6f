package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A small picture of one example.
 *
 * @param caption what is seen, or what was decided: {@code row 7: coat -> shirt}
 * @param png a PNG file in Base64, of {@value #MOST_BYTES} bytes at most
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Thumbnail(String caption, String png) {

    /** How large the file of one picture may be. */
    public static final int MOST_BYTES = 65_536;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    public Thumbnail {
        caption = Checked.text(caption, "the caption of a picture");
        byte[] file = Base64.getDecoder().decode(requireNonNull(png, "png"));
        if (file.length > MOST_BYTES) {
            throw new IllegalArgumentException("the picture '" + caption + "' has " + file.length + " bytes, but "
                    + MOST_BYTES + " are the most; make it smaller");
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (i >= file.length || file[i] != SIGNATURE[i]) {
                throw new IllegalArgumentException("the picture '" + caption + "' is no PNG file");
            }
        }
    }
}
