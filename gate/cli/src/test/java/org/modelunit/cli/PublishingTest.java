package org.modelunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a green run to an archive, as a publishing job goes; and what keeps it from publishing something else. */
@ResourceLock(Resources.SYSTEM_OUT)
class PublishingTest {

    @TempDir
    private Path directory;

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path policy;
    private Path contract;
    private Path model;
    private Path evidence;
    private Path verdict;
    private Path archive;

    @BeforeEach
    void init() throws IOException {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        policy = directory.resolve("protected/model-release.yaml");
        contract = policy.resolveSibling("model-release.contract.json");
        verdict = directory.resolve("verdict.json");
        archive = directory.resolve("release-evidence.zip");
        model = LoanJob.model(directory);
        Path first = LoanJob.run(directory.resolve("first"), "job-1");
        run("init --name challenger --model %s --evidence %s --session job-1 --policy %s", model, first, policy);
        evidence = LoanJob.run(directory.resolve("evidence"), "job-2");
    }

    @AfterEach
    void stopListening() {
        System.setOut(console);
    }

    /** Runs a command whose words have blanks between them, and paths in place of %s. */
    private int run(String command, Path... paths) {
        List<String> words = new ArrayList<>();
        int path = 0;
        for (String word : command.split(" ", -1)) {
            words.add(word.equals("%s") ? paths[path++].toString() : word.equals("''") ? "" : word);
        }
        said.reset();
        return GateCommand.run(words.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void judge() {
        int code = run(
                "judge --policy %s --model %s --evidence %s --session job-2 --verdict %s --commit " + LoanJob.COMMIT,
                policy,
                model,
                evidence,
                verdict);
        assertThat(code).as(said()).isZero();
    }

    private int sign(String more) {
        return run(
                ("sign --verdict %s --policy %s --evidence %s --output %s " + more).strip(),
                verdict,
                policy,
                evidence,
                archive);
    }

    private int verify(String more, Path... paths) {
        List<Path> all = new ArrayList<>(List.of(archive));
        all.addAll(List.of(paths));
        return run(("verify %s " + more).strip(), all.toArray(Path[]::new));
    }

    @Test
    void a_release_is_signed_and_verified_for_its_own_build() {
        judge();
        assertThat(sign("--session job-2 --commit " + LoanJob.COMMIT))
                .as(said())
                .isZero();
        assertThat(verify("--model %s --policy %s --session job-2 --commit " + LoanJob.COMMIT, model, policy))
                .as(said())
                .isZero();
        assertThat(said()).doesNotContain("not compared");
    }

    @Test
    void what_was_not_compared_is_said() {
        judge();
        sign("");
        assertThat(said())
                .contains("; it is not signed, without MODELUNIT_EVIDENCE_KEY: whoever edits it")
                .contains("\nit holds no summary: no page that people have read was checked");

        assertThat(verify("")).isZero();
        assertThat(said()).containsPattern("is as it was written; [^\n]*\nit holds no summary: ");
        assertThat(said()).contains("not given, and so not compared: --session, --commit, --model, --policy;");
        assertThat(verify("--session job-2 --model %s", model)).isZero();
        assertThat(said()).contains("not given, and so not compared: --commit, --policy;");
    }

    @Test
    void the_summary_that_was_written_with_the_verdict_is_signed_and_that_of_another_policy_is_not()
            throws IOException {
        Path other = Files.copy(policy, policy.resolveSibling("other.yaml"));
        String judge = "judge --policy %s --model %s --evidence %s --session job-2 --verdict %s --summary %s --commit ";
        assertThat(run(judge + LoanJob.COMMIT, policy, model, evidence, verdict, directory))
                .isZero();
        assertThat(sign("")).as(said()).isZero();
        assertThat(verify("--policy %s", policy)).as(said()).isZero();

        Path ofOther = directory.resolve("other.verdict.json");
        assertThat(run(judge + LoanJob.COMMIT, other, model, evidence, ofOther, directory))
                .isZero();
        assertThat(sign("")).isEqualTo(1);
        assertThat(said()).contains("the summary is not of this release: it says RELEASE of the policy other.yaml");
        assertThat(archive).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--session job-3, verdict-stale", "--commit 0123456789, commit-differs"})
    void a_verdict_of_an_earlier_build_is_neither_signed_nor_verified(String build, String reason) {
        judge();
        assertThat(sign(build)).isEqualTo(1);
        assertThat(said()).contains(reason);
        assertThat(archive).doesNotExist();

        assertThat(sign("")).isZero();
        assertThat(verify(build)).isEqualTo(1);
        assertThat(said()).contains(reason);
    }

    @Test
    void an_archive_of_an_earlier_build_does_not_survive_a_blocked_one() throws IOException {
        judge();
        assertThat(sign("")).isZero();
        run("begin --session job-3 --output %s", directory.resolve("target"));
        Files.writeString(verdict, Files.readString(verdict).replace("\"RELEASED\"", "\"BLOCKED\""));

        assertThat(sign("")).isEqualTo(2);
        assertThat(archive).doesNotExist();
    }

    @Test
    void an_archive_of_an_earlier_build_does_not_survive_a_policy_that_nobody_can_read() throws IOException {
        judge();
        assertThat(sign("")).isZero();
        Files.delete(policy);

        assertThat(sign("")).isEqualTo(2);
        assertThat(archive).doesNotExist();
    }

    @Test
    void an_archive_that_was_judged_by_another_policy_is_not_verified() throws IOException {
        judge();
        sign("");
        Files.writeString(policy, Files.readString(policy).replace("atLeast: 0.72", "atLeast: 0.82"));

        assertThat(verify("")).isZero();
        assertThat(verify("--policy %s", policy)).isEqualTo(1);
        assertThat(said()).contains("it was not judged by the policy " + policy);
    }

    @Test
    void an_archive_that_was_judged_by_another_contract_is_not_verified() throws IOException {
        judge();
        sign("");
        Files.writeString(contract, Files.readString(contract) + "\n");

        assertThat(verify("--policy %s", policy)).isEqualTo(1);
        assertThat(said()).contains("it was not judged by the contract " + contract);

        Files.delete(contract);
        assertThat(verify("--policy %s", policy)).isEqualTo(1);
    }

    @Test
    void another_model_is_not_verified() throws IOException {
        judge();
        sign("");
        Files.writeString(model, "another");

        assertThat(verify("--model %s", model)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model ''", "--policy ''", "--session ''", "--commit ''", "--session", "--model"})
    void an_option_of_verify_that_says_nothing_is_unusable(String option) {
        judge();
        sign("");

        assertThat(verify(option)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--session ''", "--commit ''", "--job ''", "--verdict ''"})
    void an_option_of_judge_that_says_nothing_is_unusable(String option) {
        assertThat(run("judge --policy %s --model %s --evidence %s --session job-2 " + option, policy, model, evidence))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign --verdict v --policy p --evidence e --session ''",
                "sign --verdict v --policy p --evidence e --output ''",
                "sign --verdict v --policy p --evidence ''",
                "begin --session ''",
                "begin --module ''",
                "merge --evidence e --output ''",
                "init --name '' --model m --evidence e",
            })
    void an_option_of_any_command_that_says_nothing_is_unusable(String command) {
        assertThat(run(command)).isEqualTo(2);
    }
}
