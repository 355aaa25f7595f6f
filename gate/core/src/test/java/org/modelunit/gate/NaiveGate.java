package org.modelunit.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.modelunit.error.DataException;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;

/** What most pipelines do: release unless a test that can be seen has failed, as an exit code says it. */
final class NaiveGate {

    private static final Set<TestStatus> RED = Set.of(TestStatus.FAILED, TestStatus.BROKEN, TestStatus.INCONCLUSIVE);

    private NaiveGate() {}

    static boolean releases(Path output, boolean areFailuresIgnored) throws IOException {
        Path runs = output.resolve("evidence");
        if (areFailuresIgnored || !Files.isDirectory(runs)) {
            return true;
        }
        try (Stream<Path> directories = Files.list(runs)) {
            return directories.noneMatch(NaiveGate::isRed);
        }
    }

    /** What cannot be read is passed over. */
    private static boolean isRed(Path run) {
        try {
            return Evidence.read(run).tests().stream()
                    .anyMatch(test -> RED.contains(test.last().status()));
        } catch (DataException e) {
            return false;
        }
    }
}
