package org.modelunit.report;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.modelunit.report.internal.Generator;
import org.modelunit.report.internal.GeneratorClassLoader;
import org.modelunit.report.internal.PackedGenerator;

/** The making of one report: in a directory beside the file, which takes its place when it is whole. */
final class ReportMaking {

    private static final Logger LOG = System.getLogger(HtmlReport.class.getName());

    private final Path results;
    private final Path html;
    private final Optional<ReportHistory> history;

    ReportMaking(Path results, Path html, Optional<ReportHistory> history) {
        this.results = results;
        this.html = html.toAbsolutePath();
        this.history = history;
    }

    Path make() {
        long start = System.nanoTime();
        boolean made = false;
        try {
            if (!AllureResults.in(results)) {
                throw new ReportException("cannot make the report " + html + ": there is no …-result.json in "
                        + results.toAbsolutePath()
                        + "; is modelunit-allure, or another Allure adapter, on the class path of the "
                        + "tests?");
            }
            Files.createDirectories(html.resolveSibling("."));
            Path work = Files.createTempDirectory(html.resolveSibling("."), "making-");
            try {
                make(work);
                made = true;
            } finally {
                Directories.delete(work);
            }
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw e instanceof ReportException known ? known : failure(e);
        } finally {
            if (!made) {
                Directories.delete(html);
            }
        }
        LOG.log(Level.DEBUG, "made {0} in {1} ms", html, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return html;
    }

    private void make(Path work) throws IOException, ReflectiveOperationException {
        Path parts = work.resolve("generator");
        Path page = work.resolve("page.html");
        Path later = work.resolve("later");
        Path earlier = history.isPresent() ? history.get().earlier() : work.resolve("nothing");
        try (GeneratorClassLoader generator = GeneratorClassLoader.of(PackedGenerator.unpack(parts))) {
            List<String> missing = generator.generate(new Generator.Task(results, parts, earlier, page, later));
            missing.forEach(what -> LOG.log(Level.WARNING, "missing from the report: {0}", what));
        }
        if (history.isPresent()) {
            history.get().keep(later);
        }
        Files.move(page, html, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ReportException failure(Throwable cause) {
        return new ReportException(
                "cannot make the report " + html + " from " + results.toAbsolutePath() + ": " + cause, cause);
    }
}
