package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

/** The numbers that a claim was judged by are read back as they were, those that JSON has no number for among them. */
class MeasuredEvidenceTest {

    @TempDir
    Path directory;

    private ClaimEvidence readBack(Verdict verdict) {
        return readBack(List.of(verdict)).get(0);
    }

    private List<ClaimEvidence> readBack(List<Verdict> verdicts) {
        Run run = new Run("run", directory, Settings.load(Map.of()));
        EvidenceRecorder jvm = new EvidenceRecorder();
        jvm.runStarted(run);
        verdicts.forEach(verdict -> claim(jvm, TestId.UNATTRIBUTED, verdict));
        jvm.runFinished(run, RunOutcome.GOOD);
        jvm.runClosed(run, RunOutcome.GOOD);
        return Evidence.read(directory.resolve("evidence").resolve("run")).unattributed();
    }

    @Test
    void the_champion_of_a_comparison_survives_json() {
        var difference = SampleVerdicts.difference("accuracy, challenger minus champion", VerdictStatus.SHOWN);

        assertThat(readBack(difference).measured()).isEqualTo(difference.measured());
    }

    @Test
    void infinite_bounds_and_undefined_numbers_survive_json() {
        var unbounded = SampleVerdicts.metric(
                "log loss", VerdictStatus.MISSED, Threshold.atMost(0.5), SampleVerdicts.unbounded(Double.NaN));

        assertThat(readBack(unbounded).measured()).isEqualTo(unbounded.measured());
    }

    @Test
    void the_values_of_slices_survive_json_with_bounds_that_are_infinite_and_values_that_do_not_exist() {
        var slices = SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED);

        List<ClaimEvidence> claims = readBack(List.of(slices, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN)));

        assertThat(claims.get(0).forestPlots()).isEqualTo(slices.forestPlots()).hasSize(2);
        assertThat(claims.get(0).forestPlots().get(0).rows())
                .anyMatch(row -> Double.isNaN(row.value()) && Double.isInfinite(row.lower()));
        assertThat(claims.get(0).measured()).isEmpty();
        assertThat(claims.get(1).forestPlots()).isEmpty();
    }

    @Test
    void an_infinite_value_is_read_back_as_it_was_judged() {
        var endless = SampleVerdicts.metric(
                "signal to noise",
                VerdictStatus.MET,
                Threshold.atLeast(5),
                SampleVerdicts.unbounded(Double.POSITIVE_INFINITY));

        assertThat(readBack(endless).measured()).isEqualTo(endless.measured());
    }

    @Test
    void a_guard_whose_value_is_good_is_not_refuted_whatever_its_bounds() {
        var guard = SampleVerdicts.metric(
                "distinct",
                VerdictStatus.NOT_REFUTED,
                Threshold.atLeast(0.9).unlessRefuted(0.95).detecting(0.3),
                byBootstrap(SampleVerdicts.measured(1, 0.57, 0.7)));

        assertThat(readBack(guard).status()).isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    private static Measurement byBootstrap(Measurement numbers) {
        Bounds bounds = numbers.bounds();
        return new Measurement(
                numbers.value(),
                new Bounds(bounds.lower(), bounds.upper(), bounds.confidence(), "bootstrap, 999 replicates"),
                numbers.passMarks(),
                numbers.range(),
                numbers.sample(),
                numbers.power(),
                numbers.settling());
    }

    @Test
    void a_guard_keeps_its_shortfall() {
        var guard = SampleVerdicts.metric(
                "recall",
                VerdictStatus.NOT_REFUTED,
                Threshold.atLeast(0.4).unlessRefuted(0.95).detecting(0.1),
                SampleVerdicts.measured(0.5, 0.4, 0.6));

        assertThat(readBack(guard).measured()).isEqualTo(guard.measured());
    }
}
