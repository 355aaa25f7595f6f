package org.modelunit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;
import org.modelunit.junit.fork.SurefireFork;
import org.modelunit.junit.selection.TakenTests;
import org.modelunit.junit.selection.TestClasses;
import org.modelunit.junit.selection.TestMethods;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;

/**
 * Holds what a run has claimed against what it was expected to claim. A JVM answers for the tests that it was to run, and for those of its
 * classes that are gone; the first of several answers for classes that are gone, too, for those without a test that is run, and for latency
 * tests that were left out. Expectations belong to a choice of tags, which a project may make in every run; the first JVM then answers for
 * methods that are gone as well.
 *
 * <p>Whoever chooses by some tags for the first time is held against what any run has claimed, and so is whoever names a list. A choice that takes
 * tests without a tag, {@code excludedGroups}, then answers for what it leaves out; one that asks for a part by its tags, {@code groups}, does
 * not. Whoever runs some other tests answers for those alone.
 */
final class Expectations {

    private static final int SHOWN = 3;

    private record Identity(String test, String subject, String property, int occurrence) {

        static Identity of(ExpectedClaim claim) {
            return new Identity(claim.test().uniqueId(), claim.subject(), claim.property(), claim.occurrence());
        }
    }

    private final @Nullable ExpectedClaims store;
    private final TestProgress progress;
    private final ClaimsMade made;

    Expectations(@Nullable ExpectedClaims store, TestProgress progress, ClaimsMade made) {
        this.store = store;
        this.progress = progress;
        this.made = made;
    }

