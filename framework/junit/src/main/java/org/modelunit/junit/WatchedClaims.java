package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.console.Console;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings.OnInconclusive;

/** All recorders of a run, watched for what nobody else would tell of: who claimed, and red claims that no test can answer for. */
final class WatchedClaims implements Recorder {

    private record Red(String line, boolean inconclusive) {}

    private final Recorder recorders;
    private final Set<TestId> claimed = ConcurrentHashMap.newKeySet();
    private final Set<TestId> ended = ConcurrentHashMap.newKeySet();

    /** The red claims of no test, and of each test since it ended last: one that has ended for good is not red by them any more. */
    private final ConcurrentHashMap<TestId, ConcurrentLinkedQueue<Red>> unanswered = new ConcurrentHashMap<>();

    /** What was claimed after the recorders had written what they keep. */
    private final ConcurrentLinkedQueue<String> late = new ConcurrentLinkedQueue<>();

    private final ClaimsMade made = new ClaimsMade();

    private volatile boolean over;

    private volatile boolean closed;

    private final @Nullable TestRun run;

    WatchedClaims(Recorder recorders) {
        this(recorders, null);
    }

    WatchedClaims(Recorder recorders, @Nullable TestRun run) {
        this.recorders = recorders;
        this.run = run;
    }

    /** Returns the run whose claims these are; null where there is none. */
    @Nullable
    TestRun run() {
        return run;
    }

    @Override
    public int order() {
        return recorders.order();
    }

    @Override
    public void runStarted(Run run) {
        recorders.runStarted(run);
    }

    @Override
    public void runRefused(Run run, String why) {
        recorders.runRefused(run, why);
    }

    @Override
    public void began(TestId test, OpenAssertion assertion) {
        recorders.began(test, assertion);
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        Supplier<Blocker> words = () -> SummaryText.blocker(test, verdict); // long in the making
        if (!verdict.status().isGreen()) {
            keep(test, words.get().line(), verdict.status() == VerdictStatus.INCONCLUSIVE);
        }
        if (isInTime(words)) {
            claimed.add(test);
            made.add(test, claim, verdict.status().isGreen());
            recorders.claimed(test, claim, verdict);
        }
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        Supplier<Blocker> words = () -> SummaryText.blocker(test, claim, error);
        keep(test, words.get().line(), false);
        if (isInTime(words)) {
            claimed.add(test);
            made.add(test, claim, false);
            recorders.broke(test, claim, error);
        }
    }

    /** What comes while the recorders end is handed to none of them: one would keep it, and another one would not. */
    private boolean isInTime(Supplier<Blocker> claim) {
        if (!over) {
            return true;
        }
        if (closed) {
            System.getLogger(WatchedClaims.class.getName())
                    .log(
                            Level.WARNING,
                            "claimed after the end of the run, so nobody has kept it: "
                                    + claim.get().line());
        } else {
            late.add(claim.get().line());
        }
        return false;
    }

    private void keep(TestId test, String line, boolean inconclusive) {
        if (over || !test.isAttributed() || ended.contains(test)) {
            unanswered
                    .computeIfAbsent(test, id -> new ConcurrentLinkedQueue<>())
                    .add(new Red(line, inconclusive));
        }
    }

    @Override
    public void testFinished(TestResult result) {
        claimed.remove(result.test());
        ended.add(result.test());
        unanswered.remove(result.test());
        made.ended(result.test());
        recorders.testFinished(result);
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        over = true;
        recorders.runFinished(run, outcome);
    }

    @Override
    public void planned(PlannedTests plan) {
        recorders.planned(plan);
    }

    @Override
    public void expected(RunExpectation expectation) {
        recorders.expected(expectation);
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        recorders.notJudged(claim, why);
    }

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        closed = true;
        recorders.runClosed(run, outcome);
    }

    /** Returns the claims that tests have made, each in its last attempt. */
    ClaimsMade made() {
        return made;
    }

    /** Takes the end of a container, and returns whether it has claimed anything since it ended last. */
    boolean endsWithClaims(TestId container) {
        ended.add(container);
        return claimed.contains(container);
    }

    /**
     * Tells of the red claims that would be lost, for no test is red by them: those made outside any test, in one of several, or by a
     * thread that went on after its test.
     */
    void tellLost(OnInconclusive onInconclusive, Consumer<String> error) {
        List<String> lost = unanswered.values().stream()
                .flatMap(ConcurrentLinkedQueue::stream)
                .filter(red -> !(red.inconclusive && onInconclusive == OnInconclusive.ABORT))
                .map(Red::line)
                .toList();
        unanswered.clear();
        if (!lost.isEmpty()) {
            error.accept(lost.size() + (lost.size() == 1 ? " red claim belongs" : " red claims belong")
                    + " to no test, so the run is red: " + String.join("; ", lost));
        }
    }

    /** Tells of what was claimed after the recorders had written what they keep, green or red. */
    void tellLate(Consumer<String> note) {
        List<String> lines = List.copyOf(late);
        late.clear();
        if (!lines.isEmpty()) {
            String text = lines.size() + (lines.size() == 1 ? " claim was" : " claims were")
                    + " made after the end of the run, and nobody has kept " + (lines.size() == 1 ? "it" : "them")
                    + ": "
                    + String.join("; ", lines);
            Console.print("ModelUnit: " + text);
            note.accept(text);
        }
    }
}
