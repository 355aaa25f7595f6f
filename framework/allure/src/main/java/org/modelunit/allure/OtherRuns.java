package org.modelunit.allure;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Other runs that write to the same place at this moment, known by the markers that the report module leaves: each is named by a
 * process id and holds the run's id and the moment at which the process began, on a line each.
 */
final class OtherRuns {

    private OtherRuns() {}

    /** Returns the id of another run that has a living process, if there is one. */
    static Optional<String> in(Path markers, String run) throws IOException {
        if (!Files.isDirectory(markers)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(markers, OtherRuns::isMarker)) {
            for (Path marker : files) {
                List<String> lines = lines(marker);
                if (lines.size() == 2 && !lines.get(0).equals(run) && lives(marker, lines.get(1))) {
                    return Optional.of(lines.get(0));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMarker(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{1,18}") && Files.isRegularFile(file);
    }

    /** A process id alone may have been given to another process since. */
    private static boolean lives(Path marker, String began) {
        return ProcessHandle.of(Long.parseLong(String.valueOf(marker.getFileName())))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> start.toString().equals(began))
                        .orElse(true)) // not every system tells
                .isPresent();
    }

    /** A run that ends takes its marker away. */
    private static List<String> lines(Path marker) throws IOException {
        try {
            return Files.readAllLines(marker);
        } catch (NoSuchFileException | CharacterCodingException other) { // or it is no marker
            return List.of();
        }
    }
}
