package org.modelunit.evidence.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/** What stands around a page: no scripts, nothing to fetch, a policy that browsers enforce. */
final class PageFrame {

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>ModelUnit: %s</title>
        <style>%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """;

    private static final String SECTION = """
        <div id="modelunit-summary"><template shadowrootmode="open"><style>%s</style>
        %s</template><a href="summary.html">The release summary</a></div>
        """;

    private PageFrame() {}

    /** Returns a page of its own. */
    static String page(String title, String main) {
        String style = PageStyle.sheet();
        return PAGE.formatted(
                POLICY.formatted(digest(style)), Markup.escaped(PrintableText.of(title.strip())), style, main);
    }

    /** Returns the same as the first thing of a report; browsers that know no declarative shadow trees show a link instead. */
    static String section(String main) {
        return SECTION.formatted(PageStyle.sheet(), main);
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
