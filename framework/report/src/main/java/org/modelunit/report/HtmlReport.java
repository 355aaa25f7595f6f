package org.modelunit.report;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Allure's results as one HTML file, which needs no other file, no server and no network, and tells nobody that it is read.
 *
 * <pre>{@code
 * HtmlReport.generate(Path.of("target/modelunit/allure-results"), Path.of("target/report.html"));
 * }</pre>
 *
 * <p>Its methods are thread-safe. Two JVMs that make the same file at once do not harm it: the last one wins.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Makes a report and puts it in the place of an older one, which stays whole until then. If it cannot be made, the older one is
     * removed, so that nobody takes it for the new one. Results that cannot be read are named in a warning to the log and are missing
     * from the report.
     *
     * @param allureResults the directory with Allure's results: one {@code …-result.json} for each test, and their attachments
     * @param html the file to make
     * @return the file
     * @throws ReportException if the directory has no results, or if the report cannot be made
     */
    public static Path generate(Path allureResults, Path html) {
        requireNonNull(allureResults, "allureResults");
        requireNonNull(html, "html");
        return new ReportMaking(allureResults, html, Optional.empty()).make();
    }
}
