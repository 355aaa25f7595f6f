package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;

/** Command lines that make a build green which has not checked its model, or that end it before the gate, in builds by Maven itself. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatedCommandsTest {

    private static final String TOO_MUCH =
            "assertThat(evaluation).hasMetric(rocAuc(\"bad\"), atLeast(0.99).withConfidence(0.95));";

    private LocalRepository repository;
    private Path directory;
    private BankProject good;
    private BankModule release;
    private BankProject bad;
    private BankModule red;

    @BeforeAll
    void build(@TempDir Path place) throws Exception {
        directory = place.toRealPath();
        repository = LocalRepository.make();
        good = BankProject.in(directory.resolve("good"), repository);
        release = good.addWithPolicy("loans");
        bad = BankProject.in(directory.resolve("bad"), repository);
        red = bad.add("red").heldTo(release).body("prices", TOO_MUCH);
    }

    @ParameterizedTest
    @CsvSource({
        // what earlier builds have left lies there each time
        "tests_skipped_on_the_command_line, -DskipTests, evidence-of-another-run",
        "results_from_the_build_cache, -Dmaven.test.skip.exec=true, evidence-of-another-run",
        "test_compilation_skipped, -Dmaven.test.skip=true, evidence-of-another-run",
        "tag_matches_nothing, -Dgroups=nightly, evidence-of-another-run",
        "only_another_test_selected, -Dtest=OtherTest, claim-missing",
        "known_list_rewritten, -Dmodelunit.baseline=rewrite, setting-forbidden",
        "inconclusive_aborts, -Dmodelunit.inconclusive=abort, setting-forbidden",
    })
    void a_command_line_that_keeps_claims_from_being_made_is_blocked(String name, String option, String betrayed)
            throws Exception {
        BankProject.Build ungated = good.verify("-Dungated", option);
        assertThat(ungated.isGreen()).as(ungated.output()).isTrue();

        BankProject.Build gated = good.verify(option);

        assertThat(gated.isGreen()).as(name).isFalse();
        assertThat(release.blockedBy()).contains(ReasonId.named(betrayed).orElseThrow());
        assertThat(String.join("\n", gated.lastLines(25))).contains("BLOCKED: ").contains(betrayed);
    }

    @Test
    void a_build_as_it_should_be_is_released_in_a_session_that_was_given() throws Exception {
        BankProject.Build gated = good.verify("-Dmodelunit.session=job-7");

        assertThat(gated.isGreen()).as(gated.output()).isTrue();
        ReleaseVerdict verdict = VerdictFile.read(release.output().resolve(VerdictFile.NAME), "job-7");
        assertThat(verdict.isReleased()).isTrue();
        assertThat(gated.output()).contains("RELEASED: challenger.txt");
    }

    @Test
    void a_build_that_ends_before_the_gate_leaves_a_blocked_verdict() throws Exception {
        BankProject.Build tested = good.maven("test");

        assertThat(tested.isGreen()).as(tested.output()).isTrue();
        assertThat(release.blockedBy()).containsExactly(ReasonId.NOT_JUDGED_YET);
    }

    @Test
    void main_code_that_does_not_compile_leaves_no_verdict_of_an_earlier_build() throws Exception {
        assertThat(good.verify().isGreen()).isTrue();
        assertThat(release.verdict().isReleased()).isTrue();
        Path broken = release.directory().resolve("src/main/java/bank/Broken.java");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "class {");
        try {
            assertThat(good.verify().isGreen()).isFalse();
        } finally {
            Files.delete(broken);
        }

        assertThat(release.blockedBy()).contains(ReasonId.EVIDENCE_OF_ANOTHER_RUN, ReasonId.BUILD_FAILED);
    }

    @Test
    void a_module_that_cannot_be_packed_after_its_tests_is_not_released() throws Exception {
        BankProject project = BankProject.in(directory.resolve("unpacked"), repository);
        BankModule module = project.add("unpacked")
                .heldTo(release)
                .replace(
                        BankModule.POM,
                        "<!-- plugins -->",
                        "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-resources-plugin</artifactId>"
                                + "<executions><execution><id>nowhere</id><phase>package</phase>"
                                + "<goals><goal>copy-resources</goal></goals></execution></executions></plugin>");

        BankProject.Build build = project.verify();

        assertThat(build.isGreen()).isFalse();
        assertThat(module.blockedBy()).containsExactly(ReasonId.BUILD_FAILED);
        assertThat(String.join("\n", build.lastLines(25))).contains("build-failed: ");
    }

    @Test
    void the_gate_alone_judges_no_evidence_of_an_earlier_build() throws Exception {
        good.verify();
        BankProject.Build alone = good.maven("org.modelunit:modelunit-maven-plugin:0.1.0-SNAPSHOT:gate");

        assertThat(alone.isGreen()).isFalse();
        assertThat(alone.output()).contains("this build has not begun a session");
    }

    @Test
    void a_red_build_says_why_it_is_blocked_in_its_last_lines() throws Exception {
        BankProject.Build build = bad.verify();

        assertThat(build.isGreen()).isFalse();
        assertThat(red.blockedBy()).contains(ReasonId.TEST_FAILED);
        assertThat(String.join("\n", build.lastLines(25)))
                .contains("BLOCKED: challenger.txt")
                .contains("test-failed: ");
    }

    @Test
    void failures_that_are_never_fatal_leave_a_blocked_verdict() throws Exception {
        BankProject.Build build = bad.verify("-fn");

        assertThat(build.isGreen()).as(build.output()).isTrue();
        assertThat(red.blockedBy()).contains(ReasonId.TEST_FAILED);
    }

    @Test
    void failures_that_are_ignored_on_the_command_line_are_not_ignored_by_the_gate() throws Exception {
        assertThat(bad.verify("-Dungated", "-Dmaven.test.failure.ignore").isGreen())
                .isTrue();

        BankProject.Build build = bad.verify("-Dmaven.test.failure.ignore");

        assertThat(build.isGreen()).isFalse();
        assertThat(red.blockedBy()).contains(ReasonId.FAILURES_IGNORED, ReasonId.TEST_FAILED);
    }

    @Test
    void a_fork_that_was_killed_leaves_a_blocked_verdict() throws Exception {
        BankProject project = BankProject.in(directory.resolve("killed"), repository);
        BankModule module = project.add("killed")
                .heldTo(release)
                .surefire("<forkCount>2</forkCount>")
                .replace(
                        "src/test/java/bank/OtherTest.java",
                        "void says_nothing_of_models() {}",
                        "void ends_it_all() { Runtime.getRuntime().halt(1); }");

        BankProject.Build build = project.verify("-fn");

        assertThat(build.isGreen()).as(build.output()).isTrue();
        assertThat(module.blockedBy()).contains(ReasonId.EVIDENCE_INCOMPLETE);
    }

    @Test
    void a_candidate_that_surefire_keeps_from_the_tests_is_blocked() throws Exception {
        BankProject project = BankProject.in(directory.resolve("kept"), repository);
        BankModule module = project.add("kept")
                .heldTo(release)
                .surefire("<promoteUserPropertiesToSystemProperties>false</promoteUserPropertiesToSystemProperties>");
        String candidate = "-Dmodelunit.model.challenger=models/champion.txt";
        assertThat(project.verify("-Dungated", candidate).isGreen()).isTrue();

        assertThat(project.verify(candidate).isGreen()).isFalse();

        assertThat(module.blockedBy()).contains(ReasonId.CLAIM_OF_ANOTHER_MODEL);
    }

    @Test
    void a_class_that_is_red_in_one_module_is_not_hidden_by_the_same_in_another() throws Exception {
        BankProject project = BankProject.in(directory.resolve("two"), repository);
        BankModule other = project.add("elsewhere")
                .surefire("<testFailureIgnore>true</testFailureIgnore>")
                .replace(BankModule.POM, "<goal>gate</goal>", "")
                .body("prices", TOO_MUCH);
        BankModule module = project.add("here").heldTo(release);
        module.replace(BankModule.POLICY, "\"bank:here\"", "\"bank:elsewhere\", \"bank:here\"");
        assertThat(project.verify("-Dungated").isGreen()).isTrue();

        assertThat(project.verify().isGreen()).isFalse();

        assertThat(Files.exists(other.output().resolve("session"))).isTrue();
        assertThat(module.verdict().reasons())
                .filteredOn(reason -> reason.id() == ReasonId.TEST_FAILED)
                .hasSize(1);
    }
}
