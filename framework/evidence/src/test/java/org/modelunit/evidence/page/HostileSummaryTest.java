package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.HeadlessBrowser;
import org.modelunit.text.HostileTexts;

/** A summary whose every text is a script in disguise, in a real browser: none of them runs, with a policy and without one. */
@Tag("slow")
class HostileSummaryTest {

    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

    /** Hears what scripts in its frames say, opens all that can be opened, and leaves how much it has heard. */
    private static final String LISTENER = """
        <!DOCTYPE html><meta charset="utf-8"><body data-ran="0"><script>
        addEventListener('message', () => { document.body.dataset.ran = 1 + Number(document.body.dataset.ran) });
        </script><iframe src="%s" width="1000" height="1000"></iframe>
        """;

    @TempDir
    Path directory;

    @BeforeEach
    void find_a_browser() {
        HeadlessBrowser.assumeThere();
    }

    /** Every text from outside is another one of the hostile texts, and each of these stands somewhere. */
    private static ReleaseSummary hostile() {
        List<String> texts = HostileTexts.all();
        AtomicInteger next = new AtomicInteger();
        ReleaseSummary summary = new SampleSummary(
                        ReleaseDecision.DO_NOT_RELEASE,
                        40,
                        original -> texts.get(next.getAndIncrement() % texts.size()))
                .make();
        assertThat(next.get()).as("more places than texts").isGreaterThan(texts.size());
        return summary;
    }

    private String heard(String page) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("page.html"), page);
        Path listener = Files.writeString(directory.resolve("listener.html"), LISTENER.formatted("page.html"));
        String dom = new HeadlessBrowser(directory).dom(listener, 3000);
        int from = dom.indexOf("data-ran=\"") + "data-ran=\"".length();
        return dom.substring(from, dom.indexOf('"', from));
    }

    @Test
    void a_script_would_be_heard() throws Exception {
        assertThat(heard("<!DOCTYPE html><img src=x onerror=\"top.postMessage('ran','*')\">"))
                .isEqualTo("1");
    }

    @Test
    void the_page_runs_none() throws Exception {
        assertThat(heard(SummaryPage.of(hostile()))).isEqualTo("0");
    }

    @Test
    void escaping_alone_is_enough_where_a_browser_knows_no_policy() throws Exception {
        String page = SummaryPage.of(hostile());
        String bare = page.replaceFirst(POLICY, "").replace("<details>", "<details open>");
        assertThat(bare).hasSizeLessThan(page.length());

        assertThat(heard(bare)).isEqualTo("0");
    }

    @Test
    void the_top_of_the_report_runs_none() throws Exception {
        String section = SummaryPage.section(hostile()).replace("<details>", "<details open>");

        assertThat(heard("<!DOCTYPE html><meta charset=\"utf-8\"><body>" + section + "</body>"))
                .isEqualTo("0");
    }
}
