package org.modelunit.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one JVM recorded.
 *
 * @param run the id of the run that it belongs to
 * @param jvm the JVM, and when it ran tests
 * @param seed the root seed
 * @param settings the other settings, by name
 * @param attempts the tests, in the order in which they ended
 * @param unattributed the claims that were made outside any test
 * @param lost how many of its lines are damaged, each with a test or a claim that nobody knows any more
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Shard(
        String run,
        Jvm jvm,
        long seed,
        Map<String, String> settings,
        List<Attempt> attempts,
        List<ClaimEvidence> unattributed,
        int lost) {

    /**
     * A JVM, and when it ran tests.
     *
     * @param started when it began with its tests
     * @param finished when it ended them in good order; null when it never did
     * @param java the version of Java
     * @param os the operating system and its architecture
     */
    public record Jvm(Instant started, @Nullable Instant finished, String java, String os) {

        /** Returns this JVM, with tests that have begun and not ended. */
        static Jvm startedAt(Instant time) {
            String os = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            return new Jvm(time, null, Runtime.version().toString(), os);
        }

        Jvm finishedAt(Instant time) {
            return new Jvm(started, time, java, os);
        }
    }

    /** Keeps unmodifiable copies. */
    public Shard {
        settings = Map.copyOf(settings);
        attempts = List.copyOf(attempts);
        unattributed = List.copyOf(unattributed);
    }

    /** Returns whether the JVM ended its tests in good order, which a killed one did not, and nothing was lost. */
    public boolean complete() {
        return jvm.finished != null && lost == 0;
    }

    Shard finishedAt(Instant time) {
        return new Shard(run, jvm.finishedAt(time), seed, settings, attempts, unattributed, lost);
    }

    Shard with(List<Attempt> otherAttempts, List<ClaimEvidence> otherUnattributed, int nowLost) {
        return new Shard(run, jvm, seed, settings, otherAttempts, otherUnattributed, nowLost);
    }
}
