package org.modelunit.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.recording.TestId;

/**
 * The evidence of one run: the shards of all its JVMs, merged.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.read(Path.of("target/modelunit/evidence/2026-11-21T21-03-38_239"));
 * evidence.complete();                                  // false if any JVM was killed
 * evidence.tests().forEach(test -> test.last().claims());
 * }</pre>
 *
 * @param shards what each JVM recorded, the one that started first before the others
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Evidence(List<Shard> shards) {

    /** Keeps an unmodifiable copy. */
    public Evidence {
        shards = List.copyOf(shards);
    }

    /**
     * Reads the evidence of a run, and trusts none of it: a name that stands twice or is not known, a run other than the directory is
     * named after, times that contradict each other, a file that is no evidence of ours are errors. All files with errors are named.
     *
     * @param directory the run's own directory, {@code target/modelunit/evidence/<run id>}
     * @throws DataException if there is none, if a file is damaged or foreign, or if a newer ModelUnit wrote it
     */
    public static Evidence read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DataException("there is no evidence in " + directory + "; run the tests first");
        }
        return new Evidence(RunDirectory.read(directory).stream()
                .sorted(Comparator.comparing(shard -> shard.jvm().started()))
                .toList());
    }

    /** Returns whether there is evidence and every JVM ended its tests in good order; a gate trusts nothing else. */
    public boolean complete() {
        return !shards.isEmpty() && shards.stream().allMatch(Shard::complete);
    }

    /** Returns the tests in the order in which they first ended, each with all its attempts, also those in other JVMs. */
    public List<TestEvidence> tests() {
        Map<TestId, List<Attempt>> attempts = new LinkedHashMap<>();
        shards.stream()
                .flatMap(shard -> shard.attempts().stream())
                .sorted(Comparator.comparing(Attempt::finished))
                .forEach(attempt -> attempts.computeIfAbsent(attempt.test(), test -> new ArrayList<>())
                        .add(attempt));
        return attempts.entrySet().stream()
                .map(entry -> new TestEvidence(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the claims that were made outside any test: kept, but nobody's. */
    public List<ClaimEvidence> unattributed() {
        return shards.stream().flatMap(shard -> shard.unattributed().stream()).toList();
    }
}
