package org.modelunit.allure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A picture of a claim.
 *
 * @param title what it shows
 * @param svg the picture as an SVG document
 * @param file the name of its file among Allure's results
 * @param table the name of the file with its numbers, comma-separated; empty where it has none
 */
record Picture(String title, String svg, String file, String table) {

    private static final String BEGIN = "data:image/svg+xml;base64,";

    /** Returns it as an image of a page, which holds the picture itself: a page knows no name that Allure gives to a file. */
    String html() {
        return html(title, svg);
    }

    /** Returns a picture that has no file as an image of a page. */
    static String html(String title, String svg) {
        return "<img alt=\"" + PageText.of(title) + "\" src=\"" + BEGIN
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\">";
    }
}
