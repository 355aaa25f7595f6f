package org.modelunit.gate.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.Bank;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.PolicyEntry;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.verdict.ReleaseVerdict;

/** A first policy is what a green run shows, and releases exactly that. */
class ReleaseDraftTest {

    @TempDir
    Path directory;

    private Path policyFile() {
        return directory.resolve("src/test/modelunit/model-release.yaml");
    }

    private ReleaseDraft draft() {
        return ReleaseDraft.of("challenger", Bank.candidate(), Bank.greenRun(directory.resolve("target")));
    }

    @Test
    void what_a_green_run_has_shown_is_what_the_next_has_to_show() throws IOException {
        draft().write(policyFile());

        Policy policy = Policy.read(policyFile());
        ReleaseVerdict verdict = Bank.judge(policy, Bank.greenRun(directory.resolve("again")));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(policy.entries())
                .extracting(PolicyEntry::id)
                .containsExactly(
                        "brier-score-of-bad",
                        "roc-auc-of-bad",
                        "demographic-parity-difference-of-bad-sex",
                        "roc-auc-of-bad-branch-harbour-market-station",
                        "roc-auc-of-bad-sex-female-male",
                        "recall-of-bad");
        assertThat(policy.entries()).filteredOn(PolicyEntry::isPrimary).hasSize(3);
        assertThat(policy.required().checks()).containsExactly("first divergence from training", "shared rows");
        assertThat(policy.required().tests()).containsExactly("org.bank.LoanModelTest");
        assertThat(policy.required().requirements()).containsExactly("CR-1", "CR-2");
        assertThat(policy.scope().modules()).containsExactly("org.bank:loans");
        assertThat(ContractFile.read(policy.contract()).claims()).hasSize(8);
    }

    @Test
    void the_same_run_writes_the_same_text() {
        ReleaseDraft one = draft();
        ReleaseDraft other = ReleaseDraft.of("challenger", Bank.candidate(), Bank.greenRun(directory.resolve("two")));

        assertThat(other).isEqualTo(one);
        assertThat(one.policy()).startsWith("# Written from a green run").endsWith("tree: clean}\n");
    }

    @Test
    void nothing_approves_itself() throws IOException {
        draft().write(policyFile());
        ReleaseDraft again = ReleaseDraft.of("challenger", Bank.candidate(), Bank.greenRun(directory.resolve("two")));

        assertThatThrownBy(() -> again.write(policyFile()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("model-release.yaml");
        Files.delete(policyFile());
        assertThatThrownBy(() -> again.write(policyFile()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("contract.json");
    }

    @Test
    void a_run_that_is_not_green_is_no_beginning() {
        CollectedEvidence red = Bank.redRun(directory.resolve("red"));

        assertThatThrownBy(() -> ReleaseDraft.of("challenger", Bank.candidate(), red))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("test-failed");
        assertThatThrownBy(() -> ReleaseDraft.of(
                        "challenger", Bank.candidate(), CollectedEvidence.read(List.of(directory), "another build")))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("evidence-missing");
    }

    @Test
    void a_run_that_shows_nothing_of_the_model_is_no_beginning() {
        assertThatThrownBy(() -> ReleaseDraft.of(
                        "challenger", Bank.anotherCandidate(), Bank.greenRun(directory.resolve("target"))))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("nothing is shown with confidence");
    }

    @Test
    void new_data_change_their_digest_and_rows_and_nothing_else() throws IOException {
        draft().write(policyFile());
        String before = Files.readString(policyFile()).replace("# Written", "# Reviewed by risk-office, written");
        Files.writeString(policyFile(), before);
        CollectedEvidence fewer = Bank.runOnFewerRows(directory.resolve("fewer"));
        assertThat(Bank.judge(Policy.read(policyFile()), fewer).isReleased()).isFalse();

        DataRenewal renewal = DataRenewal.of(policyFile(), Bank.candidate(), fewer);
        renewal.write(policyFile());

        assertThat(renewal.changes()).singleElement().asString().contains("(600 rows) becomes", "(590 rows)");
        String after = Files.readString(policyFile());
        List<String> lines = before.lines().toList();
        assertThat(after.lines().filter(line -> !lines.contains(line)))
                .singleElement()
                .asString()
                .contains("rows: 590");
        assertThat(after).contains("Reviewed by risk-office");
        assertThat(Bank.judge(Policy.read(policyFile()), fewer).reasons()).isEmpty();
    }
}
