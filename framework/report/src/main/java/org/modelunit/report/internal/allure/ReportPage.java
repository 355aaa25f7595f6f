package org.modelunit.report.internal.allure;

import io.qameta.allure.core.ReportWebGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the page: Allure's single-page application with everything that it shows inside. It is what Allure's template
 * {@code index.html.ftl} makes in single-file mode, without the analytics, which that template leaves out only if the environment of
 * the whole process says so.
 */
final class ReportPage {

    private static final List<String> SCRIPTS = List.of(
            "behaviors-plugin/static/index.js",
            "packages-plugin/static/index.js",
            "screen-diff-plugin/static/index.js");
    private static final List<String> STYLES = List.of("screen-diff-plugin/static/styles.css");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html dir="ltr" lang="%s">
            <head>
                <meta charset="utf-8">
                <title>%s</title>
            """;

    private static final String BODY = """
            </head>
            <body>
                <div id="alert"></div>
                <div id="content">
                    <span class="spinner">
                        <span class="spinner__circle"></span>
                    </span>
                </div>
                <div id="popup"></div>
            """;

    /** The application waits for {@code reportDataReady} and finds each of its files in {@code reportData}, in Base64. */
    private static final String DATA_BEGIN = """
                <script>
                    window.reportDataReady = false;
                    window.reportData = {
            """;

    private static final String DATA_END = """
                    };
                    window.reportDataReady = true;
                </script>
            </body>
            </html>
            """;

    private ReportPage() {}

    static void write(Path page, Path parts, Map<String, String> data) throws IOException {
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            out.write(HEAD.formatted(ReportConfiguration.LANGUAGE, ReportConfiguration.NAME));
            out.write("    <link rel=\"icon\" href=\"" + url("image/x-icon", own("favicon.ico")) + "\">\n");
            writeStyle(out, own("styles.css"));
            for (String style : STYLES) {
                writeStyle(out, Files.readAllBytes(parts.resolve(style)));
            }
            out.write(BODY);
            writeScript(out, own("app.js"));
            for (String script : SCRIPTS) {
                writeScript(out, Files.readAllBytes(parts.resolve(script)));
            }
            out.write(DATA_BEGIN);
            for (Map.Entry<String, String> entry : new TreeMap<>(data).entrySet()) {
                out.write("            '" + entry.getKey() + "':'");
                out.write(entry.getValue());
                out.write("',\n");
            }
            out.write(DATA_END);
        }
    }

    private static void writeStyle(Writer out, byte[] css) throws IOException {
        out.write("    <link rel=\"stylesheet\" type=\"text/css\" href=\"" + url("text/css", css) + "\">\n");
    }

    private static void writeScript(Writer out, byte[] js) throws IOException {
        out.write("    <script src=\"" + url("text/javascript", js) + "\"></script>\n");
    }

    private static String url(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
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
