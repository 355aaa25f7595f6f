package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** What a claim is compared with or held to is known by its content: another file of the same name makes the claim another one. */
class SwappedContentTest {

    @TempDir
    Path directory;

    private LoanRelease release;

    @BeforeEach
    void begin() {
        release = new LoanRelease(directory);
    }

    private static LoanBuild claiming(Claim claim) {
        LoanBuild build = new LoanBuild();
        build.tests.add(TestScript.passed(LoanBuild.CLASS, "rests_on_something_else", claim));
        return build;
    }

    /** Signs a build with one claim more, and judges another. */
    private List<Reason> reasons(Claim signed, Claim now) throws IOException {
        Path last = directory.resolve("last");
        ContractFile.write(
                release.contractFile(),
                ReleaseContract.of(
                        "challenger",
                        LoanClaims.MODEL.fingerprint(),
                        Bank.run(claiming(signed), last).evidence()));
        claiming(now).runIn(release.output());
        return release.judge().reasons();
    }

    private static Claim against(Fingerprint champion) {
        Evaluation<Loan, Classified> same = LoanClaims.EVALUATION;
        Provenance of = same.provenance();
        Evaluation<Loan, Classified> other = Evaluation.of(
                same.inputs(),
                same.outcomes(),
                new Provenance(champion, of.data(), of.operatingPoint(), of.batchSize(), of.versions()));
        return Comparison.of(same, other).claim(accuracy(), atLeast(-0.1).withConfidence(0.95));
    }

    private static Fingerprint champion(String content) {
        return Fingerprint.of("champion.onnx", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_champion_is_no_change() throws IOException {
        assertThat(reasons(against(champion("strong")), against(champion("strong"))))
                .isEmpty();
    }

    @Test
    void a_champion_that_was_swapped_weakens_what_is_claimed_against_it() throws IOException {
        assertThat(reasons(against(champion("strong")), against(champion("weak"))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
                    assertThat(reason.cause())
                            .contains("digest of champion " + champion("strong").sha256())
                            .contains("digest of champion " + champion("weak").sha256());
                });
    }

    @Test
    void a_champion_without_a_digest_may_be_any() throws IOException {
        assertThat(reasons(against(champion("strong")), against(Fingerprint.unknown("champion.onnx"))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CLAIM_WEAKENED);
    }

    @Test
    void a_candidate_that_is_compared_with_itself_shows_nothing() throws IOException {
        Fingerprint candidate = LoanClaims.MODEL.fingerprint();

        assertThat(reasons(against(champion("strong")), against(new Fingerprint("champion.onnx", candidate.sha256()))))
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason.cause()).contains("is digest of champion " + candidate.sha256()));
    }

    /** The next candidate is compared with the same file, which is nobody's role. */
    @Test
    void a_candidate_that_was_kept_is_known_by_its_content_from_then_on() throws IOException {
        Fingerprint candidate = LoanClaims.MODEL.fingerprint();
        ReleaseContract contract = ReleaseContract.of(
                "challenger",
                candidate,
                Bank.run(claiming(against(new Fingerprint("kept.onnx", candidate.sha256()))), directory.resolve("kept"))
                        .evidence());

        assertThat(contract.claims())
                .filteredOn(claim -> claim.asked().terms().containsKey("digest of champion"))
                .singleElement()
                .satisfies(claim -> assertThat(
                                claim.asked().terms().get("digest of champion").toString())
                        .contains(candidate.sha256()));
    }

    @Test
    void a_contract_that_knew_no_digest_is_met_by_one_that_does() throws IOException {
        assertThat(reasons(against(Fingerprint.unknown("champion.onnx")), against(champion("strong"))))
                .isEmpty();
    }

    @Test
    void training_data_that_were_swapped_are_others_to_share_no_row_with() throws IOException {
        assertThat(reasons(sharedWith("a"), sharedWith("b")))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CLAIM_WEAKENED);
    }

    private static Claim sharedWith(String branch) {
        Loans others = Loans.good(branch, 50);
        List<Loan> inputs = others.inputs().stream()
                .map(loan -> new Loan(-1 - loan.id(), branch, "", "", 2019, loan.score(), 0))
                .toList();
        return DataCheck.sharedRows(
                LoanClaims.HOLDOUT, Dataset.of("what was learned", inputs, others.truth()), RowKey.content());
    }
}
