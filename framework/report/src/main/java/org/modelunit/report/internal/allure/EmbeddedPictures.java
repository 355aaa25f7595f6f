package org.modelunit.report.internal.allure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pictures of descriptions, each once, however many claims show it: a report of thousands of claims stays small enough to open. On the
 * page stands their place, and {@link OwnScript} puts the picture there. A browser shows them as images, in which no script runs.
 */
final class EmbeddedPictures {

    private static final String PLACE = "data/pictures/";
    private static final String ENDING = ".svg";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> attached = new HashMap<>();

    /**
     * Notes a picture that is among the page's data anyway, as an attachment of a test.
     *
     * @param svg the picture
     * @param place where it is
     */
    void isAt(byte[] svg, String place) {
        attached.put(digest(svg), place);
    }

    /**
     * Keeps a picture.
     *
     * @param base64 an SVG document in Base64
     * @return where the page finds it among its data
     * @throws IllegalArgumentException if it is not in Base64
     */
    String keep(String base64) {
        byte[] svg = Base64.getDecoder().decode(base64);
        String digest = digest(svg);
        String known = attached.get(digest);
        if (known != null) {
            return known;
        }
        String place = PLACE + digest + ENDING;
        files.put(place, svg);
        return place;
    }

    /** Returns the pictures that are to be among the page's data, by their places. */
    Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    private static String digest(byte[] svg) {
        return HexFormat.of().formatHex(sha256().digest(svg)).substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
