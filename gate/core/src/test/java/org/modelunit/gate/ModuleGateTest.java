package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.PolicyJudgement;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;

class ModuleGateTest {

    private static final BuildSession SESSION = new BuildSession(LoanBuild.SESSION);

    @TempDir
    private Path directory;

    private GatedModule module() {
        return new GatedModule(directory, directory.resolve("target/modelunit"));
    }

    private ReleaseVerdict verdict(String file) {
        return VerdictFile.read(module().output().resolve(file));
    }

    /** Lays the bank's policies into the module. */
    private void policies(String... names) throws IOException {
        LoanRelease release = new LoanRelease(directory.resolve("elsewhere")).signed();
        Path place = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        for (String name : names) {
            Files.writeString(place.resolve(name), release.policy.replace("tree: clean", "tree: modified"));
        }
        Files.copy(release.contractFile(), place.resolve("model-release.contract.json"));
    }

    private List<ReleaseVerdict> judge(Map<String, Path> models, boolean areFailuresIgnored) throws IOException {
        return judge(models, areFailuresIgnored ? Set.of("org.bank:app") : Set.of());
    }

    private List<ReleaseVerdict> judge(Map<String, Path> models, Set<String> ignoringFailures) throws IOException {
        BuildFacts facts = new BuildFacts(SESSION, "org.bank:app", models, Map.of(), ignoringFailures);
        return new ModuleGate(module(), facts, run -> Optional.empty(), Clock.systemUTC())
                .judge().stream().map(PolicyJudgement::verdict).toList();
    }

    private Map<String, Path> candidate() throws IOException {
        Path file = directory.resolve("challenger.onnx");
        Files.write(file, LoanClaims.MODEL.bytes());
        return Map.of("challenger", Path.of("challenger.onnx"));
    }

