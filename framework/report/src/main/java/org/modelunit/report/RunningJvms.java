package org.modelunit.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JVMs that take part in a run, each with a file that is named by its process id and holds the run's id and the moment at which
 * the process began: a process id alone may have been given to another process since.
 */
final class RunningJvms {

    private final Path directory;
    private final String run;
    private final ProcessHandle self;

    RunningJvms(Path directory, String run) {
        this(directory, run, ProcessHandle.current());
    }

    RunningJvms(Path directory, String run, ProcessHandle self) {
        this.directory = directory;
        this.run = run;
        this.self = self;
    }

    /** Adds this JVM. */
    void enter() throws IOException {
        Files.createDirectories(directory);
        Files.write(marker(), List.of(run, began(self)));
    }

    /** Removes this JVM. */
    void leave() throws IOException {
        Files.deleteIfExists(marker());
    }

    /** Returns whether another JVM of this run is still running; markers of processes that are gone are removed. */
    boolean others() throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        boolean others = false;
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(directory, "[0-9]*")) {
            for (Path marker : markers) {
                List<String> lines = lines(marker);
                if (!alive(marker, lines)) {
                    Files.deleteIfExists(marker);
                } else if (!marker.equals(marker())
                        && (lines.isEmpty() || lines.get(0).equals(run))) {
                    others = true;
                }
            }
        }
        return others;
    }

    private Path marker() {
        return directory.resolve(Long.toString(self.pid()));
    }

    /** A marker without lines is being written at this moment. */
    private static boolean alive(Path marker, List<String> lines) {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(String.valueOf(marker.getFileName())));
        return process.isPresent()
                && process.get().isAlive()
                && (lines.size() < 2 || lines.get(1).equals(began(process.get())));
    }

    private static List<String> lines(Path marker) throws IOException {
        return Files.exists(marker) ? Files.readAllLines(marker) : List.of();
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("at an unknown time");
    }
}
