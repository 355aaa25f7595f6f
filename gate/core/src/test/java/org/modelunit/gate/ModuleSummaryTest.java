package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.build.BuildInfo;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.page.JobSummary;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.ModuleSummary;
import org.modelunit.gate.module.PolicyJudgement;
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

    private ReleaseOverview judge(Map<String, String> variables) throws IOException {
        Files.write(directory.resolve("challenger.onnx"), LoanClaims.MODEL.bytes());
        BuildFacts facts = new BuildFacts(
                SESSION, "com.example:loans", Map.of("challenger", Path.of("challenger.onnx")), Map.of(), Set.of());
        return new ModuleSummary(module(), facts, variables)
                .write(new ModuleGate(module(), facts, run -> Optional.empty(), Clock.systemUTC()).judge());
    }

    @Test
    void a_blocked_module_is_told_what_blocks() throws IOException {
        policy("atLeast: 0.72", "atLeast: 0.995");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());

        assertThat(judge(Map.of()).decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
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

        assertThat(judge(Map.of()).decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
    }

    @Test
    void a_module_without_policy_or_evidence_is_not_released() throws IOException {
        module().begin(SESSION);

        assertThat(judge(Map.of()).decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
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
    void a_claim_that_the_policy_asks_for_and_the_run_expected_is_not_judged_once() throws IOException {
        policy();
        module().begin(SESSION);
        new LoanBuild()
                .missing("separates", LoanClaims.ranks())
                .missing("prices", LoanClaims.prices())
                .runIn(module().output());
        ReleaseSummary summary = judge(Map.of()).policies().get(0).summary();

        assertThat(summary.headline().counts().of(VerdictStatus.NOT_JUDGED)).isEqualTo(2);
        assertThat(summary.blockedBy())
                .filteredOn(blocker -> blocker.group() == ReleaseBlocker.Group.NOT_JUDGED)
                .hasSize(2)
                .allSatisfy(blocker -> {
                    assertThat(blocker.claimKey()).isNotEmpty();
                    assertThat(blocker.severity()).isEqualTo("critical");
                    assertThat(blocker.note()).contains("was expected of LoanModelTest#", "its test did not run");
                })
                .extracting(ReleaseBlocker::what)
                .containsExactly("Brier score of 'bad' on loans/holdout", "ROC AUC of 'bad' on loans/holdout");
    }

    @Test
    void a_claim_on_other_data_than_the_run_expected_is_not_judged_beside_it() throws IOException {
        String digest = LoanClaims.evaluated(LoanClaims.MODEL, LoanClaims.loans(300))
                .provenance()
                .contentDigest();
        policy("rows: 600}\nprimary:\n", """
                rows: 600}
                  loans/recent: {contentDigest: "%s", rows: 300}
                primary:
                  - {id: recent, metric: "ROC AUC of 'bad'", on: loans/recent, atLeast: 0.7, shown: 0.95}
                """.formatted(digest));
        module().begin(SESSION);
        new LoanBuild().missing("separates", LoanClaims.ranks()).runIn(module().output());
        ReleaseSummary summary = judge(Map.of()).policies().get(0).summary();

        assertThat(summary.headline().counts().of(VerdictStatus.NOT_JUDGED)).isEqualTo(2);
        assertThat(summary.blockedBy())
                .filteredOn(blocker -> blocker.group() == ReleaseBlocker.Group.NOT_JUDGED)
                .extracting(ReleaseBlocker::what)
                .containsExactlyInAnyOrder(
                        "ROC AUC of 'bad' on loans/holdout",
                        "ROC AUC of 'bad' on loans/recent, at least 0.7 with 95% confidence");
        assertThat(summary.blockedBy())
                .filteredOn(blocker -> blocker.what().contains("loans/recent"))
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.note())
                        .contains("; LoanModelTest#separates was expected to make one on loans/holdout: its test"));
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

    /** A second policy, of a model that the build did not test. */
    private void secondPolicy(String name) throws IOException {
        Path place = directory.resolve(GatedModule.POLICIES);
        Files.writeString(
                place.resolve(name),
                Files.readString(place.resolve("model-release.yaml")).replace("model: challenger", "model: other"));
    }

    @Test
    void several_policies_have_a_summary_each_and_the_overview_says_the_worst() throws IOException {
        policy();
        secondPolicy("other.yaml");
        module().begin(SESSION);
        LoanBuild build = new LoanBuild();
        build.commit = BuildInfo.of(module().output(), System.getenv(), LoanBuild.SESSION)
                .commit();
        build.runIn(module().output());
        Files.createDirectories(file("report"));
        Files.writeString(file("report/index.html"), "<body>\n" + SummaryPlace.EMPTY + "</body>\n");
        Path job = directory.resolve("job");

        ReleaseOverview overview = judge(Map.of(JobSummary.VARIABLE, job.toString()));

        assertThat(overview.policies()).extracting(PolicySummary::name).containsExactly("model-release", "other");
        assertThat(overview.policies().get(1).decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(overview.decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(SummaryJson.read(Files.readString(file("model-release.summary.json")))
                        .headline()
                        .policies())
                .singleElement()
                .satisfies(judged -> assertThat(judged.policy().name()).isEqualTo("model-release.yaml"));
        assertThat(file("summary.json")).content().contains("modelunit-overview/1", "other.summary.json");
        assertThat(file("report/summary.html"))
                .content()
                .contains("DO NOT RELEASE", "href=\"model-release.summary.html\"", "Blocked by (other)");
        assertThat(file("report/index.html")).content().contains("href=\"other.summary.html\"");
        assertThat(file("report/other.summary.html")).content().contains("candidate not tested", "summary.html");
        assertThat(file("other.model-card.md")).exists();
        assertThat(job).content().containsOnlyOnce("\n## ").contains("model\\-release", "other");
        assertThat(Files.readString(job).lines()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void the_evidence_that_was_judged_is_summed_up_and_read_once() throws IOException {
        policy();
        secondPolicy("other.yaml");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());
        Files.write(directory.resolve("challenger.onnx"), LoanClaims.MODEL.bytes());
        BuildFacts facts = new BuildFacts(
                SESSION,
                "com.example:loans",
                Map.of("challenger", Path.of("challenger.onnx"), "other", Path.of("challenger.onnx")),
                Map.of(),
                Set.of());
        List<PolicyJudgement> judgements =
                new ModuleGate(module(), facts, run -> Optional.empty(), Clock.systemUTC()).judge();

        assertThat(judgements.get(1).evidence()).isSameAs(judgements.get(0).evidence());

        try (Stream<Path> runs = Files.walk(file("evidence"))) {
            for (Path shard : runs.filter(Files::isRegularFile).toList()) {
                Files.delete(shard);
            }
        }
        assertThat(new ModuleSummary(module(), facts, Map.of())
                        .write(judgements)
                        .policies())
                .allSatisfy(policy -> assertThat(policy.summary().claims()).isNotEmpty());
    }

    @Test
    void a_policy_that_is_gone_leaves_no_summary_behind() throws IOException {
        policy();
        secondPolicy("other.yaml");
        module().begin(SESSION);
        judge(Map.of());
        assertThat(file("report/other.summary.html")).exists();
        Files.delete(directory.resolve(GatedModule.POLICIES).resolve("other.yaml"));

        module().begin(SESSION);
        judge(Map.of());

        assertThat(file("summary.json")).content().contains("modelunit-summary/1");
        for (String gone : List.of(
                "report/other.summary.html",
                "report/model-release.summary.html",
                "other.summary.json",
                "other.summary.md",
                "other.model-card.md",
                "other.model-card.json")) {
            assertThat(file(gone)).as(gone).doesNotExist();
        }
    }

    @Test
    void a_policy_may_be_called_anything() throws IOException {
        policy();
        String name = "a b#<i>&\"'%41`|.yml";
        secondPolicy(name);
        module().begin(SESSION);
        judge(Map.of());

        assertThat(file(name + ".summary.json")).exists();
        assertThat(file("report/" + name + ".summary.html")).exists();
        assertThat(file("report/summary.html"))
                .content()
                .contains("href=\"a%20b%23%3Ci%3E%26%22%27%2541%60%7C.yml.summary.html\"")
                .doesNotContain("<i>");
    }
}
