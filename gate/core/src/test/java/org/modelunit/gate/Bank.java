package org.modelunit.gate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.recording.TestResult.Status;

/** The bank's builds, for tests in other packages. */
public final class Bank {

    private Bank() {}

    /** Returns the model that is to be released. */
    public static CandidateModel candidate() {
        return new CandidateModel(LoanClaims.MODEL.fingerprint());
    }

    /** Returns a model that nobody has tested. */
    public static CandidateModel anotherCandidate() {
        return new CandidateModel(new LoanModel("another.onnx").fingerprint());
    }

    /** Returns the evidence of a build that is green and complete. */
    public static CollectedEvidence greenRun(Path output) {
        new LoanBuild().runIn(output);
        return collected(output);
    }

    /** Returns the evidence of a build. */
    static CollectedEvidence run(LoanBuild build, Path output) {
        build.runIn(output);
        return collected(output);
    }

    /** Returns the evidence of a build with a claim that does not hold. */
    public static CollectedEvidence redRun(Path output) {
        new LoanBuild()
                .with("separates", test -> test.claimingOnly(TestScript.claiming(WaysNothingClaimed.tooHigh()))
                        .ending(Status.FAILED))
                .runIn(output);
        return collected(output);
    }

    /** Returns the evidence of a build whose data set has fewer rows. */
    public static CollectedEvidence runOnFewerRows(Path output) {
        LoanBuild build = new LoanBuild();
        build.tests = LoanBuild.green(LoanClaims.loans(590));
        build.runIn(output);
        return collected(output);
    }

    /** Returns the verdict of a gate with a policy. */
    public static ReleaseVerdict judge(Policy policy, CollectedEvidence collected) {
        return Gate.of(policy, candidate(), ExpectedBuild.of(LoanBuild.SESSION, LoanBuild.COMMIT), Clock.systemUTC())
                .judge(collected);
    }

    private static CollectedEvidence collected(Path output) {
        return CollectedEvidence.read(List.of(output), LoanBuild.SESSION);
    }
}
