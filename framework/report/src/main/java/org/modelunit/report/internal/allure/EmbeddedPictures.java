package org.modelunit.report.internal.allure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pictures of descriptions, each once, however many claims show it: a report of thousands of claims stays small enough to open. On the
 * page stands their name, and {@link OwnScript} puts the picture there. A browser shows them as images, in which no script runs.
 */
final class EmbeddedPictures {

    /** Where the page finds them among its data. */
    static final String PLACE = "data/pictures/";

    static final String ENDING = ".svg";

    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * Keeps a picture.
     *
     * @param base64 an SVG document in Base64
     * @return the name that it has on the page: letters and digits
     * @throws IllegalArgumentException if it is not in Base64
     */
    String keep(String base64) {
        byte[] svg = Base64.getDecoder().decode(base64);
        String name = HexFormat.of().formatHex(sha256().digest(svg)).substring(0, 32);
        files.put(name, svg);
        return name;
    }

    /** Returns the pictures by the names of their files. */
    Map<String, byte[]> files() {
        Map<String, byte[]> named = new TreeMap<>();
        files.forEach((name, svg) -> named.put(PLACE + name + ENDING, svg));
        return named;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