    private static List<ReasonId> ids(ReleaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::id).toList();
    }

    @Test
    void a_build_begins_with_its_session_and_a_blocked_verdict() throws IOException {
        policies("model-release.yaml");
        module().begin(SESSION);

        assertThat(BuildSession.read(module().output())).contains(SESSION);
        assertThat(ids(verdict("verdict.json"))).containsExactly(ReasonId.NOT_JUDGED_YET);
    }

    @Test
    void a_build_that_begins_removes_the_verdicts_of_the_one_before() throws IOException {
        policies("model-release.yaml", "other.yaml");
        module().begin(SESSION);
        assertThat(verdict("other.verdict.json").isReleased()).isFalse();
        Files.delete(directory.resolve(GatedModule.POLICIES).resolve("other.yaml"));
        module().begin(SESSION);

        assertThat(module().output().resolve("other.verdict.json")).doesNotExist();
        assertThat(verdict("verdict.json").isReleased()).isFalse();
    }

    @Test
    void a_policy_that_nobody_can_read_is_blocked_from_the_beginning() throws IOException {
        Path place = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        Files.writeString(place.resolve("model-release.yaml"), "policy: [");
        module().begin(SESSION);
        assertThat(ids(verdict("verdict.json"))).containsExactly(ReasonId.NOT_JUDGED_YET);

        judge(Map.of(), false);
        assertThat(ids(verdict("verdict.json"))).containsExactly(ReasonId.POLICY_UNREADABLE);
    }

    @Test
    void a_module_without_a_policy_is_blocked() throws IOException {
        module().begin(SESSION);

        assertThat(judge(Map.of(), false)).singleElement().satisfies(verdict -> assertThat(ids(verdict))
                .containsExactly(ReasonId.POLICY_MISSING));
        assertThat(ids(verdict("verdict.json"))).containsExactly(ReasonId.POLICY_MISSING);
    }

    @Test
    void a_candidate_that_nobody_names_is_blocked_and_the_fix_says_how() throws IOException {
        policies("model-release.yaml");
        module().begin(SESSION);
        judge(Map.of(), false);

        assertThat(verdict("verdict.json").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CANDIDATE_NOT_TESTED);
            assertThat(reason.fix()).contains("-Dmodelunit.model.challenger=<file>");
        });
    }

    @Test
    void a_candidate_whose_weights_lie_in_another_file_is_blocked_whatever_was_tested() throws IOException {
        policies("model-release.yaml");
        byte[] tensorElsewhere = {0x3a, 4, 0x2a, 2, 0x70, 1}; // a graph with a tensor that is external data
        Path candidate = directory.resolve("outside.onnx");
        Files.write(candidate, tensorElsewhere);
        module().begin(SESSION);
        judge(Map.of("challenger", candidate), false);

        assertThat(verdict("verdict.json").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.CANDIDATE_NOT_WHOLE);
            assertThat(reason.cause()).contains("outside.onnx keeps weights in other files");
            assertThat(reason.fix()).contains("external_data=False");
        });
    }

    @Test
    void the_evidence_of_the_session_is_judged() throws IOException {
        policies("model-release.yaml");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());

        List<ReleaseVerdict> verdicts = judge(candidate(), false);

        assertThat(verdicts).singleElement().isEqualTo(verdict("verdict.json"));
        assertThat(verdicts.get(0).met()).isNotEmpty();
        assertThat(ids(verdicts.get(0))).isSubsetOf(ReasonId.COMMIT_UNKNOWN, ReasonId.COMMIT_DIFFERS);
    }

    @Test
    void a_build_that_goes_on_after_failures_is_blocked() throws IOException {
        policies("model-release.yaml");
        module().begin(SESSION);
        new LoanBuild().runIn(module().output());

        assertThat(ids(judge(candidate(), true).get(0))).contains(ReasonId.FAILURES_IGNORED);
    }

    @Test
    void several_policies_have_a_verdict_each() throws IOException {
        policies("model-release.yaml", "other.yaml");
        module().begin(SESSION);
        judge(candidate(), false);

        assertThat(ids(verdict("model-release.verdict.json"))).contains(ReasonId.EVIDENCE_MISSING);
        assertThat(ids(verdict("other.verdict.json"))).contains(ReasonId.EVIDENCE_MISSING);
        assertThat(module().output().resolve("verdict.json")).doesNotExist();
    }

    @Test
    void a_policy_with_another_ending_of_yaml_is_not_passed_over() throws IOException {
        policies("model-release.yaml", "model-release.yml", "STRICT.YAML");
        module().begin(SESSION);
        judge(candidate(), false);

        for (String name : List.of("model-release", "model-release.yml", "STRICT.YAML")) {
            assertThat(ids(verdict(name + ".verdict.json"))).as(name).contains(ReasonId.EVIDENCE_MISSING);
        }
    }

    @Test
    void a_session_is_a_name_that_files_can_have() {
        assertThat(BuildSession.of(" job-7 ").name()).isEqualTo("job-7");
        assertThat(BuildSession.of("").name()).isNotEqualTo(BuildSession.of("").name());
        assertThatThrownBy(() -> BuildSession.of("a b"))
                .hasMessage("a session is 1 to 100 letters, digits and . _ : -, but was 'a b'");
    }

    @Test
    void a_module_that_the_policy_names_may_not_ignore_failures_either() throws IOException {
        policies("model-release.yaml");
        new LoanBuild().runIn(module().output());

        assertThat(judge(candidate(), Set.of(LoanBuild.MODULE)).get(0).reasons())
                .filteredOn(reason -> reason.id() == ReasonId.FAILURES_IGNORED)
                .singleElement()
                .satisfies(reason -> assertThat(reason.cause()).contains(LoanBuild.MODULE));
        assertThat(judge(candidate(), Set.of("org.bank:unrelated")).get(0).reasons())
                .extracting(Reason::id)
                .doesNotContain(ReasonId.FAILURES_IGNORED);
    }
}
