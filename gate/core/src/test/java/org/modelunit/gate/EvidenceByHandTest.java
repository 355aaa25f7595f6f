package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.Commit;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.NamedModel;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.TestResult.Status;

/** What hardly a build leaves, and the gate sees all the same. */
class EvidenceByHandTest {

    @TempDir
    Path directory;

    private LoanRelease release;
    private Shard green;

    @BeforeEach
    void run() throws IOException {
        release = new LoanRelease(directory).signed();
        green = Bank.greenRun(directory.resolve("green")).evidence().shards().get(0);
    }

    private List<Reason> reasons(Shard... shards) {
        return release.gate()
                .judge(CollectedEvidence.of(new Evidence(List.of(shards), List.of())))
                .reasons();
    }

    private Shard reading(NamedModel... models) {
        return shard(green.header(), green.attempts(), List.of(models));
    }

    private Shard of(Commit commit) {
        BuildInfo build = green.header().build();
        BuildInfo other =
                new BuildInfo(build.module(), build.session(), commit, build.job(), build.machine(), build.libraries());
        return shard(
                new Shard.Header(
                        green.header().run(),
                        green.header().started(),
                        other,
                        green.header().settings()),
                green.attempts(),
                List.of());
    }

    private Shard shard(Shard.Header header, List<Attempt> attempts, List<NamedModel> models) {
        Shard.End end = Objects.requireNonNull(green.end());
        return new Shard(
                header,
                green.plans(),
                attempts,
                List.of(),
                null,
                List.of(),
                new Shard.End(end.finished(), end.failures(), models),
                0);
    }

    /** The green shard with the first claim of its first test changed. */
    private Shard claiming(UnaryOperator<ClaimEvidence> change) {
        List<Attempt> attempts = new ArrayList<>(green.attempts());
        Attempt first = attempts.get(0);
        attempts.set(
                0,
                new Attempt(
                        first.test(),
                        first.status(),
                        first.message(),
                        first.finished(),
                        first.details(),
                        List.of(change.apply(first.claims().get(0)))));
        return shard(green.header(), attempts, List.of());
    }

    private static NamedModel model(String sha256, boolean isAskedFor) {
        return new NamedModel("challenger", "model.onnx", sha256, isAskedFor, true, "");
    }

