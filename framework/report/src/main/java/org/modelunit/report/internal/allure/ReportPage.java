package org.modelunit.report.internal.allure;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

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
            <noscript><p>The pages of the tests need scripts, which this browser does not run.</p></noscript>
        """;

    /** Stands before the application, which would not wait otherwise; where the rest of a file was lost, its last script is not there. */
    private static final String BEGIN = """
            <p id="modelunit-trouble" role="alert" hidden></p>
            <script nonce="%s">
            (function () {
                'use strict';
                window.reportDataReady = false;
                window.modelunitTrouble = function (text) {
                    var place = document.getElementById('modelunit-trouble');
                    place.textContent = text;
                    place.hidden = false;
                    document.getElementById('content').remove();
                };
                addEventListener('DOMContentLoaded', function () {
                    if (!window.reportData) {
                        window.modelunitTrouble('The pages of the tests are not complete, as the file was cut off.');
                    }
                });
            })();
            </script>
        """;

    /**
     * The application waits for {@code reportDataReady} and finds each of its files in {@code reportData}, in Base64. They are unpacked as
     * the page opens, and each is turned into Base64 when somebody asks for it. A data block is text to a browser, and runs nothing.
     */
    private static final String DATA = """
            <script nonce="%2$s" type="application/gzip" id="modelunit-data">%1$s</script>
            <script nonce="%2$s">
            (function () {
                'use strict';
                var PART = 32768;
                window.reportData = Object.create(null);
                var tell = window.modelunitTrouble;
                var last = {};
                function base64(bytes) {
                    var text = '';
                    for (var at = 0; at < bytes.length; at += PART) {
                        text += String.fromCharCode.apply(null, bytes.subarray(at, at + PART));
                    }
                    return btoa(text);
                }
                function fill(bytes) {
                    var end = 0;
                    while (end < bytes.length && (bytes[end] !== 10 || bytes[end + 1] !== 10)) {
                        end++;
                    }
                    var at = end + 2;
                    new TextDecoder().decode(bytes.subarray(0, end)).split('\\n').forEach(function (line) {
                        var space = line.indexOf(' ');
                        var file = bytes.subarray(at, at + Number(line.slice(0, space)));
                        at += file.length;
                        Object.defineProperty(window.reportData, line.slice(space + 1), {
                            enumerable: true,
                            get: function () { // the application asks twice for each
                                if (last.file !== file) {
                                    last = {file: file, text: base64(file)};
                                }
                                return last.text;
                            }
                        });
                    });
                    window.reportDataReady = true;
                }
                if (!window.DecompressionStream) {
                    tell('This browser is too old to unpack the pages of the tests, which takes one of 2023 or later.');
                    return;
                }
                function unpacked() {
                    var text = atob(document.getElementById('modelunit-data').textContent);
                    var packed = new Uint8Array(text.length);
                    for (var at = 0; at < text.length; at++) {
                        packed[at] = text.charCodeAt(at);
                    }
                    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')))
                        .arrayBuffer();
                }
                Promise.resolve()
                    .then(unpacked)
                    .then(function (buffer) {
                        fill(new Uint8Array(buffer));
                    })
                    .catch(function (error) {
                        tell('The pages of the tests cannot be unpacked, as the file is damaged: ' + error);
                    });
            })();
            </script>
        </body>
        </html>
        """;

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
            out.write(BEGIN.formatted(nonce));
            for (byte[] script : scripts) {
                String url = url("text/javascript", script);
                out.write("    <script nonce=\"" + nonce + "\" src=\"" + url + "\"></script>\n");
            }
            out.write(DATA.formatted(PackedData.of(data), nonce));
        }
    }

    private static String url(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
