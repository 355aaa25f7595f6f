package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.firmness.Firmness;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings;

class RationaleEvidenceTest {

    private static final TestId SEPARATES =
            new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

    @TempDir
    Path directory;

    @Test
    void why_a_claim_is_made_and_how_firm_it_is_survives_json_and_is_left_out_where_nobody_has_said()
            throws IOException {
        Rationale why = new Rationale("<b>\"costs\"</b> \u001B[31m \u202E 😀", "MRM-12 §3");
        var hard = Threshold.atLeast(0.75).because(why.because()).source(why.source());
        var sourced = Threshold.atLeast(0.75).source("MRM-12 §3");
        EvidenceRecorder jvm = new EvidenceRecorder();
        Run run = new Run("run", directory, Settings.load(Map.of()));
        jvm.runStarted(run);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.MET));
        claim(
                jvm,
                SEPARATES,
                SampleVerdicts.metric("recall", VerdictStatus.MET, hard, SampleVerdicts.measured(0.81, 0.77, 0.85)));
        claim(
                jvm,
                SEPARATES,
                SampleVerdicts.metric(
                        "precision",
                        VerdictStatus.MET,
                        sourced,
                        SampleVerdicts.measured(0.81, 0.77, 0.85).with(Firmness.atMost(7, "label"))));
        jvm.broke(
                SEPARATES,
                SampleClaims.of("credit", "F1", "at least 0.5").because("why"),
                new UndefinedMetricException("no 'bad' at all"));
        jvm.testFinished(new TestResult(SEPARATES, Status.FAILED, ""));
        jvm.runFinished(run, RunOutcome.GOOD);
        jvm.runClosed(run, RunOutcome.GOOD);

        assertThat(Evidence.read(directory.resolve("evidence/run"))
                        .tests()
                        .get(0)
                        .last()
                        .claims())
                .extracting(ClaimEvidence::rationale)
                .containsExactly(Rationale.NONE, why, new Rationale("", "MRM-12 §3"), new Rationale("why", ""));
        assertThat(Evidence.read(directory.resolve("evidence/run")).claims())
                .extracting(ClaimEvidence::firmness)
                .containsExactly(Firmness.UNKNOWN, Firmness.UNKNOWN, Firmness.atMost(7, "label"), Firmness.UNKNOWN);
        assertThat(Files.readString(Forgery.shard(directory.resolve("evidence/run")))
                        .split("\"rationale\"", -1))
                .hasSize(4);
    }
}
