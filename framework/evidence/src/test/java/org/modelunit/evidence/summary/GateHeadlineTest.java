package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.evidence.summary.ReleaseBlocker.Group;
import org.modelunit.evidence.summary.SampleBuild.GateFile;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.text.PrintableText;

class GateHeadlineTest {

    @TempDir
    Path directory;

    private static ReleaseSummary of(Evidence evidence) {
        return ReleaseSummary.of(SummarySources.of(evidence));
    }

    private static ReleaseSummary of(Evidence evidence, List<Path> verdicts) {
        return ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts));
    }

    private static Evidence green() {
        return new SampleBuild().claim("ROC AUC", VerdictStatus.SHOWN).evidence();
    }

    @Test
    void all_green_without_a_gate_is_not_gated() {
        Headline headline = of(green()).headline();

        assertThat(headline.decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(headline.model()).isEqualTo("challenger.onnx");
        assertThat(headline.because()).isEqualTo("no gate has judged this evidence; 1 of 1 claim holds");
    }

    @Test
    void what_the_gate_releases_is_released() {
        Evidence evidence = green();
        ReleaseSummary summary = of(evidence, new GateFile(evidence).write(directory));

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.RELEASE);
        assertThat(summary.headline().warnings()).isEmpty();
        assertThat(summary.blockedBy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "session, another, of the session",
        "session, '', of no session",
        "commit, 0123456789abcdef, of the commit",
        "commit, '', of no commit",
        "evidence, 00, on other evidence",
        "evidence, '', on other evidence"
    })
    void a_release_of_another_build_releases_nothing_here(String field, String value, String warning) {
        Evidence evidence = green();
        Headline headline = of(
                        evidence, new GateFile(evidence).with(field, value).write(directory))
                .headline();

        assertThat(headline.decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(headline.warnings()).singleElement().asString().contains("verdict.json is " + warning);
    }

    @Test
    void a_release_of_another_model_releases_nothing_here() {
        Evidence evidence = green();
        Headline headline = of(
                        evidence,
                        new GateFile(evidence)
                                .with("model", ProvenanceJson.write(Fingerprint.of("other.onnx", new byte[] {7})))
                                .write(directory))
                .headline();

        assertThat(headline.decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(headline.warnings()).singleElement().asString().contains("'other.onnx'");
    }

    @Test
    void a_release_of_other_evidence_of_this_session_does_not_stand_above_red_claims() {
        List<Path> verdicts = new GateFile(green()).write(directory);
        ReleaseSummary summary =
                of(new SampleBuild().claim("ROC AUC", VerdictStatus.REFUTED).evidence(), verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(summary.blockedBy()).extracting(ReleaseBlocker::group).containsExactly(Group.REFUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"schema\": \"modelunit-verdict/1\"}",
                "{\"schema\": \"modelunit-verdict/9\"}",
                "{\"schema\": \"modelunit-verdict/1\", \"schema\": \"modelunit-verdict/1\"}"
            })
    void a_torn_verdict_releases_nothing(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("verdict.json"), text);
        Headline headline = of(green(), List.of(file)).headline();

        assertThat(headline.decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(headline.warnings())
                .singleElement()
                .asString()
                .startsWith("the verdict in verdict.json cannot be read: ");
    }

    @Test
    void a_verdict_that_is_cut_anywhere_releases_nothing() throws IOException {
        Evidence evidence = green();
        Path file = new GateFile(evidence).write(directory).get(0);
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length(); length += 7) {
            Files.writeString(file, whole.substring(0, length));

            assertThat(of(evidence, List.of(file)).headline().decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        }
    }

    @Test
    void a_verdict_that_says_released_and_gives_reasons_releases_nothing() {
        Evidence evidence = green();
        List<Path> verdicts = new GateFile(evidence)
                .with("status", "RELEASED")
                .because("tree-not-clean", "", "files were changed")
                .write(directory);

        assertThat(of(evidence, verdicts).headline().decision()).isEqualTo(ReleaseDecision.NOT_GATED);
    }

    @Test
    void a_link_in_the_place_of_a_verdict_releases_nothing() throws IOException {
        Evidence evidence = green();
        Path elsewhere = new GateFile(evidence)
                .write(Files.createDirectory(directory.resolve("elsewhere")))
                .get(0);
        Path link = Files.createSymbolicLink(directory.resolve("verdict.json"), elsewhere);

        assertThat(of(evidence, List.of(link)).headline().decision()).isEqualTo(ReleaseDecision.NOT_GATED);
    }

    @Test
    void a_build_that_has_only_begun_is_not_released() {
        Evidence evidence = green();
        List<Path> verdicts = new GateFile(evidence)
                .with("evidence", "")
                .with("commit", "")
                .with("model", ProvenanceJson.write(Fingerprint.unknown("")))
                .because("not-judged-yet", "", "nothing has judged this build yet")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(summary.headline().because()).isEqualTo("blocked by 1 reason of the gate");
        assertThat(summary.blockedBy().get(0).what()).isEqualTo("not judged yet");
    }

    @Test
    void inconclusive_claims_alone_cannot_be_decided() {
        Evidence evidence = new SampleBuild()
                .claim("ROC AUC", VerdictStatus.INCONCLUSIVE)
                .claim("recall", VerdictStatus.SHOWN)
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-inconclusive", "ROC AUC on credit in CreditTest#ROC_AUC", sentence(evidence, "ROC AUC"))
                .because("test-failed", "", "CreditTest#ROC_AUC is inconclusive: the data cannot tell")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.CANNOT_DECIDE);
        assertThat(summary.blockedBy()).singleElement().satisfies(blocker -> {
            assertThat(blocker.group()).isEqualTo(Group.INCONCLUSIVE);
            assertThat(blocker.reasons()).containsExactly("claim-inconclusive", "test-failed");
            assertThat(blocker.finding().settles()).isEqualTo("about 1,900 examples if the true value is 0.8");
            assertThat(blocker.note()).isEmpty();
        });
    }

    @Test
    void an_inconclusive_claim_beside_any_other_reason_is_no_open_question() {
        Evidence evidence =
                new SampleBuild().claim("ROC AUC", VerdictStatus.INCONCLUSIVE).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-inconclusive", "ROC AUC on credit in CreditTest#ROC_AUC", sentence(evidence, "ROC AUC"))
                .because("tree-not-clean", "", "files were changed")
                .write(directory);

        assertThat(of(evidence, verdicts).headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
    }

    @Test
    void a_weaker_claim_that_is_inconclusive_is_no_open_question() {
        Evidence evidence =
                new SampleBuild().claim("ROC AUC", VerdictStatus.INCONCLUSIVE).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-weaker", "ROC AUC on credit in CreditTest#ROC_AUC", "it asks for less")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(summary.blockedBy().get(0).note()).isEqualTo("it asks for less; mend it");
    }

    @Test
    void an_assertion_that_failed_beside_an_inconclusive_claim_is_no_open_question() {
        Evidence evidence = new SampleBuild()
                .test(
                        SampleBuild.id("mixed"),
                        TestStatus.FAILED,
                        TestDetails.NONE,
                        List.of(SampleBuild.evidence(
                                SampleBuild.id("mixed"), SampleVerdicts.metric("ROC AUC", VerdictStatus.INCONCLUSIVE))))
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("test-failed", "", "CreditTest#mixed is red: expected 1")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(summary.blockedBy()).extracting(ReleaseBlocker::group).containsExactly(Group.OTHER);
    }

    @Test
    void blockers_stand_on_lines_of_their_own_in_the_order_of_a_reader() {
        Evidence evidence = new SampleBuild()
                .claim("accuracy", VerdictStatus.INCONCLUSIVE)
                .claim("recall", VerdictStatus.MISSED)
                .claim("ROC AUC", VerdictStatus.REFUTED)
                .claim("precision", VerdictStatus.SHOWN)
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("evidence-incomplete", "", "a JVM never ended its tests")
                .because("claim-missing", "log loss at most 0.5", "no claim of this build is on log loss")
                .because(
                        "claim-inconclusive",
                        "accuracy on credit in CreditTest#accuracy",
                        sentence(evidence, "accuracy"))
                .because("claim-failed", "recall on credit in CreditTest#recall", sentence(evidence, "recall"))
                .because("claim-failed", "ROC AUC on credit in CreditTest#ROC_AUC", sentence(evidence, "ROC AUC"))
                .because("claim-on-other-data", "ROC AUC on credit in CreditTest#ROC_AUC", "it is on old rows")
                .because("test-failed", "", "CreditTest#ROC_AUC is red: Expected ROC AUC")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(summary.headline().because())
                .isEqualTo("blocked by 2 claims that do not hold, 1 inconclusive claim, 1 claim that nobody made,"
                        + " 1 other reason of the gate");
        assertThat(summary.blockedBy())
                .extracting(ReleaseBlocker::group, ReleaseBlocker::severity, ReleaseBlocker::what)
                .containsExactly(
                        tuple(Group.REFUTED, "critical", "ROC AUC on credit"),
                        tuple(Group.REFUTED, "minor", "recall on credit"),
                        tuple(Group.INCONCLUSIVE, "critical", "accuracy on credit"),
                        tuple(Group.NOT_JUDGED, "", "log loss at most 0.5"),
                        tuple(Group.OTHER, "", "evidence incomplete"));
        ReleaseBlocker first = summary.blockedBy().get(0);
        assertThat(first.reasons()).containsExactly("claim-failed", "claim-on-other-data", "test-failed");
        assertThat(first.note()).isEqualTo("it is on old rows; mend it");
        assertThat(first.finding().observed()).isEqualTo("0.680");
        assertThat(first.finding().bound()).isEqualTo("at most 0.720 (95%)");
        assertThat(first.finding().required()).isEqualTo("at least 0.75 with 95% confidence");
    }

    @Test
    void without_a_gate_all_that_does_not_hold_is_listed() {
        Evidence evidence = new SampleBuild()
                .claim("recall", VerdictStatus.MISSED)
                .claim("ROC AUC", VerdictStatus.SHOWN)
                .expecting("log loss")
                .evidence();
        ReleaseSummary summary = of(evidence);

        assertThat(summary.blockedBy())
                .extracting(ReleaseBlocker::group, ReleaseBlocker::what)
                .containsExactly(
                        tuple(Group.REFUTED, "recall on credit"), tuple(Group.NOT_JUDGED, "log loss on credit"));
        assertThat(summary.headline().counts().of(VerdictStatus.NOT_JUDGED)).isOne();
        assertThat(summary.headline().counts().total()).isEqualTo(3);
    }

    @Test
    void hostile_names_find_their_claims_and_stay_as_they_are() {
        String hostile = "<script>alert(1)</script>\u202e\n# [x](javascript:y) \u001b[2J";
        Evidence evidence =
                new SampleBuild().claim(hostile, VerdictStatus.REFUTED).evidence();
        String test = evidence.tests().get(0).test().selector();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-failed", PrintableText.of(hostile + " on credit in " + test), "anything")
                .write(directory);
        ReleaseSummary summary = of(evidence, verdicts);

        assertThat(summary.blockedBy()).singleElement().satisfies(blocker -> {
            assertThat(blocker.group()).isEqualTo(Group.REFUTED);
            assertThat(blocker.what()).isEqualTo(hostile + " on credit");
        });
        assertThat(SummaryJson.read(SummaryJson.write(summary))).isEqualTo(summary);
    }

    @Test
    void of_claims_with_one_name_the_reason_is_about_the_one_that_it_quotes() {
        Evidence evidence = new SampleBuild()
                .test(
                        "twice",
                        TestDetails.NONE,
                        SampleVerdicts.metric("ROC AUC", VerdictStatus.REFUTED),
                        SampleVerdicts.metric("ROC AUC", VerdictStatus.INCONCLUSIVE))
                .evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because(
                        "claim-inconclusive",
                        "ROC AUC on credit in CreditTest#twice",
                        evidence.claims().get(1).sentence())
                .write(directory);

        assertThat(of(evidence, verdicts).blockedBy())
                .extracting(ReleaseBlocker::group)
                .containsExactly(Group.INCONCLUSIVE);
    }

    private static String sentence(Evidence evidence, String property) {
        return evidence.claims().stream()
                .filter(claim -> claim.id().property().equals(property))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void the_headline_of_several_policies_names_the_models_that_it_is_about() throws IOException {
        Evidence evidence = green();
        Fingerprint second = new Fingerprint(
                "second.onnx", Fingerprint.of("challenger.onnx", new byte[] {1}).sha256());
        Path released = new GateFile(evidence)
                .write(Files.createDirectory(directory.resolve("first")))
                .get(0);
        Path releasedToo = new GateFile(evidence)
                .with("model", ProvenanceJson.write(second))
                .write(Files.createDirectory(directory.resolve("second")))
                .get(0);
        Path blocked = new GateFile(evidence)
                .with("model", ProvenanceJson.write(second))
                .because("tree-not-clean", "", "files were changed")
                .write(Files.createDirectory(directory.resolve("third")))
                .get(0);

        assertThat(of(evidence, List.of(released, releasedToo)).headline().model())
                .isEqualTo("challenger.onnx and second.onnx");
        ReleaseSummary red = of(evidence, List.of(released, blocked));
        assertThat(red.headline().model()).isEqualTo("second.onnx");
        assertThat(red.identity().candidate()).isEqualTo(second);
    }

    @Test
    void two_policies_release_only_together() throws IOException {
        Evidence evidence = green();
        Path first = new GateFile(evidence)
                .write(Files.createDirectory(directory.resolve("first")))
                .get(0);
        Path second = new GateFile(evidence)
                .because("tree-not-clean", "", "files were changed")
                .write(Files.createDirectory(directory.resolve("second")))
                .get(0);

        assertThat(of(evidence, List.of(first, second)).headline().decision())
                .isEqualTo(ReleaseDecision.DO_NOT_RELEASE);
        assertThat(of(evidence, List.of(first, first)).headline().decision()).isEqualTo(ReleaseDecision.RELEASE);
    }
}
