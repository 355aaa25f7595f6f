package org.modelunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.verdict.VerdictFile;

/** What the program says and ends with where it has nothing to judge; that it judges like the gate is seen in the gate's own tests. */
@ResourceLock(Resources.SYSTEM_OUT)
class GateCommandTest {

    @TempDir
    private Path directory;

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(console);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_policy_that_is_missing_is_unusable_and_no_verdict() {
        int code = GateCommand.run(
                "judge", "--policy", directory.resolve("none.yaml").toString(), "--model", "x", "--evidence", "y");

        assertThat(code).isEqualTo(2);
        assertThat(said()).startsWith("cannot go on: policy-missing: there is no policy in the file");
    }

    @Test
    void what_cannot_be_judged_leaves_no_older_summary() throws IOException {
        Path summary = Files.writeString(directory.resolve("summary.html"), "RELEASE");
        Path policy = Files.writeString(directory.resolve("policy.yaml"), "policy: [");

        int code = GateCommand.run(
                "judge",
                "--policy",
                policy.toString(),
                "--model",
                "x",
                "--evidence",
                "y",
                "--summary",
                directory.toString());

        assertThat(code).isEqualTo(2);
        assertThat(summary).doesNotExist();
    }

    @Test
    void a_summary_is_written_where_it_is_asked_for() throws IOException {
        Path model = Files.writeString(directory.resolve("model.onnx"), "model");
        Path policy = Files.writeString(directory.resolve("policy.yaml"), """
            policy: modelunit-release/1
            model: challenger
            modules: ["org.bank:loans"]
            data:
              loans/holdout: {contentDigest: "%s", rows: 600}
            primary:
              - {id: ranks, metric: "ROC AUC of 'bad'", on: loans/holdout, atLeast: 0.72, shown: 0.95}
            contract: contract.json
            """.formatted("0".repeat(64)));
        Path evidence = Files.createDirectories(directory.resolve("evidence"));
        Path summary = directory.resolve("for-people");

        int code = GateCommand.run(
                "judge",
                "--policy",
                policy.toString(),
                "--model",
                model.toString(),
                "--evidence",
                evidence.toString(),
                "--session",
                "build-7",
                "--summary",
                summary.toString());

        assertThat(code).as(said()).isEqualTo(1);
        assertThat(summary.resolve("summary.html"))
                .content()
                .contains("DO NOT RELEASE")
                .doesNotContain("index.html");
        assertThat(summary.toFile().list())
                .containsExactlyInAnyOrder(
                        "summary.html",
                        "summary.md",
                        "summary.json",
                        "summary.earlier.json",
                        "model-card.md",
                        "model-card.json");
    }

    @Test
    void what_cannot_be_judged_leaves_no_older_verdict() throws IOException {
        Path verdict = Files.writeString(directory.resolve("verdict.json"), "RELEASED");
        GateCommand.run(
                "judge", "--policy", "none.yaml", "--model", "x", "--evidence", "y", "--verdict", verdict.toString());

        assertThat(verdict).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "judge", "jugde", "judge --policy", "sign", "verify", "init --name challenger"})
    void arguments_that_are_wrong_are_unusable(String arguments) {
        List<String> words = arguments.isEmpty() ? List.of("--nonsense") : List.of(arguments.split(" "));

        assertThat(GateCommand.run(words.toArray(String[]::new))).isEqualTo(2);
    }

    @Test
    void an_archive_that_is_none_is_unusable() throws IOException {
        Path file = Files.writeString(directory.resolve("release-evidence.zip"), "no zip");

        assertThat(GateCommand.run("verify", file.toString())).isEqualTo(2);
        assertThat(said()).contains("it is no archive of a release");
    }

    @Test
    void a_build_begins_with_a_session_and_a_blocked_verdict() throws IOException {
        Path policies = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        Files.writeString(policies.resolve("model-release.yaml"), "policy: modelunit-release/1");

        assertThat(GateCommand.run("begin", "--module", directory.toString(), "--session", "job-7"))
                .isZero();

        Path output = directory.resolve("target/modelunit");
        assertThat(said().strip()).isEqualTo("job-7");
        assertThat(BuildSession.read(output)).contains(new BuildSession("job-7"));
        assertThat(VerdictFile.read(output.resolve("verdict.json"), "job-7").isReleased())
                .isFalse();
    }

    @Test
    void evidence_of_several_sessions_has_to_be_told_apart() throws IOException {
        for (String name : List.of("one", "two")) {
            new BuildSession(name).write(directory.resolve(name));
        }
        String both = directory.resolve("one") + " " + directory.resolve("two");
        String[] arguments = ("merge --output " + directory.resolve("merged") + " --evidence " + both).split(" ");

        assertThat(GateCommand.run(arguments)).isEqualTo(2);
        assertThat(said()).contains("name the build by --session").contains("say [one, two]");
    }

    @Test
    void the_schema_is_printed() {
        assertThat(GateCommand.run("schema")).isZero();
        assertThat(said()).startsWith("{").contains("urn:modelunit:release:1");
    }
}
