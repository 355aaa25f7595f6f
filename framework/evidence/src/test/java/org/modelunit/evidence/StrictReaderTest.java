package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.recording.SampleClaims.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.firmness.Firmness;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

/** Each way of changing evidence by hand that the reader finds, by its name. */
class StrictReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TestId TEST =
            new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

    @TempDir
    Path output;

    private Path directory;
    private Path shard;

    @BeforeEach
    void write() throws IOException {
        directory = output.resolve("evidence").resolve("run");
        record(new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC)));
        shard = Forgery.shard(directory);
    }

    private void record(EvidenceRecorder recorder) {
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of(), 1);
        Run run = new Run("run", output, settings);
        recorder.runStarted(run);
        recorder.planned(
                new PlannedTests(List.of(new PlannedTests.Planned(TEST, false, TestDetails.NONE)), "", List.of()));
        Threshold guard = Threshold.atLeast(0.4)
                .unlessRefuted(0.95)
                .detecting(0.1)
                .because("it costs")
                .source("MRM-12");
        claim(
                recorder,
                TEST,
                SampleVerdicts.metric(
                        "recall",
                        VerdictStatus.NOT_REFUTED,
                        guard,
                        SampleVerdicts.measured(0.5, 0.4, 0.6).with(Firmness.exactly(3, Firmness.LABEL))));
        claim(recorder, TEST, SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED));
        claim(recorder, TEST, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        claim(recorder, TEST, SampleVerdicts.weakSpots());
        recorder.testFinished(new TestResult(TEST, TestResult.Status.FAILED, "Expected \u202e this \u0000"));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
    }

    @Test
    void evidence_that_nobody_touched_is_read() {
        assertThat(Evidence.read(directory).gaps()).isEmpty();
        assertThat(Evidence.read(directory).complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "processors":0   | "processors":0,"processors":1     | Duplicate field 'processors'
            "processors":0   | "processors":0,"procesors":1      | run.machine.procesors is not known here
            "processors":0   | "processors":0.5                  | run.machine.processors should be a whole number, but is 0.5
            "processors":0   | "processors":-1                   | run.machine.processors should be from 0 to 2147483647, but is -1
            ,"architecture":""|                                  | run.machine.architecture should be a text, but is missing
            "tree":"unknown" | "tree":"tidy"                     | 'tidy' is no working tree
            ,"tree":"unknown"|                                   | run.commit.tree should be a text, but is missing
            "libraries":{}   | "libraries":{"JUnit":5}           | run.libraries.JUnit should be a text
            ,"libraries":{}  |                                   | run.libraries should be
            "origin":"default"| "origin":"hearsay"               | 'hearsay' is no origin of a setting
            "occurrence":1   | "occurrence":1,"green":true       | test.claims[0].id.green is not known here
            "occurrence":1   | "occurrence":4294967297           | test.claims[0].id.occurrence should be from 0
            "side":"at least"| "side":"at best"                  | the side of a bar is 'at least' or 'at most', not 'at best'
            "kind":"not refuted"| "kind":"trust me"              | 'trust me' is no burden of proof
            "kind":"not refuted"| "kind":"estimated"             | 'not refuted' does not follow: its burden of proof is 'estimated'
            "value":0.5,     |                                   | test.claims[0].measured.value should be a number or null, but is missing
            "status":"not refuted"| "status":"green"             | 'green' is no status of a claim
            "status":"not refuted"| "status":"not judged"        | a claim that was made is not 'not judged'
            "status":"not refuted"| "status":"shown"             | 'shown' does not follow: its burden of proof is 'not refuted'
            "status":"not refuted"| "status":"refuted"           | 'refuted' does not follow: its bounds are
            "because":"it costs"| "becuse":"it costs"            | test.claims[0].rationale.becuse is not known here
            "because":"it costs"| "because":" it costs"          | a rationale says why, where from or both, each in one line
            "because":"it costs","source":"MRM-12"|              | a rationale says why, where from or both, each in one line
            "changes":3      | "changes":0                       | a verdict turns on 1 'label' or 'answer' or more, not on 0 'label'
            "changes":3      | "changes":335                     | a verdict on 334 examples does not turn on 335
            "unit":"label"   | "unit":"row"                      | a verdict turns on 1 'label' or 'answer' or more, not on 3 'row'
            "power":0.83     | "power":0.2                       | 'not refuted' does not follow: its power is 0.2
            "lower":0.77     | "lower":0.7                       | 'shown' does not follow: its bounds are 0.7 and 0.85
            "status":"shown","sentence"| "status":"inconclusive","sentence" | 'inconclusive' does not follow: its bounds are 0.77 and 0.85
            "status":"refuted","sentence"| "status":"shown","sentence" | 'shown' does not follow: its slices are 'refuted' together
            "bars":[{"side":"at least","value":0.4}]| "bars":[] | a burden of proof that is 'not refuted' needs a bar
            "kind":"not refuted","confidence":0.95,"shortfall":0.1| "kind":"exact" | a claim on a value has no burden of proof that is 'exact'
            "kind":"not refuted","confidence":0.95,"shortfall":0.1| "kind":"none found","confidence":0.95 | a claim on a value has no burden of proof that is 'none found'
            "lower":0.77     | "lower":0.82                      | the value is 0.81, but its bounds are 0.82 and 0.85
            "upper":0.85     | "upper":0.1                       | the lower bound is 0.77, above the upper one, 0.1
            "value":0.81,    | "value":null,                     | 'shown' needs a value
            "lowest":0.0,"highest":1.0| "lowest":0.9,"highest":1.0 | the value 0.5 does not lie between 0.9 and 1.0
            "examples":334   | "examples":0                      | 'not refuted' needs examples
            "power":0.83     | "power":9.0                       | the power should be from 0 to 1, but is 9.0
            "lower":0.86     | "lower":0.93                      | the value of east is 0.91, but its bounds are 0.93 and 0.95
            "pValue":4.0E-4  | "pValue":-1.0                     | the p-value of west should be from 0 to 1, but is -1.0
            0.75}],"confidence":0.95,"method":"Clopper-Pearson","rows":[{"slice":"east" | 0.75}],"confidence":0.95,"method":"Clopper-Pearson","rows":[{"slice":"east","examples":1,"counted":1,"value":null,"lower":null,"upper":null,"pValue":null,"status":"inconclusive","reason":""},{"slice":"east","examples":1,"counted":1,"value":null,"lower":null,"upper":null,"pValue":null,"status":"inconclusive","reason":""},{"slice":"east" | there are two rows of east
            by region","bars":[],| by region","bars":[{"side":"at least","value":0.75}],| slices are judged once, but there are 2 forests with bars
            "upper":0.66     | "upper":0.86                      | 'refuted' does not follow: its bounds are
            0.75}],"confidence" | 0.25}],"confidence"             | its slices are held against
            "status":"suspect"| "status":"suspicious"            | 'suspicious' is no status of a claim
            "pValue":4.0E-4,"status":"refuted"| "pValue":4.0E-4,"status":"suspect" | 'suspect' is no status of a claim
            "status":"refuted","sentence":"Expected no weak spots| "status":"not refuted","sentence":"Expected no weak spots | 'not refuted' does not follow: its slices are 'refuted' together
            "id":"run"       | "id":"other"                      | it belongs to run 'other', not to 'run'; move it back there
            evidence/2       | evidence/3                        | it was written by another ModelUnit (schema modelunit-evidence/3;
            evidence/2       | evidence                          | schema should be 'modelunit-evidence/2', but is 'modelunit-evidence'
            "started":"2026-11-21T12:00:00Z"| "started":"2026-11-21T12:00:01Z"| its JVM finished at 2026-11-21T12:00:00Z, before it started at
            "finished":"2026-11-21T12:00:00Z"| "finished":"2026-11-21T11:59:59Z"| separates() ended at 2026-11-21T11:59:59Z, before its JVM started
            "finished":"2026-11-21T12:00:00Z"| "finished":"2026-11-21T12:00:01Z"| separates() ended at 2026-11-21T12:00:01Z, after its JVM had finished
            "finished":"2026-11-21T12:00:00Z"| "finished":"noon" | could not be parsed
            """)
    void what_was_forged_is_an_error_that_says_where(String was, String becomes, String told) throws IOException {
        Forgery.replace(directory, was, becomes == null ? "" : becomes);

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot use the evidence in " + shard + ": ")
                .hasMessageContaining(told);
    }

    @Test
    void a_forgery_that_changes_nothing_that_contradicts_is_read_so_the_others_are_found_for_their_reasons()
            throws IOException {
        Forgery.replace(directory, "\"processors\":0", "\"processors\":7");

        assertThat(Evidence.read(directory)
                        .shards()
                        .get(0)
                        .header()
                        .build()
                        .machine()
                        .processors())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictStatus.class,
            names = {"SHOWN", "MET", "NOT_REFUTED", "REFUTED", "MISSED"})
    void what_has_no_numbers_is_neither_shown_nor_refuted(VerdictStatus status) {
        ClaimEvidence claim = ClaimEvidence.of(
                TEST,
                SampleClaims.of(SampleVerdicts.metric("accuracy", status)),
                SampleVerdicts.metric("accuracy", status));
        ClaimEvidence bare = new ClaimEvidence(
                claim.id(),
                claim.requirement(),
                claim.contract(),
                claim.provenance(),
                status,
                claim.sentence(),
                claim.facts(),
                ClaimEvidence.Findings.NONE);

        assertThatCode(() -> StatusCheck.check(claim)).doesNotThrowAnyException();
        assertThatThrownBy(() -> StatusCheck.check(bare)).hasMessageContaining("there are no numbers");
    }

    @Test
    void a_claim_on_one_value_has_no_slices_that_are_judged_beside_it() {
        ClaimEvidence claim = Evidence.read(directory).claims().get(2);
        ClaimEvidence slices = Evidence.read(directory).claims().get(1);
        ClaimEvidence both = new ClaimEvidence(
                claim.id(),
                claim.requirement(),
                claim.contract(),
                claim.provenance(),
                claim.status(),
                claim.sentence(),
                claim.facts(),
                new ClaimEvidence.Findings(claim.findings().number(), slices.forestPlots(), List.of()));

        assertThatCode(() -> StatusCheck.check(claim)).doesNotThrowAnyException();
        assertThatThrownBy(() -> StatusCheck.check(both))
                .hasMessage("a claim rests on one value or on slices, but it has both");
    }

    private void read() {
        Evidence.read(directory);
    }

    @Test
    void a_text_that_is_changed_shows_by_its_digest() throws IOException {
        Files.writeString(shard, Files.readString(shard).replaceFirst("0\\.81", "0.91"));

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("cannot use the evidence in " + shard + ": line 3 was changed");
    }

    @Test
    void a_line_that_is_added_after_the_jvm_ended_is_an_error() throws IOException {
        Files.writeString(shard, "{}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).hasMessageContaining("line 5 has no digest; run the tests again");
    }

    @Test
    void a_last_line_that_was_taken_away_is_an_error() throws IOException {
        List<String> lines = Files.readAllLines(shard);
        Files.writeString(shard, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");

        assertThatThrownBy(this::read).hasMessageContaining("it was changed after its JVM had ended");
    }

    @Test
    void bytes_that_are_no_text_are_an_error() throws IOException {
        Files.write(shard, new byte[] {'{', (byte) 0xff, '}', '\n'});

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot use the evidence in " + shard);
    }

    @ParameterizedTest
    @CsvSource({"copy.jsonl", "1-0123abcd.jsonl.bak", "1-0123ABCD.jsonl", "notes.txt", "1-0123abcd.json.part"})
    void a_foreign_file_and_half_a_shard_are_errors(String name) throws IOException {
        Files.copy(shard, directory.resolve(name));

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageContaining(directory.resolve(name).toString());
    }

    @Test
    void a_shard_that_is_put_in_is_an_error() throws IOException {
        Path copy = directory.resolve("1-0123abcd.jsonl");
        Files.copy(shard, copy);

        assertThatThrownBy(this::read)
                .hasMessage("cannot use the evidence in " + copy
                        + ": the manifest of the run does not name it; move it elsewhere");
    }

    @Test
    void a_shard_that_is_missing_is_an_error() throws IOException {
        Files.delete(shard);

        assertThatThrownBy(this::read)
                .hasMessage("cannot use the evidence in " + shard
                        + ": it is missing, though the manifest of the run names it; run the tests again");
    }

    @Test
    void a_manifest_that_is_missing_cut_or_of_another_run_is_an_error() throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        List<String> lines = Files.readAllLines(manifest);
        Files.delete(manifest);
        assertThatThrownBy(this::read).hasMessageContaining(manifest + ": it is missing");

        Files.writeString(manifest, "");
        assertThatThrownBy(this::read).hasMessageContaining(manifest + ": it says nothing");

        Files.writeString(manifest, lines.get(0) + "\n" + lines.get(2) + "\n");
        assertThatThrownBy(this::read).hasMessageContaining(manifest + ": line 2 was changed, or the one before it");
    }

    @Test
    void a_jvm_that_never_ended_leaves_evidence_that_is_not_complete() throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        List<String> lines = Files.readAllLines(manifest);
        Files.writeString(manifest, lines.get(0) + "\n" + lines.get(1) + "\n{\"ended\":{\"sha");

        Evidence evidence = Evidence.read(directory);

        assertThat(evidence.complete()).isFalse();
        assertThat(evidence.gaps())
                .containsExactly(
                        "the JVM of " + shard.getFileName() + " never ended", "a JVM was killed as it began or ended");
        assertThat(evidence.claims()).hasSize(4);
    }

    @Test
    void a_last_line_of_the_manifest_that_is_cut_off_is_a_gap_as_another_jvm_may_have_begun() throws IOException {
        Files.writeString(directory.resolve(Manifest.NAME), "{\"started\":{\"shard\":\"9-0", StandardOpenOption.APPEND);

        assertThat(Evidence.read(directory).gaps()).containsExactly("a JVM was killed as it began or ended");
    }

    @Test
    void a_jvm_that_ended_before_it_began_is_an_error() throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        Forgery.replaceInManifest(
                directory, "2026-11-21T12:00:00Z\"}}\n{\"ended", "2026-11-21T12:00:01Z\"}}\n{\"ended");

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("cannot use the evidence in " + manifest + ": the JVM of " + shard.getFileName()
                        + " ended at 2026-11-21T12:00:00Z, before it began at 2026-11-21T12:00:01Z");
    }

    @Test
    void what_is_expected_is_said_once() throws IOException {
        String expected = "{\"expected\":{\"source\":\"a\",\"required\":true,\"claims\":0}}\n";
        Forgery.replace(directory, "{\"end\":", expected + "{\"end\":");
        assertThat(Evidence.read(directory).isExpectationKnown()).isTrue();

        Forgery.replace(directory, "{\"end\":", expected + "{\"end\":");
        assertThatThrownBy(this::read).hasMessageContaining("it says twice which claims are expected");
    }

    @Test
    void every_file_with_an_error_is_named() throws IOException {
        Files.writeString(directory.resolve("1-0123abcd.json"), "");
        Files.createDirectory(directory.resolve("2-0123abcd.json"));
        Files.writeString(directory.resolve("3-0123abcd.jsonl"), "{");

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("3 files of evidence cannot be used: cannot use the evidence in ")
                .hasMessageContainingAll(
                        "1-0123abcd.json: no value", "2-0123abcd.json: it is no file", "3-0123abcd.jsonl");
    }

    @Test
    void what_file_managers_hide_there_is_passed_over() throws IOException {
        Files.write(directory.resolve(".DS_Store"), "\u0000".getBytes(StandardCharsets.UTF_8));

        assertThat(Evidence.read(directory).complete()).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_leaves_evidence_that_can_be_read() throws IOException {
        Files.delete(shard);
        Files.delete(directory.resolve(Manifest.NAME));
        record(new EvidenceRecorder(new SetBack()));

        Evidence evidence = Evidence.read(directory);

        assertThat(evidence.complete()).isTrue();
        assertThat(evidence.tests().get(0).last().finished()).isEqualTo(NOON.minusSeconds(1));
    }

    /** Goes back by one second whenever somebody asks. */
    private static final class SetBack extends Clock {
        private int asked;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            asked++;
            return NOON.minusSeconds(asked);
        }
    }
}
