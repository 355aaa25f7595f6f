package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.tensor.Tolerance;

/** What a test said before it was run again is not forgotten. */
class RerunsTest {

    private static final String WAIVER = """
        waivers:
          - {waive: ranks, reason: "the new branch is not in yet", owner: credit-team, approvedBy: risk-office, until: "2999-01-31"}
        """;

    @TempDir
    private Path directory;

    private LoanRelease release;

    @BeforeEach
    void sign() throws IOException {
        release = new LoanRelease(directory).signed();
        release.replaceInPolicy("  tests: [org.bank.LoanModelTest]\n", "");
    }

    private List<ReasonId> reasons() throws IOException {
        return release.judge().reasons().stream().map(Reason::id).toList();
    }

    /** A build whose test ran once before, and otherwise. */
    private static LoanBuild after(String method, UnaryOperator<TestScript> first) {
        LoanBuild build = new LoanBuild();
        TestScript test = build.tests.stream()
                .filter(one -> one.test().methodName().equals(method))
                .findFirst()
                .orElseThrow();
        build.tests.add(0, first.apply(test));
        return build;
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "INCONCLUSIVE", "BROKEN"})
    void a_test_that_no_entry_is_about_and_that_was_red_before_is_told(Status status) throws IOException {
        after("is_new", test -> test.claimingOnly().ending(status)).runIn(release.output());

        assertThat(release.judge().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_RERUN);
            assertThat(reason.cause()).startsWith("LoanModelTest#is_new was ").contains("before it was run again");
        });
    }

    @Test
    void a_red_claim_that_was_swallowed_before_is_told() throws IOException {
        after("is_new", test -> test.claimingOnly(TestScript.claiming(WaysNothingClaimed.tooHigh())))
                .runIn(release.output());

        assertThat(reasons()).containsExactly(ReasonId.CLAIM_RERUN);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIPPED", "ABORTED"})
    void a_test_that_was_red_and_then_did_not_run_is_told(Status status) throws IOException {
        LoanBuild build = new LoanBuild();
        TestScript red = TestScript.passed(LoanBuild.CLASS, "more").ending(Status.FAILED);
        build.tests.add(red);
        build.tests.add(red.ending(status));
        build.runIn(release.output());

        assertThat(reasons()).containsExactly(ReasonId.CLAIM_RERUN);
    }

    @Test
    void a_test_that_was_green_before_is_no_matter() throws IOException {
        after("is_new", test -> test).runIn(release.output());

        assertThat(reasons()).isEmpty();
    }

    @Test
    void a_whole_module_that_ran_twice_in_a_session_is_told() throws IOException {
        new LoanBuild().with("encodes", test -> test.ending(Status.FAILED)).runIn(release.output());
        LoanBuild again = new LoanBuild();
        again.run = "run-2";
        again.runIn(release.output());

        assertThat(reasons()).contains(ReasonId.CLAIM_RERUN);
        assertThat(release.judge().reasons())
                .extracting(Reason::cause)
                .anyMatch(cause -> cause.startsWith("LoanModelTest#encodes was red"));
    }

    @Test
    void an_entry_that_allows_reruns_excuses_its_own_claim_alone() throws IOException {
        release.replaceInPolicy("atLeast: 0.72, shown: 0.95", "atLeast: 0.72, shown: 0.95, reruns: allow");
        after("separates", test -> test.claimingOnly(
                                TestScript.claiming(LoanClaims.ranks()),
                                TestScript.claiming(LoanClaims.findsBad(0.999, 0.15)))
                        .ending(Status.FAILED))
                .runIn(release.output());

        assertThat(reasons()).containsExactly(ReasonId.CLAIM_RERUN);
    }

    @Test
    void an_entry_that_allows_reruns_excuses_its_claim() throws IOException {
        release.replaceInPolicy("atLeast: 0.72, shown: 0.95", "atLeast: 0.72, shown: 0.95, reruns: allow");
        after("separates", test -> test.claimingOnly(TestScript.claiming(WaysNothingClaimed.tooHigh()))
                        .ending(Status.FAILED))
                .runIn(release.output());

        assertThat(reasons()).isEmpty();
    }

    @Test
    void legs_of_a_matrix_that_have_one_name_do_not_hide_each_other() throws IOException {
        for (String leg : List.of("1", "2")) {
            LoanBuild build = new LoanBuild();
            build.job = "test";
            build.run = "run-" + leg;
            if (leg.equals("1")) {
                build.with("is_new", test -> test.ending(Status.FAILED));
            }
            build.runIn(directory.resolve("leg-" + leg));
        }

        assertThat(release.gate()
                        .judge(List.of(directory.resolve("leg-1"), directory.resolve("leg-2")))
                        .reasons())
                .extracting(Reason::id)
                .contains(ReasonId.CLAIM_RERUN);
    }

    @Test
    void a_check_counts_where_its_test_passed() throws IOException {
        release.policy += WAIVER;
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        new LoanBuild()
                .with("encodes", TestScript::claimingOnly)
                .with("separates", test -> test.claimingOnly(
                                TestScript.claiming(WaysNothingClaimed.tooHigh()),
                                TestScript.closeness(Tolerance.ulps(2)))
                        .ending(Status.FAILED))
                .runIn(release.output());

        assertThat(reasons()).contains(ReasonId.CHECK_MISSING);
    }

    @Test
    void a_claim_counts_where_its_test_passed() throws IOException {
        release.policy += WAIVER;
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        new LoanBuild()
                .with("is_fair", TestScript::claimingOnly)
                .with("separates", test -> test.claimingOnly(
                                TestScript.claiming(WaysNothingClaimed.tooHigh()),
                                TestScript.claiming(LoanClaims.parity(LoanClaims.EVALUATION)))
                        .ending(Status.FAILED))
                .runIn(release.output());

        assertThat(reasons()).contains(ReasonId.TOO_FEW_CLAIMS);
    }
}
