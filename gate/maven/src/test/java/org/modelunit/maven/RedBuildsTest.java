package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;

/** What a gate says of a build that fails: before it, after it, and beside it. */
class RedBuildsTest {

    private static final String LOANS = "bank:loans";
    private static final String CARDS = "bank:cards";

    @TempDir
    private Path directory;

    private static List<ReasonId> ids(ReleaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::id).toList();
    }

    /** A bank whose first module has a policy that names modules, and has begun. */
    private BankReactor begun(String... named) throws IOException {
        BankReactor bank = new BankReactor(directory, "loans", "cards");
        bank.policy(0, named);
        bank.reactor().begin(bank.project(0));
        bank.test(0, 0.72);
        return bank;
    }

    @Test
    void a_build_that_comes_to_its_end_is_released() throws IOException {
        BankReactor bank = begun(LOANS);
        assertThat(ids(bank.verdict(0))).containsExactly(ReasonId.NOT_JUDGED_YET);
        bank.reactor().gate(bank.project(0));
        bank.succeed(0);

        assertThat(bank.end()).isEmpty();
        assertThat(ids(bank.verdict(0))).isEmpty();
    }

    @Test
    void a_build_that_fails_after_its_tests_is_not_released() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.fail(0, "cannot pack it\n\nhelp 1");

        assertThat(bank.verdict(0).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.BUILD_FAILED);
            assertThat(reason.cause()).isEqualTo("Maven could not build bank:loans: cannot pack it");
        });
        assertThat(bank.end()).contains("BLOCKED: ").contains("build-failed: ");
    }

    @Test
    void a_build_that_fails_after_the_gate_is_not_released() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.reactor().gate(bank.project(0));
        assertThat(bank.verdict(0).isReleased()).isTrue();
        bank.fail(0, "cannot install it");

        assertThat(ids(bank.verdict(0))).containsExactly(ReasonId.BUILD_FAILED);
        assertThat(bank.end()).contains("build-failed: ");
    }

    @Test
    void a_build_that_fails_by_what_maven_tells_nobody_is_not_released() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.reactor().gate(bank.project(0));
        bank.failUnheard(0, new StackOverflowError());
        bank.end();

        assertThat(ids(bank.verdict(0))).containsExactly(ReasonId.BUILD_FAILED);
    }

    @Test
    void a_red_test_is_told_beside_the_build_that_failed_by_it() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.reactor().begin(bank.project(0));
        BankReactor red = new BankReactor(directory.resolve("red"), "loans");
        red.policy(0, LOANS);
        red.reactor().begin(red.project(0));
        red.test(0, 0.9999);
        red.fail(0, "There are test failures.");

        assertThat(ids(red.verdict(0))).contains(ReasonId.TEST_FAILED, ReasonId.BUILD_FAILED);
    }

    @Test
    void a_module_that_the_policy_names_and_that_fails_keeps_the_others_from_being_released() throws IOException {
        BankReactor bank = begun(LOANS, CARDS);
        bank.test(1, 0.72);
        bank.fail(1, "cannot pack it");
        bank.reactor().gate(bank.project(0));

        assertThat(ids(bank.verdict(0))).containsExactly(ReasonId.BUILD_FAILED);
    }

    @Test
    void a_module_that_fails_while_another_is_released_takes_that_back() throws IOException {
        BankReactor bank = begun(LOANS, CARDS);
        bank.test(1, 0.72);
        bank.reactor().gate(bank.project(0));
        assertThat(bank.verdict(0).isReleased()).isTrue();
        bank.fail(1, "cannot pack it");
        bank.end();

        assertThat(ids(bank.verdict(0))).containsExactly(ReasonId.BUILD_FAILED);
    }

    @Test
    void what_one_policy_released_is_taken_back_though_another_stopped_the_module() throws IOException {
        BankReactor bank = begun(LOANS, CARDS);
        Path policies = bank.project(0).getBasedir().toPath().resolve("src/test/modelunit");
        Path policy = policies.resolve("model-release.yaml");
        Files.writeString(
                policies.resolve("other.yaml"), Files.readString(policy).replace(CARDS, "bank:absent"));
        Files.copy(policies.resolve("model-release.contract.json"), policies.resolve("other.contract.json"));
        bank.reactor().begin(bank.project(0));
        bank.test(1, 0.72);
        bank.reactor().gate(bank.project(0));
        Path released = bank.output(0).resolve("model-release." + VerdictFile.NAME);
        assertThat(VerdictFile.read(released).reasons()).isEmpty();
        assertThat(bank.reactor().isStopped(bank.project(0))).isTrue();
        bank.fail(1, "cannot pack it");
        bank.end();

        assertThat(ids(VerdictFile.read(released))).containsExactly(ReasonId.BUILD_FAILED);
    }

    @Test
    void a_module_that_no_policy_names_may_fail() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.fail(1, "cannot pack it");
        bank.reactor().gate(bank.project(0));
        bank.end();

        assertThat(ids(bank.verdict(0))).isEmpty();
    }

    @Test
    void a_module_that_its_own_gate_stops_has_been_built() throws IOException {
        BankReactor bank = begun(LOANS, CARDS);
        bank.policy(1, "bank:absent");
        bank.test(1, 0.72);
        assertThat(ids(bank.reactor().gate(bank.project(1)).get(0))).containsExactly(ReasonId.MODULE_MISSING);
        bank.fail(1, "BLOCKED");
        bank.reactor().gate(bank.project(0));

        assertThat(ids(bank.verdict(0))).isEmpty();
        assertThat(ids(bank.verdict(1))).containsExactly(ReasonId.MODULE_MISSING);
    }

    @Test
    void a_gate_without_a_beginning_leaves_no_verdict_of_an_earlier_build() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.reactor().gate(bank.project(0));
        assertThat(bank.verdict(0).isReleased()).isTrue();

        BankReactor later = new BankReactor(directory, "loans");
        assertThat(ids(later.reactor().gate(later.project(0)).get(0)))
                .containsExactly(ReasonId.EVIDENCE_OF_ANOTHER_RUN);

        assertThat(ids(later.verdict(0))).containsExactly(ReasonId.NOT_JUDGED_YET);
    }

    @Test
    void a_verdict_that_cannot_be_judged_again_does_not_stay_released() throws IOException {
        BankReactor bank = begun(LOANS);
        bank.reactor().gate(bank.project(0));
        Files.delete(bank.project(0).getBasedir().toPath().resolve("model.txt"));
        bank.fail(0, "cannot install it");

        assertThat(bank.verdict(0).isReleased()).isFalse();
    }
}
