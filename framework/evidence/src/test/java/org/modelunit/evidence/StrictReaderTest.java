package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.recording.SampleClaims.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
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
        shard = onlyShard();
    }

    private void record(EvidenceRecorder recorder) {
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of(), 1);
        Run run = new Run("run", output, settings);
        recorder.runStarted(run);
        Threshold guard = Threshold.atLeast(0.4).unlessRefuted(0.9).detecting(0.1);
        claim(
                recorder,
                TEST,
                SampleVerdicts.metric("recall", VerdictStatus.SHOWN, guard, SampleVerdicts.measured(0.5, 0.4, 0.6)));
        claim(recorder, TEST, SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED));
        recorder.testFinished(new TestResult(TEST, TestResult.Status.FAILED, "Expected \u202e this \u0000"));
        recorder.runFinished(run, RunOutcome.GOOD);
    }

    private Path onlyShard() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void evidence_that_nobody_touched_is_read() {
        assertThat(Evidence.read(directory).complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "seed" : 42      | "seed" : 42, "seed" : 43         | Duplicate field 'seed'
            "seed" : 42      | "seed" : 42, "sede" : 42         | run.sede is not known here
            "seed" : 42      | "seed" : 42.5                    | run.seed should be a whole number, but is 42.5
            "seed" : 42,     |                                  | run.seed should be a number, but is missing
            "complete" : true | "complete" : false              | complete is false, but its JVM ended its tests
            "complete" : true | "complete" : true, "lost" : 1   | complete is true, but its JVM ended its tests, and 1
            "complete" : true | "complete" : true, "lost" : -1  | lost should be from 0 to 2147483647, but is -1
            "occurrence" : 1 | "occurrence" : 1, "green" : true | tests[0].claims[0].id.green is not known here
            "occurrence" : 1 | "occurrence" : 4294967297        | tests[0].claims[0].id.occurrence should be from 0
            "side" : "at least" | "side" : "at best"            | the side of a bar is 'at least' or 'at most', not 'at best'
            "kind" : "not refuted" | "kind" : "trust me"        | 'trust me' is no burden of proof
            "kind" : "not refuted" | "kind" : "estimated"       | tests[0].claims[0].measured.burden.confidence is not known here
            "value" : 0.5,   |                                  | tests[0].claims[0].measured.value should be a number or null, but is missing
            "decision" : "passed" | "decision" : "green"        | 'green' is no decision
            "id" : "run"     | "id" : "other"                   | it belongs to run 'other', not to 'run'; move it back there
            "started" : "2026-11-21T12:00:00Z" | "started" : "2026-11-21T12:00:01Z" | its JVM finished at 2026-11-21T12:00:00Z, before it started at
            """)
    void what_was_changed_by_hand_is_an_error_that_says_where(String was, String becomes, String told)
            throws IOException {
        String text = Files.readString(shard);
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        Files.writeString(
                shard, text.substring(0, at) + (becomes == null ? "" : becomes) + text.substring(at + was.length()));

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot use the evidence in " + shard + ": ")
                .hasMessageContaining(told);
    }

    private void read() {
        Evidence.read(directory);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T11:59:59Z, before its JVM started", "2026-11-21T12:00:01Z, after its JVM had finished"})
    void a_test_that_ended_outside_the_time_of_its_jvm_is_an_error(String time, String told) throws IOException {
        String text = Files.readString(shard);
        int at = text.lastIndexOf("2026-11-21T12:00:00Z");
        Files.writeString(shard, text.substring(0, at) + time + text.substring(at + time.length()));

        assertThatThrownBy(this::read).hasMessageContaining("separates() ended at " + time + ", " + told);
    }

    @Test
    void text_after_the_end_is_an_error() throws IOException {
        Files.writeString(shard, Files.readString(shard) + "{}");

        assertThatThrownBy(this::read).hasMessageContaining("text after the end of the value at line ");
    }

    @Test
    void bytes_that_are_no_text_are_an_error() throws IOException {
        Files.write(shard, new byte[] {'{', (byte) 0xff, '}'});

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot use the evidence in " + shard);
    }

    @ParameterizedTest
    @CsvSource({"copy.json", "1-0123abcd.json.bak", "1-0123ABCD.json", "notes.txt", "1-0123abcd.json.part"})
    void a_foreign_file_and_half_a_shard_are_errors(String name) throws IOException {
        Files.copy(shard, directory.resolve(name));

        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessageContaining(directory.resolve(name).toString());
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
    void a_jvm_that_was_killed_between_its_shard_and_the_end_of_its_journal_counts_once() throws IOException {
        String name = shard.getFileName().toString();
        Files.writeString(directory.resolve(name + "l"), "whatever is left");
        Files.writeString(directory.resolve(name + ".part"), "half");

        assertThat(Evidence.read(directory).shards()).hasSize(1);
        assertThat(Evidence.read(directory).tests().get(0).attempts()).hasSize(1);
    }

    @Test
    void what_file_managers_hide_there_is_passed_over() throws IOException {
        Files.write(directory.resolve(".DS_Store"), "\u0000".getBytes(StandardCharsets.UTF_8));

        assertThat(Evidence.read(directory).complete()).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_leaves_evidence_that_can_be_read() throws IOException {
        Files.delete(shard);
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
