package org.modelunit.evidence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.EarlierRuns;
import org.modelunit.recording.EarlierRuns.Part;
import org.modelunit.recording.EarlierRuns.Values;
import org.modelunit.recording.Run;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

class KeptRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String MODULE = "shop:credit";
    private static final TestId TEST = new TestId("[method:ranks()]", "shop.CreditTest", "ranks", "ranks()");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = ValueHistoryFile.of(directory, "", MODULE);
    }

    private Run run(String id, String session, String job) {
        BuildInfo build =
                new BuildInfo(MODULE, session, Commit.UNKNOWN, new CiJob("", job, "", ""), Machine.UNKNOWN, Map.of());
        return new Run(id, directory, Settings.load(Map.of()), build);
    }

    private Values before(String run) {
        return new KeptRuns().before(run(run, "", ""));
    }

    private static Verdict accuracy(VerdictStatus status) {
        return SampleVerdicts.metric("accuracy", status);
    }

    private static Part part(TestId test, Verdict verdict, String slice) {
        return new Part(test, SampleClaims.of(verdict), 1, slice);
    }

    private static Part accuracy() {
        return part(TEST, accuracy(VerdictStatus.SHOWN), "");
    }

    private static ClaimValue value(TestId test, Verdict verdict, String job) {
        ClaimId id = new ClaimId(test.uniqueId(), verdict.subject(), verdict.property(), test.slice(), 1);
        ClaimEvidence claim = new ClaimEvidence(
                id,
                verdict.requirement(),
                SampleClaims.of(verdict).contract(),
                verdict.provenance(),
                verdict.status(),
                verdict.sentence(),
                verdict.facts(),
                new ClaimEvidence.Findings(verdict.measured().orElse(null), verdict.forestPlots(), verdict.figures()));
        return ClaimValue.of(ClaimRef.of(MODULE, job, claim, test), claim);
    }

    private static ClaimValue broken(TestId test, Verdict verdict) {
        ClaimId id = new ClaimId(test.uniqueId(), verdict.subject(), verdict.property(), test.slice(), 1);
        ClaimEvidence claim = new ClaimEvidence(
                id,
                verdict.requirement(),
                SampleClaims.of(verdict).contract(),
                Provenance.UNKNOWN,
                VerdictStatus.BROKEN,
                "no 'bad' at all",
                List.of(),
                new ClaimEvidence.Findings(null, List.of(), List.of()));
        return ClaimValue.of(ClaimRef.of(MODULE, "", claim, test), claim);
    }

    private void keep(String run, String session, ClaimValue... claims) {
        ValueHistoryFile.keep(file, new RunValues(run, session, NOON, "abcdef", "", Map.of(), List.of(claims)));
    }

    @Test
    void they_are_found_as_a_service() {
        assertThat(ServiceLoader.load(EarlierRuns.class)).singleElement().isInstanceOf(KeptRuns.class);
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""));

        assertThat(EarlierRuns.known(run("run-2", "", "")).of(accuracy(), 9)).hasSize(1);
    }

    @Test
    void where_there_is_no_history_nothing_is_known_and_nothing_is_wrong() {
        Values values = before("run-1");

        assertThat(values.of(accuracy(), 9)).isEmpty();
        assertThat(values.troubles()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_run_has_value_bounds_bar_status_and_commit() {
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.REFUTED), ""));

        assertThat(before("run-2").of(accuracy(), 9))
                .containsExactly(new RunPoint(
                        NOON, "abcdef", 0.68, new Interval(0.64, 0.72), 0.75, Double.POSITIVE_INFINITY, "refuted"));
    }

    @Test
    void the_last_runs_come_the_oldest_first() {
        List<VerdictStatus> statuses = List.of(VerdictStatus.SHOWN, VerdictStatus.MISSED, VerdictStatus.REFUTED);
        IntStream.range(0, 3).forEach(i -> keep("run-" + i, "", value(TEST, accuracy(statuses.get(i)), "")));

        assertThat(before("run-3").of(accuracy(), 2))
                .extracting(RunPoint::status)
                .containsExactly("missed", "refuted");
        assertThat(before("run-3").of(accuracy(), 9)).hasSize(3);
    }

    @Test
    void a_renamed_claim_test_or_subject_has_no_past_and_an_edited_bar_keeps_it() {
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""));
        Values values = before("run-2");
        TestId renamed = new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

        assertThat(values.of(part(TEST, accuracy(VerdictStatus.MISSED), ""), 9)).hasSize(1);
        assertThat(values.of(part(TEST, SampleVerdicts.metric("Accuracy", VerdictStatus.SHOWN), ""), 9))
                .isEmpty();
        assertThat(values.of(part(renamed, accuracy(VerdictStatus.SHOWN), ""), 9))
                .isEmpty();
        assertThat(values.of(new Part(TEST, SampleClaims.of(accuracy(VerdictStatus.SHOWN)), 2, ""), 9))
                .isEmpty();
    }

    @Test
    void a_test_of_a_slice_and_a_slice_of_a_claim_have_their_own_past_by_name() {
        TestId east = new TestId(TestId.ofSlice(TEST.uniqueId(), "east"), "shop.CreditTest", "ranks", "ranks east");
        TestId west = new TestId(TestId.ofSlice(TEST.uniqueId(), "west"), "shop.CreditTest", "ranks", "ranks west");
        Verdict slices = SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED);
        keep("run-1", "", value(east, accuracy(VerdictStatus.SHOWN), ""), value(TEST, slices, ""));
        Values values = before("run-2");

        assertThat(values.of(part(east, accuracy(VerdictStatus.SHOWN), ""), 9)).hasSize(1);
        assertThat(values.of(part(west, accuracy(VerdictStatus.SHOWN), ""), 9)).isEmpty();
        assertThat(values.of(part(TEST, slices, "west"), 9))
                .extracting(
                        RunPoint::value, RunPoint::status, run -> run.bounds().lower())
                .containsExactly(tuple(0.55, "refuted", Double.NEGATIVE_INFINITY));
        assertThat(values.of(part(TEST, slices, "WEST"), 9)).isEmpty();
    }

    @Test
    void a_run_in_which_the_claim_broke_is_a_gap_and_one_that_did_not_make_it_is_left_out() {
        Verdict slices = SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED);
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""), value(TEST, slices, ""));
        keep("run-2", "", broken(TEST, accuracy(VerdictStatus.SHOWN)), broken(TEST, slices));
        keep("run-3", "");
        keep("run-4", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""));
        Values values = before("run-5");

        assertThat(values.of(accuracy(), 9))
                .extracting(RunPoint::hasValue, RunPoint::status, RunPoint::atLeast)
                .containsExactly(tuple(true, "shown", 0.75), tuple(false, "broken", 0.75), tuple(true, "shown", 0.75));
    }

    @Test
    void a_claim_that_was_never_measured_has_no_past() {
        keep("run-1", "", broken(TEST, accuracy(VerdictStatus.SHOWN)));
        keep("run-2", "", value(TEST, SampleVerdicts.check("closeness", VerdictStatus.MET), ""));

        assertThat(before("run-3").of(accuracy(), 9)).isEmpty();
        assertThat(before("run-3").of(part(TEST, SampleVerdicts.check("closeness", VerdictStatus.MET), ""), 9))
                .isEmpty();
    }

    @Test
    void the_run_itself_and_others_of_its_build_are_not_earlier_ones() {
        ClaimValue value = value(TEST, accuracy(VerdictStatus.SHOWN), "");
        keep("run-1", "build-1", value);
        keep("run-2", "build-2", value);
        keep("run-3", "build-3", value);

        assertThat(new KeptRuns().before(run("run-2", "", "")).of(accuracy(), 9))
                .hasSize(1);
        assertThat(new KeptRuns().before(run("run-9", "build-3", "")).of(accuracy(), 9))
                .hasSize(2);
        assertThat(new KeptRuns().before(run("run-9", "build-9", "")).of(accuracy(), 9))
                .hasSize(3);
    }

    @Test
    void the_past_of_another_job_is_not_its_own() {
        keep(
                "run-1",
                "",
                value(TEST, accuracy(VerdictStatus.SHOWN), "linux"),
                value(TEST, accuracy(VerdictStatus.REFUTED), "windows"));

        assertThat(new KeptRuns().before(run("run-2", "", "windows")).of(accuracy(), 9))
                .extracting(RunPoint::status)
                .containsExactly("refuted");
        assertThat(new KeptRuns().before(run("run-2", "", "mac")).of(accuracy(), 9))
                .isEmpty();
    }

    private void keepOf(String run, String job, VerdictStatus status) {
        ClaimValue value = value(TEST, accuracy(status), "");
        ValueHistoryFile.keep(file, new RunValues(run, "", NOON, "abcdef", job, Map.of(), List.of(value)));
    }

    @Test
    void a_run_without_a_job_hides_no_named_one_and_two_jobs_are_not_one_line() {
        keepOf("run-1", "linux", VerdictStatus.SHOWN);
        keepOf("run-2", "", VerdictStatus.REFUTED);
        assertThat(statuses("linux")).containsExactly("shown");
        assertThat(statuses("")).as("at a desk, after the only job").containsExactly("shown", "refuted");

        keepOf("run-3", "mac", VerdictStatus.INCONCLUSIVE);
        assertThat(statuses("linux")).containsExactly("shown");
        assertThat(statuses("mac")).containsExactly("inconclusive");
        assertThat(statuses("")).containsExactly("refuted");
    }

    private List<String> statuses(String job) {
        return new KeptRuns()
                .before(run("run-9", "", job)).of(accuracy(), 9).stream()
                        .map(RunPoint::status)
                        .toList();
    }

    @Test
    void a_history_that_is_torn_or_newer_is_a_sentence_and_breaks_nothing() throws IOException {
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""));
        byte[] whole = Files.readAllBytes(file);
        for (byte[] content : List.of(
                Arrays.copyOf(whole, whole.length / 2),
                "{\"schema\": \"modelunit-history/2\", \"runs\": []}".getBytes(),
                new byte[0])) {
            Files.write(file, content);
            Values values = before("run-2");

            assertThat(values.of(accuracy(), 9)).isEmpty();
            assertThat(values.troubles())
                    .singleElement()
                    .asString()
                    .startsWith("the values of earlier runs in ")
                    .contains("cannot be used");
        }
    }

    /** Whatever is asked for after the first claim is told from memory: the file may change meanwhile, or go. */
    @Test
    void the_file_is_read_once_and_not_before_a_claim_is_asked_for() throws IOException {
        Values values = before("run-2");
        keep("run-1", "", value(TEST, accuracy(VerdictStatus.SHOWN), ""));
        assertThat(values.of(accuracy(), 9)).hasSize(1);

        Files.writeString(file, "torn");

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> values.of(accuracy(), 9)))
                .hasSize(200)
                .allMatch(runs -> runs.size() == 1);
        assertThat(values.troubles()).isEmpty();
    }
}
