package org.modelunit.gate.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the directories that runs have written their evidence to. */
final class RunDirectories {

    /** Shards and manifests of every format, whole or not. */
    private static final Pattern EVIDENCE = Pattern.compile("\\d+-[0-9a-f]{8}\\.json(l|\\.part)?|manifest\\.jsonl");

    /** A module's output below a repository that a job has collected. */
    private static final int DEPTH = 12;

    private RunDirectories() {}

    /** The directories with evidence, a place itself or below it, in the order of their names. */
    static List<Path> below(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place, DEPTH)) {
            return files.filter(file ->
                            EVIDENCE.matcher(String.valueOf(file.getFileName())).matches())
                    .map(RunDirectories::directory)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Path directory(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null ? file : directory;
    }
}
