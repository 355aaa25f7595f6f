package org.modelunit.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JVMs that take part in a run, each with a file that is named by its process id and holds the run's id and the moment at which
 * the process began: a process id alone may have been given to another process since. A file whose process is gone says that a JVM
 * has begun and not ended: it stays until whoever makes the run's report has told so, or until another run begins.
 */
final class RunningJvms {

    private static final String UNKNOWN = "at an unknown time";

    private final Path directory;
    private final String run;
    private final ProcessHandle self;

    /**
     * A JVM that has left its marker.
     *
     * @param pid its process id
     * @param run the run's id
     * @param began when the process began, as the marker says it
     */
    record Jvm(long pid, String run, String began) {

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> beginOf(process).equals(began))
                    .isPresent();
        }

        Optional<Instant> start() {
            try {
                return Optional.of(Instant.parse(began));
            } catch (DateTimeParseException e) {
                return Optional.empty(); // the system does not tell
            }
        }
    }

    RunningJvms(Path directory, String run) {
        this.directory = directory;
        this.run = run;
        this.self = ProcessHandle.current();
    }

    /** Adds this JVM, and forgets those of earlier runs that are gone. */
    void enter() throws IOException {
        Files.createDirectories(directory);
        for (Jvm jvm : jvms()) {
            if (!jvm.run.equals(run) && !jvm.isAlive()) {
                Files.deleteIfExists(marker(jvm.pid));
            }
        }
        Files.write(marker(self.pid()), List.of(run, beginOf(self)));
    }

    /** Removes this JVM. */
    void leave() throws IOException {
        Files.deleteIfExists(marker(self.pid()));
    }

    /** Returns whether another JVM of this run is still running. */
    boolean others() throws IOException {
        return jvms().stream().anyMatch(jvm -> jvm.run.equals(run) && jvm.pid != self.pid() && jvm.isAlive());
    }

    /** Returns the JVMs of this run that are gone without having ended, and removes them. */
    List<Jvm> takeLost() throws IOException {
        List<Jvm> lost = jvms().stream()
                .filter(jvm -> jvm.run.equals(run) && !jvm.isAlive())
                .toList();
        for (Jvm jvm : lost) {
            Files.deleteIfExists(marker(jvm.pid));
        }
        return lost;
    }

    private List<Jvm> jvms() throws IOException {
        List<Jvm> jvms = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> markers = Files.newDirectoryStream(directory, RunningJvms::isMarker)) {
                for (Path marker : markers) {
                    jvm(marker).ifPresent(jvms::add);
                }
            }
        }
        return jvms;
    }

    private static boolean isMarker(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{1,18}")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Reads a marker; one that is not written as we write it is somebody else's file. */
    private static Optional<Jvm> jvm(Path marker) throws IOException {
        try {
            List<String> lines = Files.readAllLines(marker);
            if (lines.size() != 2) {
                return Optional.empty();
            }
            Jvm jvm = new Jvm(Long.parseLong(String.valueOf(marker.getFileName())), lines.get(0), lines.get(1));
            return jvm.start().isPresent() || jvm.began.equals(UNKNOWN) ? Optional.of(jvm) : Optional.empty();
        } catch (NoSuchFileException | CharacterCodingException other) {
            return Optional.empty(); // that JVM has ended meanwhile, or it is no marker
        }
    }

    private Path marker(long pid) {
        return directory.resolve(Long.toString(pid));
    }

    private static String beginOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
    }
}
