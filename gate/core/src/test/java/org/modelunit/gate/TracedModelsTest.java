package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.gate.contract.ContractClaim;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.tensor.Tensor;

/** A policy may ask for a trace of the model to release; one of another file, or of nobody knows which, is none. */
class TracedModelsTest {

    private static final Fingerprinted CANDIDATE = LoanClaims.MODEL;
    private static final Fingerprinted OTHER = new LoanModel("champion.onnx");

    @TempDir
    Path directory;

    private LoanRelease release;
    private int builds;

    @BeforeEach
    void require() throws IOException {
        release = new LoanRelease(directory).signed();
        release.replaceInPolicy(
                "checks: [first divergence from training, shared rows]",
                "checks: [first divergence from training, shared rows, reproduction of the reference]");
    }

    private static Pipeline<Loan> features(Fingerprinted... models) {
        return Pipeline.from("features", loans -> columns(loans), models);
    }

    private static Pipeline<Loan> scored(Fingerprinted... models) {
        return features().then("scores", features -> features, models);
    }

    private static Tensor columns(List<Loan> loans) {
        return Tensor.of(loans.stream().mapToDouble(Loan::score).toArray(), loans.size());
    }

    private static Reference reference() {
        Tensor features = columns(LoanClaims.LOANS.inputs());
        return Reference.of("features", features).and("scores", features);
    }

    private static Claim trace(Pipeline<Loan> pipeline) {
        return trace(pipeline, reference());
    }

    private static Claim trace(Pipeline<Loan> pipeline, Reference reference) {
        return PipelineClaim.of(pipeline.called("the loan service").trace(LoanClaims.LOANS.inputs()), reference);
    }

    private static LoanBuild claiming(Claim... claims) {
        LoanBuild build = new LoanBuild();
        if (claims.length > 0) {
            build.tests.add(TestScript.passed(LoanBuild.CLASS, "does_what_training_did", claims));
        }
        return build;
    }

    /** Judges a build of its own, however many a test makes. */
    private List<Reason> reasons(Claim... claims) throws IOException {
        Path output = directory.resolve("build-" + ++builds);
        claiming(claims).runIn(output);
        return release.gate().judge(List.of(output)).reasons();
    }

