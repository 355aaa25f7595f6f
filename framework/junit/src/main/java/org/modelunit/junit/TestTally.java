package org.modelunit.junit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;

/** The claims of one test, and how it ended, in its last attempt. */
final class TestTally {

    private record Claim(List<String> words, int occurrence) {}

    private final Map<Claim, ClaimOutcome> claims = new LinkedHashMap<>();
    private final Map<List<String>, Integer> occurrences = new HashMap<>();
    private final Set<Claim> onceRed = new HashSet<>();
    private final Map<OpenAssertion, String> begun = new LinkedHashMap<>();
    private @Nullable TestResult result;
    private boolean ended;

    void begin(String place, OpenAssertion assertion) {
        beginAgain();
        begun.put(assertion, place);
    }

    void add(List<String> words, ClaimOutcome outcome) {
        beginAgain();
        begun.keySet().removeIf(OpenAssertion::hasClaimed); // a test may make very many
        Claim claim = new Claim(words, occurrences.merge(words, 1, Integer::sum));
        claims.put(claim, outcome);
        if (outcome.blocks()) {
            onceRed.add(claim);
        }
    }

    void finished(TestResult end) {
        beginAgain(); // an attempt that ends without a claim, in its fixture for instance
        result = end;
        ended = true;
    }

    /** Nobody says that a test begins again: the first news after its end do. */
    private void beginAgain() {
        if (ended) {
            claims.clear();
            occurrences.clear();
            begun.clear();
            result = null;
            ended = false;
        }
    }

    int count(VerdictStatus status) {
        return (int) claims.values().stream()
                .filter(outcome -> outcome.status() == status)
                .count();
    }

    int flaky() {
        return (int) claims.entrySet().stream()
                .filter(claim ->
                        onceRed.contains(claim.getKey()) && !claim.getValue().blocks())
                .count();
    }

    /** Returns the place of each assertion without a claim; a test that did not pass may not have come to its claims. */
    List<String> unclaimed() {
        TestResult end = result;
        return end != null && end.status() != Status.PASSED
                ? List.of()
                : begun.entrySet().stream()
                        .filter(assertion -> !assertion.getKey().hasClaimed())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** Returns the place of a model test that passed without a claim, unless it began an assertion, which is told elsewhere. */
    List<String> silent() {
        TestResult end = result;
        boolean silent = end != null
                && end.status() == Status.PASSED
                && end.details().modelTest()
                && !end.test().methodName().isEmpty()
                && claims.isEmpty()
                && begun.isEmpty();
        return end != null && silent ? List.of(SummaryText.place(end.test())) : List.of();
    }

    int size() {
        return claims.size();
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** Returns each claim that blocks, or the test if it ended red without such a claim. */
    List<Blocker> blockers() {
        List<Blocker> red = redClaims();
        TestResult end = result;
        return red.isEmpty() && end != null && isRed(end.status()) ? List.of(SummaryText.blocker(end)) : red;
    }

    /** Whether the test ended red, and no claim says why: its fixture failed, for instance. */
    boolean isRedWithoutClaim() {
        TestResult end = result;
        return end != null && isRed(end.status()) && redClaims().isEmpty();
    }

    /** Returns how many claims are red though the test passed: somebody has caught their errors, or was on another thread. */
    int swallowed() {
        TestResult end = result;
        return end != null && end.status() == Status.PASSED ? redClaims().size() : 0;
    }

    private List<Blocker> redClaims() {
        TestResult end = result;
        return claims.values().stream()
                .filter(claim -> blocks(claim, end))
                .map(ClaimOutcome::blocker)
                .toList();
    }

    /** An inconclusive claim lets a build pass where it only aborts its test. */
    private static boolean blocks(ClaimOutcome claim, @Nullable TestResult end) {
        boolean aborted = end != null && end.status() == Status.ABORTED;
        return claim.blocks() && !(aborted && claim.status() == VerdictStatus.INCONCLUSIVE);
    }

    private static boolean isRed(Status status) {
        return switch (status) {
            case FAILED, BROKEN, INCONCLUSIVE -> true;
            case PASSED, ABORTED, SKIPPED -> false;
        };
    }
}
