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

    /** Adds it to a page as an image, which holds the picture itself: a page knows no name that Allure gives to a file. */
    void addTo(StringBuilder page) {
        add(title, svg, page);
    }

    /** Adds a picture that has no file to a page as an image. */
    static void add(String title, String svg, StringBuilder page) {
        page.append("<img alt=\"")
                .append(PageText.of(title))
                .append("\" src=\"")
                .append(BEGIN)
                .append(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
                .append("\">");
    }
}
