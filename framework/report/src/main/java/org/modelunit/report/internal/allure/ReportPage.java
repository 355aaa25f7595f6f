package org.modelunit.report.internal.allure;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the page: Allure's single-page application with everything that it shows inside. It is what Allure's template
 * {@code index.html.ftl} makes in single-file mode, without the analytics, which that template leaves out only if the environment of
 * the whole process says so, and with a policy that lets no other script run and nothing be fetched.
 */
final class ReportPage {

    /**
     * What browsers enforce. The scripts of the page itself are known by a nonce; inline handlers, scripts of attachments and addresses
     * that are scripts have none. The application reads its data by requests for addresses that hold the data, which leave the
     * browser as little as pictures in such an address do.
     */
    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s'; style-src 'unsafe-inline' data:; "
            + "img-src data: blob:; font-src data:; media-src data: blob:; frame-src data: blob:; connect-src data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'none'";

    private static final String HEAD = """
        <!DOCTYPE html>
        <html dir="ltr" lang="%s">
        <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <title>%s</title>
        """;

    /** With the place of the release summary, {@code SummaryPlace}, which this class loader does not see. */
    private static final String BODY = """
        </head>
        <body>
        <!-- modelunit summary begin -->
        <!-- modelunit summary end -->
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
            <script nonce="%s">
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

    /** What a script can hold between quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._/+=-]*");

    private ReportPage() {}

    static void write(Path page, FrontEnd front, Map<String, String> data) throws IOException {
        List<byte[]> scripts = front.scripts();
        String nonce = Nonce.of(scripts, data);
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            out.write(HEAD.formatted(ReportConfiguration.LANGUAGE, POLICY.formatted(nonce), ReportConfiguration.NAME));
            out.write("    <link rel=\"icon\" href=\"" + url("image/x-icon", front.icon()) + "\">\n");
            for (byte[] style : front.styles()) {
                out.write("    <link rel=\"stylesheet\" type=\"text/css\" href=\"" + url("text/css", style) + "\">\n");
            }
            out.write(BODY);
            for (byte[] script : scripts) {
                String url = url("text/javascript", script);
                out.write("    <script nonce=\"" + nonce + "\" src=\"" + url + "\"></script>\n");
            }
            out.write(DATA_BEGIN.formatted(nonce));
            for (Map.Entry<String, String> entry : new TreeMap<>(data).entrySet()) {
                out.write("            '" + plain(entry.getKey()) + "':'");
                out.write(plain(entry.getValue()));
                out.write("',\n");
            }
            out.write(DATA_END);
        }
    }

    /** Names are the generator's own, and contents are in Base64; anything else is no text of ours. */
    private static String plain(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalStateException("no name of a file of the report, and not in Base64: " + text);
        }
        return text;
    }

    private static String url(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