    /** Returns what keeps expectations in this JVM, or null where nothing does. */
    static @Nullable ExpectedClaims store() {
        return ServiceLoader.load(ExpectedClaims.class, ExpectedClaims.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }

    /**
     * Tells of the claims that were expected and not made.
     *
     * @throws IllegalStateException if they are required
     */
    void judge(Run run, Recorder recorder) {
        RunExpectation expected = load(run);
        if (expected == null) {
            return;
        }
        List<ExpectedClaim> ours = expected.claims();
        recorder.expected(expected);
        Set<Identity> claimed = made.all().stream().map(Identity::of).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(); // what was left out by its tag was a choice, and is told
        for (ExpectedClaim claim : ours) {
            if (!claimed.contains(Identity.of(claim))) {
                String why = why(claim);
                recorder.notJudged(claim, why);
                if (!isLeftOut(claim)) {
                    missing.add(SummaryText.notJudged(claim, why));
                }
            }
        }
        if (expected.required() && !missing.isEmpty()) {
            int more = missing.size() - SHOWN;
            throw new IllegalStateException(missing.size() + " of " + ours.size() + " claims that " + expected.source()
                    + " expects " + (missing.size() == 1 ? "was" : "were") + " not made, so the run is red: "
                    + String.join("; ", missing.subList(0, Math.min(SHOWN, missing.size())))
                    + (more > 0 ? "; and " + more + " more" : ""));
        }
    }

    /** What an earlier run has left and nobody can use is no fault of this run; the next green one replaces it. */
    private @Nullable RunExpectation load(Run run) {
        try {
            return store == null ? null : load(run, store);
        } catch (IllegalStateException e) {
            Console.print("ModelUnit: which claims are expected is unknown: " + e.getMessage());
            return null;
        }
    }

    /** What is expected under other tags says what is expected of a test, but not which tests these should choose. */
    private @Nullable RunExpectation load(Run run, ExpectedClaims from) {
        if (isOfSomeTests()) {
            return from.loadAll(run)
                    .map(all -> select(all, claim -> isOurs(claim, false)))
                    .orElse(null);
        }
        return from.load(run, progress.tags())
                .map(own -> select(own, claim -> isOurs(claim, !own.required())))
                .or(() -> from.loadAll(run)
                        .map(all -> select(all, claim -> isOurs(claim, false) && !isLeftOut(claim)))
                        .filter(ofThese -> !ofThese.claims().isEmpty()))
                .orElse(null);
    }

    private static RunExpectation select(RunExpectation all, Predicate<ExpectedClaim> isOurs) {
        return new RunExpectation(all.claims().stream().filter(isOurs).toList(), all.source(), all.required());
    }

    private boolean isOfSomeTests() {
        return progress.choice() == TestProgress.Choice.SOME;
    }

    /**
     * Whether this JVM answers for a claim.
     *
     * @param wasTaken whether the claim is known to be one of a test that these tags have taken before
     */
    private boolean isOurs(ExpectedClaim claim, boolean wasTaken) {
        TestId test = claim.test();
        if (isOfSomeTests() || progress.isPlanned(test)) {
            return progress.isPlanned(test);
        }
        boolean isTagged = progress.choice() == TestProgress.Choice.TAGGED;
        boolean isMissed = wasTaken || progress.taken().takesUntagged();
        if (progress.isOfPlannedClass(test)) {
            return isMissed || isGone(test, true);
        }
        return SurefireFork.isFirst()
                && (isGone(test, isTagged)
                        || isLeftOut(claim)
                        || isMissed && TakenTests.areNoneLeft(test, progress.taken()));
    }

    /** Whether the class of a test is not there any more, or the test method is gone, where those count. */
    private static boolean isGone(TestId test, boolean countsMethods) {
        return TestClasses.isGone(test) || countsMethods && TestMethods.isGone(test);
    }

    /** A latency test is left out by its tag alone, and that is told: nobody should believe that it was green. */
    private boolean isLeftOut(ExpectedClaim claim) {
        return progress.choice() == TestProgress.Choice.TAGGED
                && progress.taken().takesUntagged()
                && !progress.isPlanned(claim.test())
                && TestMethods.isAnnotated(claim.test(), LatencyTest.class);
    }

    private String why(ExpectedClaim claim) {
        if (isLeftOut(claim)) {
            return "its test was left out by its tag, " + LatencyTest.TAG;
        }
        TestResult result = progress.result(claim.test());
        if (result == null) {
            return whyNothingRan(claim.test());
        }
        return switch (result.status()) {
            case SKIPPED -> "its test was skipped" + because(result);
            case ABORTED -> "its test gave up" + because(result);
            case FAILED, BROKEN, INCONCLUSIVE ->
                result.test().uniqueId().equals(claim.test().uniqueId())
                        ? "its test failed before"
                        : "its class failed before";
            case PASSED -> "its test made fewer claims";
        };
    }

    private String whyNothingRan(TestId test) {
        if (progress.isTest(test)) {
            return "its test has not run";
        }
        return progress.tags().isEmpty() || isGone(test, true)
                ? "its test is gone"
                : "its test was left out by its tags";
    }

    private static String because(TestResult result) {
        return result.message().isEmpty() ? "" : ": " + result.message();
    }

    /**
     * Keeps the claims of a run in which nothing is red and no claim is missing: those of tests that passed replace what they
     * claimed earlier, those of tests that were skipped stay expected, and those of tests that are gone were told of this once.
     */
    void keep(Run run) {
        if (store == null || isOfSomeTests() || !isGreen()) {
            return;
        }
        Set<Identity> seen = new HashSet<>();
        List<ExpectedClaim> claims = made.all().stream()
                .filter(claim -> status(claim) == Status.PASSED && seen.add(Identity.of(claim)))
                .toList();
        store.keep(run, progress.tags(), new LastWord(claims));
    }

    /** What a green run leaves: it answers for what it has run, whatever claims others have kept of that. */
    private final class LastWord implements ExpectedClaims.Change {

        private final List<ExpectedClaim> claims;

        LastWord(List<ExpectedClaim> claims) {
            this.claims = claims;
        }

        @Override
        public List<ExpectedClaim> of(List<ExpectedClaim> before) {
            return Stream.concat(
                            before.stream()
                                    .filter(claim -> !isOurs(claim, true) || isWaiting(claim) || isLeftOut(claim)),
                            claims.stream())
                    .toList();
        }

        @Override
        public boolean answers(ExpectedClaim claim) {
            return progress.isPlanned(claim.test()) && !isWaiting(claim);
        }
    }

    private boolean isGreen() {
        return progress.gaps().isEmpty()
                && progress.results().stream().allMatch(result -> switch (result.status()) {
                    case PASSED -> !made.isRed(result.test());
                    case SKIPPED, ABORTED -> true;
                    case FAILED, BROKEN, INCONCLUSIVE -> false;
                });
    }

    private boolean isWaiting(ExpectedClaim claim) {
        Status status = status(claim);
        return status == Status.SKIPPED || status == Status.ABORTED;
    }

    private @Nullable Status status(ExpectedClaim claim) {
        TestResult result = progress.result(claim.test());
        return result == null ? null : result.status();
    }
}
