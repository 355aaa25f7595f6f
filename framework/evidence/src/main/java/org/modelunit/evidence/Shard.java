package org.modelunit.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.build.BuildInfo;
import org.modelunit.recording.NamedModel;
import org.modelunit.recording.PlannedTests;
import org.modelunit.settings.Setting;

/**
 * What one JVM recorded.
 *
 * @param header the run that it belongs to, and what that was a build of
 * @param plans the tests that it was going to run: one plan, and one more for each time that tests were run again
 * @param attempts the tests, in the order in which they ended
 * @param unattributed the claims that were made outside any test
 * @param expected what it was held against; null where nobody knew what to expect
 * @param notJudged the claims that were expected and not made
 * @param end how it ended its tests; null when it never did
 * @param lost how many of its lines were cut off, each with a test or a claim that nobody knows any more
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Shard(
        Header header,
        List<PlannedTests> plans,
        List<Attempt> attempts,
        List<ClaimEvidence> unattributed,
        @Nullable Expected expected,
        List<NotJudged> notJudged,
        @Nullable End end,
        int lost) {

    /** Keeps unmodifiable copies. */
    public Shard {
        requireNonNull(header, "header");
        plans = List.copyOf(plans);
        attempts = List.copyOf(attempts);
        unattributed = List.copyOf(unattributed);
        notJudged = List.copyOf(notJudged);
    }

    /**
     * What a JVM knows as it begins.
     *
     * @param run the id of the run that it belongs to
     * @param started when it began with its tests
     * @param build module, session, commit, job and machine
     * @param settings all settings that it read, with where each came from
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Header(String run, Instant started, BuildInfo build, List<Setting> settings) {

        /** Keeps an unmodifiable copy. */
        public Header {
            requireNonNull(run, "run");
            requireNonNull(started, "started");
            requireNonNull(build, "build");
            settings = List.copyOf(settings);
        }
    }

    /**
     * What the claims of a JVM were held against.
     *
     * @param source where the expected claims come from: a reviewed list, or an earlier run
     * @param isRequired whether a run without all of them is red
     * @param claims how many claims are expected
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Expected(String source, boolean isRequired, int claims) {

        public Expected {
            requireNonNull(source, "source");
        }
    }

    /**
     * How a JVM ended its tests.
     *
     * @param finished when
     * @param failures what had failed around the tests until then
     * @param models the models with names, and the candidates for their places
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record End(Instant finished, List<String> failures, List<NamedModel> models) {

        /** Keeps unmodifiable copies. */
        public End {
            requireNonNull(finished, "finished");
            failures = List.copyOf(failures);
            models = List.copyOf(models);
        }
    }

    /** Returns whether the JVM ended its tests in good order, which a killed one did not, and nothing was lost. */
    public boolean isWhole() {
        return end != null && lost == 0;
    }
}
