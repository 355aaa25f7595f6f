package org.modelunit.gate.judging;

import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.TestStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestId;

/**
 * A claim of the build, with what is known of its test.
 *
 * @param job the name of the job that ran it; empty where there is none
 * @param module the module whose test made it
 * @param claim the claim
 * @param test the test; {@link TestId#UNATTRIBUTED} for a claim that no test is red by
 * @param status how the test's last attempt ended
 * @param attempts how often the test ran
 */
record MadeClaim(String job, String module, ClaimEvidence claim, TestId test, TestStatus status, int attempts) {

    /** What tells it from all others of the build. */
    record Key(String job, String module, ClaimId id) {}

    Key key() {
        return new Key(job, module, claim.id());
    }

    boolean isAttributed() {
        return test.isAttributed();
    }

    boolean isGreen() {
        return claim.status().isGreen();
    }

    /** Whether it holds in a test that passed, so that it may be counted. */
    boolean isShown() {
        return isGreen() && isAttributed() && status == TestStatus.PASSED;
    }

    /** The test as people write it. */
    String where() {
        return name(test);
    }

    static String name(TestId test) {
        return test.selector().isEmpty() ? test.displayName() : test.selector();
    }

    /** The claim in words: "ROC AUC of 'bad' on holdout in CreditTest#separates". */
    @Override
    public String toString() {
        return inWords(claim.id().property(), claim.id().subject(), test);
    }

    /** The same of a claim that was expected and not made. */
    static String inWords(ExpectedClaim expected) {
        return inWords(expected.property(), expected.subject(), expected.test());
    }

    private static String inWords(String property, String subject, TestId test) {
        return property + " on " + subject + " in " + name(test);
    }
}
