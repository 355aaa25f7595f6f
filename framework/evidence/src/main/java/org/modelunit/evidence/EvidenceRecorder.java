package org.modelunit.evidence;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

/**
 * Writes what this JVM claims to a file of its own, {@code <directory>/evidence/<run id>/<pid>-<random>.json}; nothing is shared
 * with other JVMs. Claims outside a run, such as those of a {@code main} method, are not kept. Safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class EvidenceRecorder implements Recorder {

    private final Clock clock;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable Open open;
    private volatile boolean ended;

    /** Made by {@link java.util.ServiceLoader}. */
    public EvidenceRecorder() {
        this(Clock.systemUTC());
    }

    EvidenceRecorder(Clock clock) {
        this.clock = clock;
    }

    /** A run that has begun and not ended. */
    private record Open(Journal journal, RunningTests tests) {}

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void runStarted(Run run) {
        Path directory = run.directory().resolve("evidence").resolve(run.id());
        String name = ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        ended = false;
        open = new Open(
                Journal.begin(directory.resolve(name + Journal.SUFFIX), header(run, now())), new RunningTests());
        OldRuns.prune(directory);
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        keep(test, ClaimEvidence.of(test, verdict));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        keep(
                test,
                ClaimEvidence.broken(
                        new ClaimId(
                                test.uniqueId(),
                                claim.subject(),
                                claim.property(),
                                test.slice(),
                                claim.requirement(),
                                1),
                        error));
    }

    private void keep(TestId test, ClaimEvidence claim) {
        Open run = open;
        if (run == null) {
            if (ended) {
                tellLost(test, claim);
            }
            return;
        }
        ClaimEvidence numbered = run.tests.add(test.isAttributed() ? test : TestId.UNATTRIBUTED, claim);
        if (!test.isAttributed()) { // no test will end and take it along
            run.journal.append(numbered);
        }
    }

    /** A thread that outlives the run claims in vain: whoever waits for its evidence should know. */
    private static void tellLost(TestId test, ClaimEvidence claim) {
        System.getLogger(EvidenceRecorder.class.getName())
                .log(
                        Level.WARNING,
                        "{0} claimed {1} on {2} after the run had ended; the claim is in no evidence",
                        test.selector().isEmpty() ? test.displayName() : test.selector(),
                        claim.id().property(),
                        claim.id().subject());
    }

    @Override
    public void testFinished(TestResult result) {
        Open run = open;
        if (run != null) {
            end(run, result.test(), TestStatus.of(result.status()), result.message());
        }
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        Open ending = open;
        ended = true;
        open = null;
        if (ending != null) {
            for (TestId test : ending.tests.left()) {
                end(ending, test, TestStatus.UNFINISHED, "it claimed, and then nobody said how it ended");
            }
            ending.journal.finish(now());
        }
    }

    private void end(Open run, TestId test, TestStatus status, String message) {
        run.journal.append(new Attempt(test, status, message, now(), run.tests.end(test)));
    }

    /** Returns the time, which never goes back: no test ends before its run began, whatever is done to the clock. */
    private Instant now() {
        Instant time = clock.instant();
        return latest.accumulateAndGet(time, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Shard header(Run run, Instant started) {
        Settings settings = run.settings();
        Map<String, String> named = new TreeMap<>();
        named.put("modelunit.inconclusive", ClaimJson.lower(settings.inconclusive()));
        named.put("modelunit.report", ClaimJson.lower(settings.report()));
        named.put("modelunit.output", settings.output());
        settings.models().forEach((model, file) -> named.put("modelunit.model." + model, file));
        return new Shard(run.id(), Shard.Jvm.startedAt(started), settings.seed(), named, List.of(), List.of(), 0);
    }
}
