package org.modelunit.gate;

import java.util.List;
import org.modelunit.claim.Claim;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

/**
 * What happens in one test.
 *
 * @param test the test
 * @param status how it ends
 * @param details what its annotations say
 * @param claiming what it claims, each given to the recorder
 * @param byClaimsAlone whether it ends by nothing but its claims
 */
record TestScript(TestId test, Status status, TestDetails details, List<Claiming> claiming, boolean byClaimsAlone) {

    private static final TestDetails MODEL_TEST = new TestDetails(List.of(), "", "", true);

    /** A claim on its way to the recorder. */
    interface Claiming {
        void record(EvidenceRecorder recorder, TestId test);
    }

    TestScript {
        claiming = List.copyOf(claiming);
    }

    TestScript(TestId test, Status status, TestDetails details, List<Claiming> claiming) {
        this(test, status, details, claiming, true);
    }

    /** The same of a test that something else went wrong in. */
    TestScript failingOtherwise() {
        return new TestScript(test, status, details, claiming, false);
    }

    static TestId id(String className, String method) {
        return new TestId(
                "[engine:junit-jupiter]/[class:" + className + "]/[method:" + method + "()]",
                className,
                method,
                method + "()");
    }

    static TestScript passed(String className, String method, Claim... claims) {
        return new TestScript(
                id(className, method),
                Status.PASSED,
                MODEL_TEST,
                List.of(claims).stream().map(TestScript::claiming).toList());
    }

    static Claiming claiming(Claim claim) {
        return (recorder, test) -> recorder.claimed(test, claim, claim.judge());
    }

    /** A check of a tensor, which is about no model and no data by a digest, with the tolerance that it allows. */
    static Claiming closeness(Tolerance tolerance) {
        ComparedTensor equal =
                new ComparedTensor("features", "Encoder", 10, 0, true, "", new TensorDifference.Least(0, 0, 0));
        return claiming(new FirstDivergence(
                        "features",
                        "training",
                        tolerance,
                        List.of(equal),
                        List.of(equal),
                        List.of(),
                        List.of(),
                        Provenance.UNKNOWN)
                .claim());
    }

    TestScript ending(Status other) {
        return new TestScript(test, other, details, claiming, byClaimsAlone);
    }

    TestScript called(TestId other) {
        return new TestScript(other, status, details, claiming, byClaimsAlone);
    }

    TestScript requiring(String... requirements) {
        return new TestScript(test, status, new TestDetails(List.of(requirements), "", "", true), claiming);
    }

    TestScript claimingOnly(Claiming... others) {
        return new TestScript(test, status, details, List.of(others));
    }

    PlannedTests.Planned planned() {
        return new PlannedTests.Planned(test, false, details);
    }

    void run(EvidenceRecorder recorder) {
        claiming.forEach(claim -> claim.record(recorder, test));
        String message = status == Status.SKIPPED ? "@Disabled" : status == Status.PASSED ? "" : "it is " + status;
        recorder.testFinished(new TestResult(test, status, message, details, byClaimsAlone && status == Status.FAILED));
    }
}
