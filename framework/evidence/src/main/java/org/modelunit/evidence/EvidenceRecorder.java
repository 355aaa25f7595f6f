package org.modelunit.evidence;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.NamedModels;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/**
 * Writes what this JVM claims to a file of its own, {@code <directory>/evidence/<run id>/<pid>-<random>.jsonl}; nothing is shared
 * with other JVMs but the manifest, which names them all. Claims outside a run, such as those of a {@code main} method, are not kept.
 * Safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class EvidenceRecorder implements Recorder {

    private final Clock clock;
    private final Supplier<EvidenceKey> keys;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable Open open;
    private volatile @Nullable Open finished;
    private volatile boolean ended;

    /** Made by {@link java.util.ServiceLoader}. */
    public EvidenceRecorder() {
        this(Clock.systemUTC(), () -> EvidenceKey.of(System.getenv()));
    }

    EvidenceRecorder(Clock clock) {
        this(clock, () -> EvidenceKey.of(Map.of()));
    }

    EvidenceRecorder(Clock clock, Supplier<EvidenceKey> keys) {
        this.clock = clock;
        this.keys = keys;
    }

    /** A run that has begun and not ended. */
    private record Open(Path directory, Journal journal, RunningTests tests, EvidenceKey key) {}

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
        finished = null;
        EvidenceKey key = keys.get(); // one that cannot be used ends the run before it is trusted
        Instant time = now();
        Manifest.started(directory, run.id(), name + Journal.SUFFIX, time); // before there is a shard to name
        Journal journal = Journal.begin(
                directory.resolve(name + Journal.SUFFIX),
                new Shard.Header(run.id(), time, run.build(), SettingsUsed.of(run.settings())));
        open = new Open(directory, journal, new RunningTests(), key);
        OldRuns.prune(directory, run.build().session());
    }

    @Override
    public void planned(PlannedTests plan) {
        append(ShardLines.line(plan));
    }

    @Override
    public void expected(RunExpectation expectation) {
        append(ShardLines.line(new Shard.Expected(
                expectation.source(),
                expectation.required(),
                expectation.claims().size())));
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        append(ShardLines.line(new NotJudged(claim, why)));
    }

    private void append(Map<String, Object> line) {
        Open run = open;
        if (run != null) {
            run.journal.append(line);
        }
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        keep(test, ClaimEvidence.of(test, claim, verdict));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        keep(test, ClaimEvidence.broken(test, claim, error));
    }

    private void keep(TestId test, ClaimEvidence claim) {
        Open run = open;
        if (run == null) {
            if (ended) {
                tellLost(test, claim);
            }
            return;
        }
        @Nullable ClaimEvidence numbered = run.tests.add(test.isAttributed() ? test : TestId.UNATTRIBUTED, claim);
        if (numbered == null) {
            tellLost(test, claim);
        } else if (!test.isAttributed()) { // no test will end and take it along
            run.journal.append(ShardLines.line(numbered));
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
            end(run, result, TestStatus.of(result.status()));
        }
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        Open ending = open;
        ended = true;
        open = null;
        if (ending != null) {
            RunningTests.Left left = ending.tests.close();
            left.late().forEach(claim -> ending.journal.append(ShardLines.line(claim)));
            for (TestId test : left.unfinished()) {
                TestResult unknown =
                        new TestResult(test, TestResult.Status.BROKEN, "it claimed, and then nobody said how it ended");
                end(ending, unknown, TestStatus.UNFINISHED);
            }
            ending.journal.finish(new Shard.End(now(), outcome.failures(), NamedModels.of(run.settings())));
            finished = ending;
        }
    }

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        Open closing = finished;
        finished = null;
        if (closing != null) { // else the shard is not whole, and the manifest does not say that it is
            Manifest.ended(
                    closing.directory,
                    run.id(),
                    closing.journal.name(),
                    new Manifest.Entry(closing.journal.digest(), outcome.failures()),
                    now(),
                    closing.key);
        }
    }

    private void end(Open run, TestResult result, TestStatus status) {
        TestId test = result.test();
        run.journal.append(ShardLines.line(new Attempt(
                test, status, result.message(), now(), result.details(), run.tests.end(test), result.byClaimsAlone())));
    }

    /** Returns the time, which never goes back: no test ends before its run began, whatever is done to the clock. */
    private Instant now() {
        Instant time = clock.instant();
        return latest.accumulateAndGet(time, (one, other) -> one.isAfter(other) ? one : other);
    }
}