    private void assertRefused(Claim claim, String cause) throws IOException {
        assertThat(reasons(claim)).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CHECK_MISSING);
            assertThat(reason.cause()).contains(cause);
        });
    }

    @Test
    void a_trace_of_the_candidate_is_what_the_policy_asks_for() throws IOException {
        assertThat(reasons(trace(scored(CANDIDATE)))).isEmpty();
    }

    @Test
    void no_trace_is_none() throws IOException {
        assertThat(reasons()).extracting(Reason::id).containsExactly(ReasonId.CHECK_MISSING);
    }

    @Test
    void a_trace_of_another_file_is_none() throws IOException {
        assertRefused(
                trace(scored(OTHER)),
                "no check of 'reproduction of the reference' holds for the model to release,"
                        + " only on the loan service, by champion.onnx, sha256 "
                        + OTHER.fingerprint().sha256());
    }

    @Test
    void a_trace_of_another_file_by_the_candidates_name_is_none() throws IOException {
        assertRefused(
                trace(scored(() -> Fingerprint.of("challenger.onnx", new byte[] {1}))),
                "only on the loan service, by challenger.onnx, sha256 ");
    }

    @Test
    void a_trace_that_names_no_file_is_none() throws IOException {
        assertRefused(trace(scored()), "only on the loan service, which names no model by its digest");
    }

    @Test
    void a_trace_that_names_a_model_without_a_digest_is_none() throws IOException {
        assertRefused(
                trace(scored(() -> Fingerprint.unknown("challenger.onnx"))),
                "only on the loan service, which names no model by its digest");
    }

    @Test
    void a_trace_whose_comparison_ends_before_the_candidate_is_none() throws IOException {
        assertRefused(
                trace(scored(CANDIDATE), reference().only("features")),
                "only on the loan service, which names no model by its digest");
    }

    @Test
    void a_trace_that_does_not_reproduce_its_reference_is_none() throws IOException {
        Pipeline<Loan> wrong = features().then("scores", features -> Tensor.of(new double[600], 600), CANDIDATE);

        assertThat(reasons(trace(wrong))).extracting(Reason::id).contains(ReasonId.CHECK_MISSING);
    }

    @Test
    void the_candidate_may_run_in_any_stage() throws IOException {
        assertThat(reasons(trace(features(CANDIDATE).then("scores", features -> features, OTHER))))
                .isEmpty();
    }

    @Test
    void traces_of_the_candidate_are_counted_by_their_references() throws IOException {
        release.replaceInPolicy("atLeast: {slices: 3, fairness: 1}", "atLeast: {pipeline: 2}");
        Claim one = trace(scored(CANDIDATE), reference().withProvenance(Fingerprint.of("a", new byte[] {1})));
        Claim two = trace(scored(CANDIDATE), reference().withProvenance(Fingerprint.of("b", new byte[] {2})));
        Claim ofAnother = trace(scored(OTHER), reference().withProvenance(Fingerprint.of("c", new byte[] {3})));

        assertThat(reasons(one, two)).isEmpty();
        assertThat(reasons(one, one)).extracting(Reason::id).containsExactly(ReasonId.TOO_FEW_CLAIMS);
        assertThat(reasons(one, ofAnother)).extracting(Reason::id).containsExactly(ReasonId.TOO_FEW_CLAIMS);
    }

    @Test
    void a_first_policy_asks_for_the_traces_that_there_are() throws IOException {
        String policy = ReleaseDraft.of(
                        "challenger",
                        Bank.candidate(),
                        Bank.run(claiming(trace(scored(CANDIDATE))), directory.resolve("drafted")))
                .policy();

        assertThat(policy).contains("\"reproduction of the reference\"", "\"pipeline\": 1");
    }

    @Test
    void a_first_policy_asks_for_none_of_another_model() throws IOException {
        String policy = ReleaseDraft.of(
                        "challenger",
                        Bank.candidate(),
                        Bank.run(claiming(trace(scored(OTHER))), directory.resolve("drafted")))
                .policy();

        assertThat(policy).doesNotContain("reproduction of the reference", "pipeline");
    }

    private ReleaseContract contractOf(Claim claim, Fingerprint candidate) throws IOException {
        return ReleaseContract.of(
                "challenger",
                candidate,
                Bank.run(claiming(claim), directory.resolve("last-traced")).evidence());
    }

    private List<Reason> reasonsAfter(ReleaseContract contract, Claim now) throws IOException {
        ContractFile.write(release.contractFile(), contract);
        return reasons(now);
    }

    @Test
    void a_contract_holds_the_next_candidate_to_a_trace_of_itself() throws IOException {
        Fingerprint before = LoanClaims.MODEL.fingerprint();
        ReleaseContract contract = contractOf(trace(scored(CANDIDATE)), before);

        assertThat(contract.claims())
                .filteredOn(claim -> claim.asked().kind().equals("pipeline"))
                .extracting(ContractClaim::model)
                .containsExactly(ContractClaim.CANDIDATE);
        assertThat(reasonsAfter(contract, trace(scored(CANDIDATE)))).isEmpty();
        assertThat(reasonsAfter(contract, trace(scored())))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CHECK_MISSING, ReasonId.CLAIM_WEAKENED);
    }

    @Test
    void a_contract_knows_the_other_files_of_a_pipeline_by_their_digests() throws IOException {
        Pipeline<Loan> first = features(CANDIDATE).then("scores", features -> features, OTHER);
        Pipeline<Loan> swapped = features(CANDIDATE)
                .then("scores", features -> features, () -> Fingerprint.of("champion.onnx", new byte[] {1}));
        ReleaseContract contract = contractOf(trace(first), CANDIDATE.fingerprint());

        assertThat(reasonsAfter(contract, trace(first))).isEmpty();
        assertThat(reasonsAfter(contract, trace(swapped))).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
            assertThat(reason.cause())
                    .contains(
                            "digest of model of 'scores' " + OTHER.fingerprint().sha256());
        });
    }

    @Test
    void a_stage_that_ran_the_candidate_has_to_run_the_next_one() throws IOException {
        Pipeline<Loan> both = features(CANDIDATE).then("scores", features -> features, CANDIDATE);
        Pipeline<Loan> one = features(OTHER).then("scores", features -> features, CANDIDATE);
        ReleaseContract contract = contractOf(trace(both), CANDIDATE.fingerprint());

        assertThat(reasonsAfter(contract, trace(both))).isEmpty();
        assertThat(reasonsAfter(contract, trace(one))).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
            assertThat(reason.cause())
                    .contains("was digest of model of 'features' candidate, is digest of model of 'features' ");
        });
    }

    @Test
    void a_contract_of_a_trace_that_named_no_model_is_met_by_one_that_names_the_candidate() throws IOException {
        assertThat(reasonsAfter(contractOf(trace(scored()), CANDIDATE.fingerprint()), trace(scored(CANDIDATE))))
                .isEmpty();
    }

    /** The stage that ran the candidate calls another model now, by a lambda that says so to nobody. */
    @Test
    void a_candidate_that_moved_to_another_stage_is_told() throws IOException {
        Pipeline<Loan> moved = features(CANDIDATE).then("scores", features -> features);
        ReleaseContract contract = contractOf(trace(scored(CANDIDATE)), CANDIDATE.fingerprint());

        assertThat(reasonsAfter(contract, trace(moved))).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
            assertThat(reason.cause()).contains("was digest of model of 'scores' candidate, is no digest of model of");
        });
    }

    @Test
    void a_stage_more_that_names_its_model_weakens_nothing() throws IOException {
        Pipeline<Loan> more = features(CANDIDATE).then("scores", features -> features, OTHER);
        ReleaseContract contract =
                contractOf(trace(features(CANDIDATE).then("scores", features -> features)), CANDIDATE.fingerprint());

        assertThat(reasonsAfter(contract, trace(more))).isEmpty();
    }

    @Test
    void a_contract_that_knows_no_stage_of_the_candidate_holds() throws IOException {
        ReleaseContract contract = contractOf(trace(scored(CANDIDATE)), CANDIDATE.fingerprint());
        ContractFile.write(release.contractFile(), contract);
        String written = Files.readString(release.contractFile());
        String before = written.replaceAll("\"digest of model of 'scores'\" *: *\"candidate\",", "");
        assertThat(before).isNotEqualTo(written);
        Files.writeString(release.contractFile(), before);

        assertThat(reasons(trace(scored(CANDIDATE)))).isEmpty();
    }

    @Test
    void a_contract_of_a_trace_that_named_no_model_is_met_by_one_of_another_model() throws IOException {
        release.replaceInPolicy(", reproduction of the reference]", "]");

        assertThat(reasonsAfter(contractOf(trace(scored()), CANDIDATE.fingerprint()), trace(scored(OTHER))))
                .isEmpty();
    }

    @Test
    void what_a_trace_of_an_unknown_model_asked_for_is_asked_for_of_any() throws IOException {
        release.replaceInPolicy(", reproduction of the reference]", "]");
        ReleaseContract contract = contractOf(trace(scored()), CANDIDATE.fingerprint());
        Claim less = trace(
                features(OTHER).then("scores", features -> features),
                reference().only("features"));

        assertThat(reasonsAfter(contract, less)).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
            assertThat(reason.cause()).contains("for model the loan service").doesNotContain("is nothing");
        });
    }

    @Test
    void a_trace_that_is_gone_is_told_by_the_name_that_it_had() throws IOException {
        release.replaceInPolicy(", reproduction of the reference]", "]");
        ReleaseContract contract = contractOf(trace(scored()), CANDIDATE.fingerprint());
        ContractFile.write(release.contractFile(), contract);

        assertThat(reasons()).singleElement().satisfies(reason -> assertThat(reason.cause())
                .contains("for model the loan service"));
    }

    @Test
    void too_few_traces_are_told_without_the_policys_data() throws IOException {
        release.replaceInPolicy("atLeast: {slices: 3, fairness: 1}", "atLeast: {pipeline: 2}");

        assertThat(reasons(trace(scored(CANDIDATE)))).singleElement().satisfies(reason -> assertThat(reason.cause())
                .isEqualTo("2 claims of the kind 'pipeline' must hold for the model to release, those of one reference"
                        + " counted once, and 1 does"));
    }
}
