package org.modelunit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.modelunit.report.HtmlReport;

/**
 * How large the HTML report of 2,000 claims is, and how long it takes to make it. How long a browser takes to open it is measured by
 * {@code docs/screenshots/screenshots.sh opening <page>}. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.ReportSize &lt;directory&gt;
 * </pre>
 */
public final class ReportSize {

    private static final int SETS = 100; // of 20 claims each
    private static final int ROWS = 1_000;
    private static final double MEGA = 1e6;

    private ReportSize() {}

    /**
     * Prints how large the report is, and where it lies.
     *
     * @param arguments the directory to write to
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path directory = Path.of(arguments[0]);
        RecordedRun.of(directory, SETS, ROWS, 1);
        long start = System.nanoTime();
        Path page = HtmlReport.generate(directory.resolve("allure-results"), directory.resolve("report/index.html"));
        out.printf(
                Locale.ROOT,
                "%,d claims: %.1f MB, made in %.1f s: %s%n",
                SETS * ClaimedTest.CLAIMS,
                Files.size(page) / MEGA,
                (System.nanoTime() - start) / 1e9,
                page);
    }
}
