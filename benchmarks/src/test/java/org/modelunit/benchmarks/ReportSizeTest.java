package org.modelunit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.report.HtmlReport;

/** The goal that a report of 2,000 claims has 30 MB at most: claims of no kind alone take more, as far as a few tell. */
@Tag("slow")
class ReportSizeTest {

    private static final int CLAIMS = 2_000;
    private static final long MOST_BYTES = 30_000_000;
    private static final int ROWS = 1_000;

    @TempDir
    private Path directory;

    /** A test of each kind of claims, by its name. */
    static Stream<String> kinds() {
        return ClaimedTest.drawn(1, ROWS, 1).stream().map(test -> test.id().methodName());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void claims_of_one_kind_take_no_more_than_their_share_of_the_report(String kind) throws IOException {
        Report few = report(kind, 1);
        Report many = report(kind, 8);

        double bytesPerClaim = (double) (many.bytes - few.bytes) / (many.claims - few.claims);

        assertThat(bytesPerClaim).as("they are in the report").isGreaterThan(100);
        assertThat(few.bytes + (CLAIMS - few.claims) * bytesPerClaim).isLessThan(MOST_BYTES);
    }

    /**
     * A report.
     *
     * @param claims how many claims it shows
     * @param bytes how large it is
     */
    private record Report(int claims, long bytes) {}

    private Report report(String kind, int sets) throws IOException {
        List<ClaimedTest> tests = ClaimedTest.drawn(sets, ROWS, 1).stream()
                .filter(test -> test.id().methodName().equals(kind))
                .toList();
        Path output = directory.resolve(sets + " data sets");
        new RecordedRun.Recording(output).run(tests);
        Path page = HtmlReport.generate(output.resolve("allure-results"), output.resolve("report/index.html"));
        return new Report(tests.stream().mapToInt(test -> test.claims().size()).sum(), Files.size(page));
    }
}
