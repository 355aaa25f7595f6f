package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.claims.HostileClaims;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.text.HeadlessBrowser;

/**
 * All pages of a run that calls models, data, labels, slices, reasons and sources by scripts: summary, the report with the summary on
 * top, and the page of each claim. None runs in a browser, and no table of the Markdown files has a cell more in one row than in
 * another.
 */
@Tag("slow")
class HostilePagesTest {

    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";
    private static final Pattern RESULT = Pattern.compile("<body data-ran=\"(\\d+)\" data-seen=\"(\\d+)\"");

    /** Hears what scripts say, goes to the page of each test, opens all that can be opened there, and leaves how much was heard and seen. */
    private static final String LISTENER = """
        <!DOCTYPE html><meta charset="utf-8"><body data-ran="0" data-seen="0"><script>
        addEventListener('message', () => { document.body.dataset.ran = 1 + Number(document.body.dataset.ran) });
        const wait = ms => new Promise(done => setTimeout(done, ms));
        async function look(frame) {
            const page = frame.contentWindow, all = selector => page.document.querySelectorAll(selector);
            while (page.reportDataReady === false) { await wait(50); }
            const uids = Object.keys(page.reportData || {}).filter(name => name.startsWith('data/test-cases/'))
                .map(name => name.slice('data/test-cases/'.length, -'.json'.length));
            for (const route of ['', 'suites', 'categories', 'behaviors', ...uids.map(uid => 'testresult/' + uid)]) {
                if (uids.length) { page.location.hash = '#' + route; await wait(60); }
                all('details').forEach(e => { e.open = true });
                all('.step').forEach(e => e.classList.add('step_expanded'));
                all('.status-details__trace-toggle, .attachment-row, .parameters-table__cell').forEach(e => e.click());
                all('a').forEach(e => {
                    if (e.protocol === 'javascript:') { e.removeAttribute('target'); e.click(); }
                });
                await wait(20);
                document.body.dataset.seen = 1 + Number(document.body.dataset.seen);
            }
            document.title = 'done';
        }
        </script><iframe src="%s" width="1000" height="1000" onload="setTimeout(() => look(this), 1000)"></iframe>
        """;

    @TempDir
    static Path directory;

    private static Path output;

    @BeforeAll
    static void run() throws Exception {
        HeadlessBrowser.assumeThere();
        output = directory.resolve("modelunit");
        ProcessBuilder builder = new ProcessBuilder(ShortJvm.command(
                        "-Dmodelunit.output=" + output,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileClaims.class.getName(),
                        "scripts"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("console.txt").toFile());
        builder.environment()
                .put("GITHUB_STEP_SUMMARY", directory.resolve("job.md").toString());
        Process process = builder.start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(directory.resolve("console.txt")).content().contains("ModelUnit claims");
    }

    /** How many scripts of a page said something, and how many of its parts were looked at. */
    private record Looked(int ran, int seen) {

        /** Looks at a page without its policy: escaping alone has to be enough. */
        static Looked at(Path page) throws Exception {
            Path bare = page.resolveSibling("bare.html");
            Files.writeString(bare, Files.readString(page).replaceFirst(POLICY, ""));
            Path listener = Files.writeString(directory.resolve("listener.html"), LISTENER.formatted(bare.toUri()));
            String dom = new HeadlessBrowser(directory).dom(listener, 120_000);
            assertThat(dom).contains("<title>done</title>");
            Matcher result = RESULT.matcher(dom);
            assertThat(result.find()).as(dom).isTrue();
            return new Looked(Integer.parseInt(result.group(1)), Integer.parseInt(result.group(2)));
        }
    }

    @Test
    void a_script_in_a_page_is_heard() throws Exception {
        Path page = Files.writeString(
                directory.resolve("script.html"),
                "<!DOCTYPE html><details><img src=x onerror=\"top.postMessage('ran','*')\"></details>");

        assertThat(Looked.at(page).ran()).isPositive();
    }

    @Test
    void the_summary_runs_none() throws Exception {
        assertThat(Looked.at(output.resolve("report/summary.html")).ran()).isZero();
    }

    @Test
    void neither_the_report_with_its_summary_nor_the_page_of_a_claim_runs_one() throws Exception {
        Path report = output.resolve("report/index.html");
        assertThat(report).content().contains("NOT GATED");

        Looked looked = Looked.at(report);

        assertThat(looked.ran()).isZero();
        assertThat(looked.seen()).isGreaterThan(13 * HostileClaims.scripts().size());
    }

    @Test
    void tables_in_markdown_do_not_break() throws Exception {
        for (Path file :
                List.of(output.resolve("summary.md"), output.resolve("model-card.md"), directory.resolve("job.md"))) {
            List<String> lines = Files.readAllLines(file);
            int rows = 0;
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                    assertThat(cells(lines.get(i))).as(lines.get(i)).isEqualTo(cells(lines.get(i - 1)));
                    rows++;
                }
            }
            assertThat(rows).as(file.toString()).isGreaterThan(10);
            assertThat(Files.readString(file).replaceAll("\\\\.|<!--[\\w ]+-->", ""))
                    .doesNotContain("<", "](javascript");
        }
    }

    private static long cells(String row) {
        return row.replaceAll("\\\\.", "")
                .chars()
                .filter(letter -> letter == '|')
                .count();
    }
}
