package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Labels;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;

class WeakenedClaimsTest {

    private static SampleBuild build(String run) {
        return new SampleBuild().run(run);
    }

    private static ChangesSince since(SampleBuild before, SampleBuild now) {
        ValueHistory history = ValueHistory.EMPTY.with(
                ReleaseSummary.of(SummarySources.of(before.evidence())).values());
        return ReleaseSummary.of(SummarySources.of(now.evidence()).withHistory(history))
                .changes()
                .sinceLastRun();
    }

    private static SampleBuild sliced(String run, Slicing<Loan> slicing) {
        Loans loans = Loans.good("shop", 300);
        Evaluation<Loan, Classified> evaluation = Evaluation.of(
                Classifier.<Loan>of(
                        "m.onnx", Labels.of("bad", "good"), loan -> new double[] {loan.score(), 1 - loan.score()}),
                loans.dataset());
        Claim claim = SliceClaim.of(evaluation, slicing, rocAuc("bad"), eachSlice(Threshold.atLeast(0.5)));
        return build(run)
                .test(
                        SampleBuild.id("slices"),
                        TestStatus.PASSED,
                        TestDetails.NONE,
                        List.of(SampleBuild.evidence(SampleBuild.id("slices"), claim, claim.judge())));
    }

    @Test
    void a_slice_that_is_judged_no_more_asks_for_less_as_the_gate_has_it() {
        SampleBuild before = sliced("run-1", Slicing.<Loan>by("branch", loan -> loan.branch()));
        SampleBuild fewer = sliced(
                "run-2",
                Slicing.<Loan>by("branch", loan -> loan.branch().equals("station") ? "market" : loan.branch()));

        assertThat(since(before, fewer).claims())
                .filteredOn(change -> change.kind() == Kind.WEAKENED)
                .extracting(ChangedClaim::was, ChangedClaim::is)
                .containsExactly(tuple("'station' judged", "'station' not judged"));
        assertThat(since(fewer, sliced("run-3", Slicing.<Loan>by("branch", loan -> loan.branch())))
                        .claims())
                .extracting(ChangedClaim::kind)
                .doesNotContain(Kind.WEAKENED);
    }

    @Test
    void what_the_gate_calls_weakened_is_weakened_here() {
        Verdict verdict = SampleVerdicts.metric("ROC AUC", VerdictStatus.SHOWN);
        TestId test = SampleBuild.id("ranks");
        Claim claim = SampleClaims.of(verdict);
        ClaimEvidence was = SampleBuild.evidence(test, verdict);
        ClaimEvidence is = new ClaimEvidence(
                was.id(),
                was.requirement(),
                claim.contract().with(Contract.FUNCTION, "com.example.Mine"),
                was.provenance(),
                was.status(),
                was.sentence(),
                was.facts(),
                new ClaimEvidence.Findings(verdict.measured().orElse(null), List.of(), List.of()));

        assertThat(since(
                                build("run-1").test(test, TestStatus.PASSED, TestDetails.NONE, List.of(was)),
                                build("run-2").test(test, TestStatus.PASSED, TestDetails.NONE, List.of(is)))
                        .claims())
                .extracting(ChangedClaim::kind, ChangedClaim::was, ChangedClaim::is)
                .containsExactly(tuple(Kind.WEAKENED, "no function", "function com.example.Mine"));
    }
}
