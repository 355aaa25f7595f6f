package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMakingTest {

    @TempDir
    Path directory;

    Path results;
    Path html;

    @BeforeEach
    void lay_an_older_report() throws IOException {
        results = directory.resolve("allure-results");
        html = directory.resolve("report").resolve("index.html");
        Files.createDirectories(html.getParent());
        Files.writeString(html, "older");
    }

    @Test
    void a_new_report_takes_the_place_of_the_older_one() {
        HtmlReport.generate(SampleResults.copyTo(results), html);

        assertThat(html).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void no_results_are_an_error_and_leave_no_report() {
        assertThatThrownBy(() -> HtmlReport.generate(results, html))
                .isInstanceOf(ReportException.class)
                .hasMessage("cannot make the report " + html + ": there is no …-result.json in " + results
                        + "; is modelunit-allure, or another Allure adapter, on the class path of the tests?");
        assertThat(html).doesNotExist();
    }

    @Test
    void a_report_that_fails_half_way_leaves_nothing() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("history"), "a file where a directory should be");
        ReportHistory history = new ReportHistory(inTheWay, "run");

        assertThatThrownBy(() -> new ReportMaking(SampleResults.copyTo(results), html, Optional.of(history)).make())
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("cannot make the report " + html + " from " + results + ": ")
                .hasCauseInstanceOf(IOException.class);
        assertThat(html.getParent()).isEmptyDirectory();
    }

    @Test
    void a_directory_in_the_place_of_the_report_is_left_alone() throws IOException {
        Path somebodys = directory.resolve("somebodys");
        Files.createDirectories(somebodys);
        Files.writeString(somebodys.resolve("work"), "precious");

        assertThatThrownBy(() -> HtmlReport.generate(SampleResults.copyTo(results), somebodys))
                .isInstanceOf(ReportException.class);
        assertThat(somebodys.resolve("work")).hasContent("precious");
    }

    @Test
    void a_result_that_cannot_be_read_is_named_in_a_warning() throws IOException {
        Path half = Files.writeString(SampleResults.copyTo(results).resolve("b-result.json"), "{\"uuid\": \"b");

        List<String> warnings = warningsOf(() -> HtmlReport.generate(results, html));

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("missing from the report: Could not read " + half + ": Unexpected end-of-input");
        assertThat(html).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void an_attachment_that_is_gone_is_named_in_a_warning() throws IOException {
        Files.delete(SampleResults.copyTo(results).resolve("11111111-1111-4111-8111-111111111111-attachment.svg"));

        assertThat(warningsOf(() -> HtmlReport.generate(results, html)))
                .containsExactly("missing from the report: Could not find attachment "
                        + "11111111-1111-4111-8111-111111111111-attachment.svg in directory " + results);
    }

    private static List<String> warningsOf(Runnable action) {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(MessageFormat.format(record.getMessage(), record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(HtmlReport.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return messages;
    }
}
