package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

class EvidenceSchemaTest {

    private static final TestId TEST =
            new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

    @TempDir
    Path directory;

    @Test
    void what_is_written_follows_the_published_schema() throws IOException {
        assertThat(violations(written())).isEmpty();
    }

    @Test
    void the_schema_refuses_what_it_does_not_know() throws IOException {
        assertThat(violations(written().replace("\"occurrence\"", "\"ocurrence\"")))
                .isNotEmpty();
        assertThat(violations(written().replace("evidence/1", "evidence/2"))).isNotEmpty();
        assertThat(violations(written().replace("\"inconclusive\"", "\"unclear\"")))
                .isNotEmpty();
        assertThat(violations(written().replace("\"counted\"", "\"count\""))).isNotEmpty();
    }

    private static final List<VerdictStatus> JUDGED = Stream.of(VerdictStatus.values())
            .filter(status -> status != VerdictStatus.BROKEN && status != VerdictStatus.NOT_JUDGED)
            .toList();

    private String written() throws IOException {
        Settings settings = new Settings(
                42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of("a", "b.onnx"), 1);
        Run run = new Run("run", Files.createTempDirectory(directory, "output"), settings);
        EvidenceRecorder recorder = new EvidenceRecorder();
        recorder.runStarted(run);
        for (VerdictStatus decision : JUDGED) {
            claim(recorder, TEST, SampleVerdicts.metric("accuracy", decision));
            claim(recorder, TEST, SampleVerdicts.slices("accuracy", decision));
        }
        claim(recorder, TEST, SampleVerdicts.difference("recall, challenger minus champion", VerdictStatus.SHOWN));
        claim(recorder, TEST, SampleVerdicts.check("closeness", VerdictStatus.MISSED));
        recorder.broke(
                TEST, SampleClaims.of("credit", "recall", "at least 0.5"), new UndefinedMetricException("no 'bad'"));
        recorder.testFinished(new TestResult(TEST, TestResult.Status.INCONCLUSIVE, "cannot tell"));
        Threshold guard = Threshold.atMost(0.5).unlessRefuted(0.9).detecting(0.1);
        claim(
                recorder,
                TestId.UNATTRIBUTED,
                SampleVerdicts.metric("log loss", VerdictStatus.REFUTED, guard, SampleVerdicts.unbounded(Double.NaN)));
        recorder.runFinished(run, RunOutcome.GOOD);
        try (Stream<Path> files = Files.list(run.directory().resolve("evidence").resolve("run"))) {
            return Files.readString(
                    files.filter(file -> !file.getFileName().toString().startsWith("."))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static Set<ValidationMessage> violations(String json) throws IOException {
        try (InputStream schema = Evidence.class.getResourceAsStream("evidence-1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON, context -> context.getExecutionConfig()
                            .setFormatAssertionsEnabled(true));
        }
    }
}
