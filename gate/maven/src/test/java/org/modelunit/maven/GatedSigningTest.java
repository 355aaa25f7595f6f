package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.cli.GateCommand;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.reason.ReasonId;

/** From a key in the environment of CI to an archive that is verified, in builds by Maven itself and with the gate's own program. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatedSigningTest {

    private static final String KEY = "not-the-key-of-anybody-0123456789abcdef";
    private static final String SESSION = "job-1";

    /** Changes a digit in all that the module before has left. */
    private static final String EDITING = """
                    void says_nothing_of_models() throws Exception {
                        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("../elsewhere/target/modelunit/evidence"))) {
                            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                                String text = java.nio.file.Files.readString(file);
                                if (text.contains("Brier score") && text.contains("0.25")) {
                                    java.nio.file.Files.writeString(file, text.replaceFirst("0\\\\.25", "0.24"));
                                }
                            }
                        }
                    }
            """;

    private LocalRepository repository;
    private Path directory;
    private BankProject project;
    private BankModule release;

    @BeforeAll
    void sign(@TempDir Path place) throws Exception {
        directory = place.toRealPath();
        repository = LocalRepository.make();
        project = BankProject.in(directory.resolve("bank"), repository);
        release = project.addWithPolicy("loans").replace(BankModule.POLICY, "signed: false", "signed: true");
    }

    @Test
    void evidence_that_each_JVM_signs_is_released_archived_and_verified_and_an_edit_is_caught() throws Exception {
        BankProject.Build build = project.signingBy(KEY).verify("-Dmodelunit.session=" + SESSION);
        assertThat(build.isGreen()).as(build.output()).isTrue();
        assertThat(build.output()).contains("RELEASED: challenger.txt");

        assertThat(judge(KEY)).isZero();
        assertThat(judge("")).as("nobody can tell who signed").isOne();
        assertThat(judge(KEY + "x")).as("another key").isOne();
        assertThat(judge(KEY)).isZero();
        assertThat(gate(KEY, "sign", options(), "--verdict", "verdict.json", "--output", "release.zip"))
                .isZero();
        assertThat(said()).contains("release.zip, signed").doesNotContain("not signed");
        assertThat(verify(KEY)).isZero();
        assertThat(verify(KEY + "x")).as("another key").isOne();
        assertThat(filesWith(KEY)).isEmpty();

        edit();
        assertThat(judge(KEY)).as("one byte was edited").isOne();
        assertThat(said()).contains("evidence-unsigned");
        assertThat(verify(KEY)).as("the archive holds what was signed").isZero();
    }

    @Test
    void without_the_key_a_policy_that_asks_for_signatures_blocks() throws Exception {
        BankProject other = BankProject.in(directory.resolve("keyless"), repository);
        BankModule module = other.add("keyless").heldTo(release);

        BankProject.Build build = other.signingBy("").verify();

        assertThat(build.isGreen()).isFalse();
        assertThat(module.blockedBy()).containsOnly(ReasonId.EVIDENCE_UNSIGNED);
        assertThat(String.join("\n", build.lastLines(25))).contains("BLOCKED: ").contains("evidence-unsigned");
    }

    @Test
    void a_byte_that_a_later_module_edits_blocks_the_build() throws Exception {
        BankProject other =
                BankProject.in(directory.resolve("edited"), repository).signingBy(KEY);
        other.add("elsewhere").replace(BankModule.POM, "<goal>gate</goal>", "");
        BankModule module = other.add("here").heldTo(release);
        module.replace(BankModule.POLICY, "\"bank:here\"", "\"bank:elsewhere\", \"bank:here\"");
        BankProject.Build untouched = other.verify();
        assertThat(untouched.isGreen()).as(untouched.output()).isTrue();
        module.replace("src/test/java/bank/OtherTest.java", "    void says_nothing_of_models() {}\n", EDITING);
        BankProject.Build ungated = other.verify("-Dungated");
        assertThat(ungated.isGreen()).as(ungated.output()).isTrue();

        BankProject.Build build = other.verify();

        assertThat(build.isGreen()).isFalse();
        assertThat(module.blockedBy()).contains(ReasonId.EVIDENCE_UNREADABLE);
    }

    private List<String> options() {
        return List.of(
                "--policy",
                release.directory().resolve(BankModule.POLICY).toString(),
                "--evidence",
                release.output().toString(),
                "--session",
                SESSION);
    }

    private int judge(String key) throws Exception {
        return gate(key, "judge", options(), "--model", model(), "--verdict", "verdict.json");
    }

    private int verify(String key) throws Exception {
        String policy = release.directory().resolve(BankModule.POLICY).toString();
        return gate(
                key, "verify", List.of("release.zip"), "--model", model(), "--policy", policy, "--session", SESSION);
    }

    private String model() {
        return release.directory().resolve("models/challenger.txt").toString();
    }

    /** Runs the gate's program where the environment gives a key, and returns what it ends with. */
    private int gate(String key, String command, List<String> options, String... more) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(List.of(GateCommand.class.getName(), command));
        line.addAll(options);
        line.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put(EvidenceKey.VARIABLE, key);
        Process process = builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the gate did not end:\n" + said());
        }
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said.txt"));
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    /** Makes a bar lower than it was. */
    private void edit() throws IOException {
        try (Stream<Path> files = Files.walk(release.output().resolve("evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains(SESSION) && text.contains("Brier score") && text.contains("0.25")) {
                    Files.writeString(file, text.replaceFirst("0\\.25", "0.24"));
                    return;
                }
            }
        }
        throw new AssertionError("nothing to edit in " + release.output());
    }
}
