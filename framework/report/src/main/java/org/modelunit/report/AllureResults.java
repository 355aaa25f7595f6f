package org.modelunit.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A look into a directory of Allure's results. */
final class AllureResults {

    private AllureResults() {}

    /** Returns whether there is a test's result in a directory; there is none in a directory that does not exist. */
    static boolean in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> results = Files.newDirectoryStream(directory, "*-result.json")) {
            return results.iterator().hasNext();
        }
    }
}
