package org.modelunit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.modelunit.recording.Run;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/**
 * The place of a run's report, {@code report/index.html}. From the first test on a page stands there that says that the run has not
 * finished: whatever happens then, nobody takes the report of the run before for this one's.
 */
final class ReportFile {

    /** What every page of ours has near its beginning; see {@code ReportPage}. */
    private static final String OURS = "<title>ModelUnit";

    private static final int BEGINNING = 4096;

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="modelunit" content="unfinished">
            <title>ModelUnit: this run %1$s</title>
            <style>
                body { font: 16px/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: #1f2933; background: #fff8e6;
                       max-width: 46em; margin: 4em auto; padding: 0 1em }
                h1 { color: #8a5a00; font-size: 1.6em }
                code { background: #f3ead3; padding: 0 .2em; overflow-wrap: anywhere }
            </style>
        </head>
        <body>
            <h1>This run %1$s</h1>
        %2$s
        </body>
        </html>
        """;

    private static final String UNFINISHED = """
            <p>Run <code>%s</code>%s began, and nobody has said that it ended. While its tests go on, look again later: its report
            takes this place when they are over.</p>
            <p>If they are over, they were killed, crashed, or could not write their report: <strong>there is no result of this
            run</strong>, whatever an earlier one said. The console of the build says more. What had ended by then is in
            <code>%s</code> and in <code>%s</code>.</p>""";

    private static final String REFUSED = """
            <p>Run <code>%s</code>%s could not begin: %s</p>
            <p><strong>There is no result of this run</strong>, whatever an earlier one said.</p>""";

    private final Run run;
    private final Path html;

    ReportFile(Run run) {
        this.run = run;
        this.html = run.directory().resolve("report").resolve("index.html");
    }

    Path path() {
        return html;
    }

    /** Puts the page there that says that the run has not finished, in the place of an earlier report. */
    void announce(Path results) throws IOException {
        if (!isOurs()) {
            throw new ReportException(
                    html + " is no report of ModelUnit, and would be replaced by one; move it, or name another "
                            + "directory by modelunit.output");
        }
        write(
                "has not finished",
                UNFINISHED.formatted(
                        shown(run.id()),
                        start(),
                        shown(run.directory()
                                .resolve("evidence")
                                .resolve(run.id())
                                .toString()),
                        shown(results.toString())));
    }

    /** Puts the page there that says why the run could not begin, in the place of an earlier report. */
    void refuse(String why) throws IOException {
        if (isOurs()) {
            write("could not begin", REFUSED.formatted(shown(run.id()), start(), shown(why)));
        }
    }

    private static String start() {
        Optional<Instant> start = ProcessHandle.current().info().startInstant();
        return start.map(moment -> " of " + shown(moment.toString())).orElse("");
    }

    private void write(String what, String text) throws IOException {
        String page = PAGE.formatted(what, text);
        Files.createDirectories(html.resolveSibling("."));
        Path half = html.resolveSibling("unfinished-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(half, page);
            Files.move(half, html, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static String shown(String text) {
        return Markup.escaped(PrintableText.of(text));
    }

    /** Deletes the page, as there is nothing to report. */
    void delete() {
        if (isOurs()) {
            Directories.deleteFile(html);
        }
    }

    /** Whether there is nothing in the place, or a page of ours. */
    boolean isOurs() {
        if (!Files.exists(html, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (InputStream stream = Files.newInputStream(html, LinkOption.NOFOLLOW_LINKS)) {
            return new String(stream.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(OURS);
        } catch (IOException e) {
            return false; // a directory, or a link
        }
    }
}
