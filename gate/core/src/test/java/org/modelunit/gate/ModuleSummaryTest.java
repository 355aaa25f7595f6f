package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.page.JobSummary;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.ModuleSummary;
import org.modelunit.recording.SummaryPlace;

class ModuleSummaryTest {

    private static final BuildSession SESSION = new BuildSession(LoanBuild.SESSION);

    @TempDir
    private Path directory;

    private GatedModule module() {
        return new GatedModule(directory, directory.resolve("target/modelunit"));
    }

    private Path file(String name) {
        return module().output().resolve(name);
    }

    private void policy(String... change) throws IOException {
        LoanRelease release = new LoanRelease(directory.resolve("elsewhere")).signed();
        Path place = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        String policy = release.policy.replace("tree: clean", "tree: modified");
        Files.writeString(
                place.resolve("model-release.yaml"),
                change.length == 0 ? policy : policy.replace(change[0], change[1]));
        Files.copy(release.contractFile(), place.resolve("model-release.contract.json"));
    }

    private ReleaseSummary judge(Map<String, String> variables) throws IOException {
        Files.write(directory.resolve("challenger.onnx"), LoanClaims.MODEL.bytes());
        BuildFacts facts = new BuildFacts(
                SESSION, "com.example:loans", Map.of("challenger", Path.of("challenger.onnx")), Map.of(), Set.of());
        new ModuleGate(module(), facts, run -> Optional.empty(), Clock.systemUTC()).judge();
        return new ModuleSummary(module(), facts, variables).write();
    }

    @Test
    void a_blocked_module_is_told_what_blocks() throws IOException {
        policy("atLeast: 0.72", "atLeast: 0.995");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());

        ReleaseSummary summary = judge(Map.of());

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(file("report/summary.html")).content().contains("DO NOT RELEASE", "challenger.onnx", "Blocked by");
        assertThat(file("summary.md")).content().contains("DO NOT RELEASE");
        assertThat(file("summary.json")).content().contains("modelunit-summary/1");
    }

    @Test
    void the_report_and_the_summary_of_the_job_say_what_the_gate_decided_last() throws IOException {
        policy();
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());
        Files.createDirectories(file("report"));
        Path report = Files.writeString(file("report/index.html"), "<body>\n" + SummaryPlace.EMPTY + "</body>\n");
        Map<String, String> variables =
                Map.of(JobSummary.VARIABLE, directory.resolve("job").toString());

        judge(variables);
        judge(variables);

        assertThat(report).content().containsSubsequence("<body>", "challenger.onnx", "</body>");
        assertThat(directory.resolve("job")).content().containsOnlyOnce("\n## ");
    }

    @Test
    void what_nobody_could_judge_is_not_released() throws IOException {
        Path place = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        Files.writeString(place.resolve("model-release.yaml"), "policy: [");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());

        assertThat(judge(Map.of()).headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
    }

    @Test
    void a_module_without_policy_or_evidence_is_not_released() throws IOException {
        module().begin(SESSION);

        assertThat(judge(Map.of()).headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
    }

    @Test
    void a_requirement_of_the_policy_that_nobody_covers_is_told() throws IOException {
        policy("[CR-1, CR-2]", "[CR-1, CR-2, CR-99]");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());
        judge(Map.of());

        assertThat(file("report/summary.html")).content().contains("CR-99", "nobody covers it");
    }

    @Test
    void a_build_that_begins_removes_the_summary_of_the_one_before() throws IOException {
        policy();
        module().begin(SESSION);
        judge(Map.of());
        assertThat(file("summary.json")).exists();

        module().begin(SESSION);

        assertThat(file("summary.json")).doesNotExist();
        assertThat(file("summary.md")).doesNotExist();
        assertThat(file("report/summary.html")).doesNotExist();
    }
}
