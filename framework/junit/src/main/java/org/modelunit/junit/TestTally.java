package org.modelunit.junit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;

/** The claims of one test, and how it ended, in its last attempt. */
final class TestTally {

    private record Claim(List<String> words, int occurrence) {}

    private final Map<Claim, ClaimOutcome> claims = new LinkedHashMap<>();
    private final Map<List<String>, Integer> occurrences = new HashMap<>();
    private final Set<Claim> onceRed = new HashSet<>();
    private @Nullable TestResult result;
    private boolean ended;

    void add(List<String> words, ClaimOutcome outcome) {
        beginAgain();
        Claim claim = new Claim(words, occurrences.merge(words, 1, Integer::sum));
        claims.put(claim, outcome);
        if (outcome.isRed()) {
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
            result = null;
            ended = false;
        }
    }

    int count(ClaimOutcome.Kind kind) {
        return (int) claims.values().stream()
                .filter(outcome -> outcome.kind() == kind)
                .count();
    }

    int flaky() {
        return (int) claims.entrySet().stream()
                .filter(claim ->
                        onceRed.contains(claim.getKey()) && !claim.getValue().isRed())
                .count();
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** Returns a line for each claim that blocks, or one for the test if it ended red without such a claim. */
    List<String> blockers() {
        TestResult end = result;
        List<String> lines = claims.values().stream()
                .filter(claim -> blocks(claim, end))
                .map(ClaimOutcome::line)
                .toList();
        return lines.isEmpty() && end != null && isRed(end.status()) ? List.of(SummaryText.line(end)) : lines;
    }

    /** An inconclusive claim lets a build pass where it only aborts its test. */
    private static boolean blocks(ClaimOutcome claim, @Nullable TestResult end) {
        boolean aborted = end != null && end.status() == Status.ABORTED;
        return claim.isRed() && !(aborted && claim.kind() == ClaimOutcome.Kind.INCONCLUSIVE);
    }

    private static boolean isRed(Status status) {
        return switch (status) {
            case FAILED, BROKEN, INCONCLUSIVE -> true;
            case PASSED, ABORTED, SKIPPED -> false;
        };
    }
}
