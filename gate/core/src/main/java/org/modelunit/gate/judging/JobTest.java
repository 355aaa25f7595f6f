package org.modelunit.gate.judging;

import java.util.List;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.evidence.TestStatus;

/**
 * A test as one job of the build ran it.
 *
 * @param job the name of the job; empty where there is none
 * @param evidence what is known of the test
 */
record JobTest(String job, TestEvidence evidence) {

    Attempt last() {
        return evidence.last();
    }

    TestStatus status() {
        return last().status();
    }

    /** Whether it was skipped, or gave up. */
    boolean hasNotRun() {
        return status() == TestStatus.SKIPPED || status() == TestStatus.ABORTED;
    }

    int attempts() {
        return evidence.attempts().size();
    }

    /** The test as people write it. */
    String name() {
        return MadeClaim.name(evidence.test());
    }

    /** What the last attempt claimed. */
    List<MadeClaim> claims() {
        return claims(last());
    }

    /** All attempts but the last. */
    List<Attempt> earlier() {
        return evidence.attempts().subList(0, attempts() - 1);
    }

    /** What an attempt claimed that does not hold. */
    List<MadeClaim> red(Attempt attempt) {
        return claims(attempt).stream().filter(claim -> !claim.isGreen()).toList();
    }

    private List<MadeClaim> claims(Attempt attempt) {
        return attempt.claims().stream()
                .map(claim -> new MadeClaim(job, evidence.module(), claim, evidence.test(), status(), attempts()))
                .toList();
    }

    /** How it ended, as it follows its name: "is red", "was skipped". */
    String ended() {
        return switch (status()) {
            case PASSED -> "passed";
            case SKIPPED -> "was skipped";
            case ABORTED -> "was aborted";
            case FAILED, INCONCLUSIVE, BROKEN, UNFINISHED -> "is " + words(status());
        };
    }

    /** How a red test is called. */
    static String words(TestStatus status) {
        return switch (status) {
            case FAILED -> "red";
            case INCONCLUSIVE -> "inconclusive";
            case UNFINISHED -> "not finished";
            default -> "broken";
        };
    }

    /** Why it ended so, as it follows a sentence; empty where nothing was said. */
    String because() {
        return because(last());
    }

    /** Why an attempt ended so, as it follows a sentence; empty where nothing was said. */
    static String because(Attempt attempt) {
        return attempt.message().isEmpty() ? "" : ": " + attempt.message();
    }
}
