package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.summary.ReleaseBlocker.Group;
import org.modelunit.evidence.summary.SampleBuild.GateFile;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

/** What a summary says of tests with one name that end in several ways. */
class RedCallsTest {

    @TempDir
    Path directory;

    private static ReleaseSummary of(Evidence evidence, List<Path> verdicts) {
        return ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts));
    }

    @Test
    void a_call_that_failed_beside_an_inconclusive_call_of_the_same_test_is_no_open_question() {
        for (TestStatus failed : List.of(TestStatus.FAILED, TestStatus.BROKEN, TestStatus.UNFINISHED)) {
            TestId undecided = call(1);
            Evidence evidence = new SampleBuild()
                    .test(
                            undecided,
                            TestStatus.INCONCLUSIVE,
                            TestDetails.NONE,
                            List.of(SampleBuild.evidence(
                                    undecided, SampleVerdicts.metric("ROC AUC", VerdictStatus.INCONCLUSIVE))))
                    .test(call(2), failed, TestDetails.NONE, List.of())
                    .evidence();
            List<Path> both = new GateFile(evidence)
                    .because("test-failed", "", "CreditTest#holds is inconclusive: the data cannot tell")
                    .because("test-failed", "", "CreditTest#holds is red: expected 1")
                    .write(directory);
            ReleaseSummary summary = of(evidence, both);

            assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
            assertThat(summary.blockedBy()).extracting(ReleaseBlocker::group).containsExactly(Group.OTHER, Group.OTHER);
        }
    }

    private static TestId call(int number) {
        return new TestId("[method:holds(int)]/[call:" + number + "]", "shop.CreditTest", "holds", "[" + number + "]");
    }

    @Test
    void calls_that_passed_leave_a_question_open() {
        Evidence evidence = new SampleBuild()
                .test(call(1), TestStatus.PASSED, TestDetails.NONE, List.of())
                .test(
                        call(2),
                        TestStatus.INCONCLUSIVE,
                        TestDetails.NONE,
                        List.of(SampleBuild.evidence(
                                call(2), SampleVerdicts.metric("ROC AUC", VerdictStatus.INCONCLUSIVE))))
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("test-failed", "", "CreditTest#holds is inconclusive: the data cannot tell")
                .write(directory);

        assertThat(of(evidence, verdicts).headline().decision()).isEqualTo(ReleaseDecision.CANNOT_DECIDE);
    }

    @Test
    void an_assertion_that_failed_beside_a_refuted_claim_is_told_beside_it() {
        TestId mixed = SampleBuild.id("mixed");
        Evidence evidence = new SampleBuild()
                .test(
                        mixed,
                        TestStatus.FAILED,
                        TestDetails.NONE,
                        List.of(SampleBuild.evidence(mixed, SampleVerdicts.metric("ROC AUC", VerdictStatus.REFUTED))))
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("test-failed", "", "CreditTest#mixed is red: expected 1")
                .write(directory);

        assertThat(of(evidence, verdicts).blockedBy())
                .extracting(ReleaseBlocker::group)
                .containsExactly(Group.REFUTED, Group.OTHER);
    }
}
