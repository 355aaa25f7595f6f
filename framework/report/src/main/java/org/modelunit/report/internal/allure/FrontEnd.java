package org.modelunit.report.internal.allure;

import io.qameta.allure.core.ReportWebGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Allure's single-page application, mended where it takes texts for HTML: it escapes whatever its templates show, but for a few places,
 * in which the message of a failure or the value of a parameter could run a script.
 */
final class FrontEnd {

    private record Mending(String text, String mended) {}

    private static final String ESCAPE = "String(t).replace(/[&<>\"'`]/g,function(c){return'&#'+c.charCodeAt(0)+';'})";

    private static final List<Mending> APPLICATION = List.of(
            // messages and traces, in which escape sequences of terminals become colours
            new Mending(
                    "{fg:\"black\",bg:\"black\",newline:!0}", "{fg:\"black\",bg:\"black\",newline:!0,escapeXML:!0}"),
            // values of parameters and of the environment that are links
            new Mending("o=/^(\\w)+:\\/\\/.*/;function i(t){", "o=/^(https?|ftp):\\/\\/.*/i;function i(t){"),
            new Mending(
                    "new r.SafeString('<a href=\"'.concat(t,'\"  class=\"link\""
                            + " target=\"_blank\">').concat(t,\"</a>\"))",
                    "(t=" + ESCAPE + ",new r.SafeString('<a href=\"'.concat(t,'\"  class=\"link\" target=\"_blank\">')"
                            + ".concat(t,\"</a>\")))"),
            // lists of addresses
            new Mending("{comment:0===t.indexOf(\"#\"),text:t}", "{comment:!/^(https?|ftp|mailto):/i.test(t),text:t}"),
            // pictures as a picture, in which no script runs; an embedded document could
            new Mending(
                    "<object class=\"attachment__embed\" type=\"image/svg+xml\" data=\"'",
                    "<img class=\"attachment__embed\" alt=\"\" src=\"'"),
            new Mending("+'\">\\n        Your browser does not support SVG\\n    </object>\\n'", "+'\">\\n'"),
            // pages in a box
            new Mending("frameborder=\"0\" src=\"'", "frameborder=\"0\" sandbox=\"\" src=\"'"));

    private static final List<Mending> SCREEN_DIFF = List.of(
            new Mending(
                    "function renderImage(src) {",
                    "function safe(t) { return t && " + ESCAPE + "; }\n    function renderImage(src) {"),
            new Mending("function renderDiffContent(type, diffImage, actualImage, expectedImage) {", """
                function renderDiffContent(type, diffImage, actualImage, expectedImage) {
                        diffImage = safe(diffImage);
                        actualImage = safe(actualImage);
                        expectedImage = safe(expectedImage);\
                """));

    private final Path parts;

    /**
     * @param parts where the plugins are unpacked
     */
    FrontEnd(Path parts) {
        this.parts = parts;
    }

    /** Returns the scripts, in the order in which they are to run. */
    List<byte[]> scripts() throws IOException {
        return List.of(
                mended("app.js", own("app.js"), APPLICATION),
                part("behaviors-plugin/static/index.js"),
                part("packages-plugin/static/index.js"),
                mended("screen-diff", part("screen-diff-plugin/static/index.js"), SCREEN_DIFF),
                OwnScript.script());
    }

    /** Returns the style sheets. */
    List<byte[]> styles() throws IOException {
        return List.of(own("styles.css"), part("screen-diff-plugin/static/styles.css"), OwnScript.style());
    }

    byte[] icon() throws IOException {
        return own("favicon.ico");
    }

    /** Another version of Allure may say it otherwise: then no page is made, rather than one that lets scripts in. */
    private static byte[] mended(String name, byte[] script, List<Mending> mendings) {
        String text = new String(script, StandardCharsets.UTF_8);
        for (Mending mending : mendings) {
            int at = text.indexOf(mending.text);
            if (at < 0 || text.indexOf(mending.text, at + 1) >= 0) {
                throw new IllegalStateException("Allure's " + name + " is not the one that we know how to make safe: "
                        + mending.text + " should be in it once");
            }
            text = text.replace(mending.text, mending.mended);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] part(String name) throws IOException {
        return Files.readAllBytes(parts.resolve(name));
    }

    private static byte[] own(String name) throws IOException {
        try (InputStream stream = ReportWebGenerator.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is missing from allure-generator");
            }
            return stream.readAllBytes();
        }
    }
}
