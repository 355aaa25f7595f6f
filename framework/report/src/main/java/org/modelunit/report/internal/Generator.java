package org.modelunit.report.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What makes a report: seen from both sides, by us and by the class loader in which Allure's generator lives. */
@API(status = Status.INTERNAL, since = "0.1")
public interface Generator {

    /**
     * Makes a report.
     *
     * @param task from what, and where to
     * @return what of the results could not be read and is missing from the report, in words; empty if nothing is
     * @throws IOException if a file cannot be read or written
     * @throws ReflectiveOperationException if a part of the generator is missing
     */
    List<String> generate(Task task) throws IOException, ReflectiveOperationException;

    /**
     * From what a report is made, and where to.
     *
     * @param results the directory of Allure's results
     * @param parts the directory into which the generator's own files were unpacked
     * @param earlier a directory that may contain the {@code history} of an earlier report
     * @param page the file to write the report to
     * @param later the directory to write the {@code history} of this report to
     */
    record Task(Path results, Path parts, Path earlier, Path page, Path later) {}
}
