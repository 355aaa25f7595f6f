package org.modelunit.report.internal.allure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds results that Allure's reader has passed over: it only logs them, and a report without them would look complete. */
final class UnreadableResults {

    private UnreadableResults() {}

    static List<String> in(Path directory, int read) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*-result.json")) {
            found.forEach(files::add);
        }
        List<String> unreadable = new ArrayList<>();
        if (files.size() != read) {
            ObjectMapper mapper = new ObjectMapper();
            for (Path file : files) {
                try {
                    mapper.readTree(file.toFile());
                } catch (IOException e) {
                    unreadable.add("Could not read " + file + ": " + firstLine(e));
                }
            }
            if (unreadable.isEmpty()) {
                unreadable.add("Of " + files.size() + " results in " + directory + " only " + read + " could be read");
            }
        }
        return unreadable;
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