    @Test
    void a_model_that_tests_have_read_by_its_name_has_to_be_the_candidate() {
        String tested = LoanClaims.MODEL.fingerprint().sha256();

        assertThat(reasons(reading(model(tested, true)))).isEmpty();
        assertThat(reasons(reading(model(tested, true), model("f".repeat(64), true))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CANDIDATE_NOT_TESTED);
        assertThat(reasons(reading(model("", true))))
                .extracting(Reason::cause)
                .singleElement()
                .asString()
                .contains("sha256 unknown");
        assertThat(reasons(reading(model(tested, false))))
                .extracting(Reason::cause)
                .containsExactly("no fixture asked for the model 'challenger'");
    }

    @Test
    void where_nobody_knows_the_commit_the_policy_has_to_allow_it() {
        release.build = ExpectedBuild.of(LoanBuild.SESSION, "");
        assertThat(reasons(green)).extracting(Reason::id).containsExactly(ReasonId.COMMIT_UNKNOWN);

        release.replaceInPolicy("maxAge: PT6H", "maxAge: PT6H, tree: unknown");

        assertThat(reasons(green)).isEmpty();
        assertThat(reasons(of(Commit.UNKNOWN))).isEmpty();
        assertThat(reasons(of(new Commit("abcdef", "main", WorkingTree.MODIFIED))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.TREE_NOT_CLEAN);
        assertThat(reasons(green, of(new Commit("abcdef", "main", WorkingTree.CLEAN))))
                .extracting(Reason::id)
                .contains(ReasonId.COMMIT_DIFFERS);
    }

    @Test
    void a_value_that_is_no_number_shows_nothing() {
        Shard shard = claiming(claim -> {
            Measured measured = claim.measured().orElseThrow();
            Measurement before = measured.measurement();
            Measurement nan = new Measurement(
                    Double.NaN,
                    before.bounds(),
                    before.passMarks(),
                    before.range(),
                    before.sample(),
                    before.power(),
                    before.settling());
            return found(
                    claim,
                    new ClaimEvidence.Findings(
                            new Measured(
                                    measured.bars(), measured.burden(), measured.reason(), nan, measured.provenance()),
                            List.of(),
                            List.of()));
        });

        assertThat(reasons(shard)).extracting(Reason::id).containsExactly(ReasonId.CLAIM_NOT_FINITE);
    }

    @Test
    void a_claim_without_numbers_shows_nothing() {
        Shard shard = claiming(claim -> found(claim, new ClaimEvidence.Findings(null, List.of(), List.of())));

        assertThat(reasons(shard)).extracting(Reason::cause).containsExactly("it has no value");
    }

    private static ClaimEvidence found(ClaimEvidence claim, ClaimEvidence.Findings findings) {
        return new ClaimEvidence(
                claim.id(),
                claim.requirement(),
                claim.contract(),
                claim.provenance(),
                claim.status(),
                claim.sentence(),
                claim.facts(),
                findings);
    }

    @Test
    void a_claim_that_could_not_be_judged_is_no_claim_that_holds() throws IOException {
        new LoanBuild()
                .with(
                        "separates",
                        test -> test.claimingOnly((recorder, id) ->
                                recorder.broke(id, LoanClaims.ranks(), new IllegalStateException("no 'bad'"))))
                .runIn(release.output());

        assertThat(release.judge().reasons())
                .extracting(Reason::id)
                .contains(ReasonId.CLAIM_BROKEN, ReasonId.CLAIM_SWALLOWED);
    }

    @Test
    void a_claim_that_a_red_test_never_came_to_is_not_told_as_weakened() throws IOException {
        new LoanBuild()
                .with("is_fair", test -> test.claimingOnly().failingOtherwise().ending(Status.FAILED))
                .with("prices", test -> test.claimingOnly().ending(Status.BROKEN))
                .with("is_new", test -> test.claimingOnly().ending(Status.SKIPPED))
                .runIn(release.output());

        assertThat(release.judge().reasons())
                .filteredOn(reason -> reason.id() == ReasonId.TEST_FAILED)
                .hasSize(2);
        assertThat(release.judge().reasons())
                .filteredOn(reason -> reason.id() == ReasonId.CLAIM_WEAKENED)
                .as("of the test that was skipped alone")
                .extracting(Reason::claim)
                .singleElement()
                .asString()
                .contains("shared rows");
    }

    @Test
    void a_claim_of_a_kind_of_ones_own_is_no_metric() throws IOException {
        new LoanBuild()
                .with(
                        "separates",
                        test -> test.claimingOnly((recorder, id) -> recorder.claimed(
                                id,
                                SampleClaims.of(LoanClaims.ranks().judge()),
                                LoanClaims.ranks().judge())))
                .runIn(release.output());

        assertThat(release.judge().reasons()).extracting(Reason::id).contains(ReasonId.METRIC_OF_THE_USER);
    }

    @Test
    void a_contract_that_says_nothing_or_something_else_is_none() throws IOException {
        String text = Files.readString(release.contractFile());
        for (String damaged : List.of(
                "",
                "{}",
                text.substring(0, text.length() / 2),
                text.replace("modelunit-contract/1", "modelunit-contract/2"),
                text.replaceFirst("\"burden\"", "\"burdens\""),
                text.replaceFirst("\"property\"", "\"more\" : 1, \"property\""),
                "{\"schema\": \"modelunit-contract/1\", \"model\": \"challenger\", \"claims\": []}")) {
            Files.writeString(release.contractFile(), damaged);

            assertThat(reasons(green)).extracting(Reason::id).containsExactly(ReasonId.CONTRACT_UNREADABLE);
        }
    }

    @Test
    void a_build_that_ignores_failures_is_blocked_unless_the_policy_allows_it() {
        CollectedEvidence collected = CollectedEvidence.of(new Evidence(List.of(green), List.of()));
        assertThat(release.gate()
                        .knowingThatFailuresAreIgnoredIn(List.of("org.bank:loans"))
                        .judge(collected)
                        .reasons())
                .extracting(Reason::id)
                .containsExactly(ReasonId.FAILURES_IGNORED);

        release.replaceInPolicy("maxAge: PT6H", "maxAge: PT6H, ignoredFailures: allow");

        assertThat(release.gate()
                        .knowingThatFailuresAreIgnoredIn(List.of("org.bank:loans"))
                        .judge(collected)
                        .isReleased())
                .isTrue();
    }

    @Test
    void a_place_that_is_no_directory_is_not_passed_over() throws IOException {
        new LoanBuild().runIn(release.output());

        assertThat(release.gate()
                        .judge(List.of(release.output(), directory.resolve("not collected")))
                        .reasons())
                .extracting(Reason::id)
                .containsExactly(ReasonId.EVIDENCE_MISSING);
    }
}
