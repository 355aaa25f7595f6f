package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.firmness.Firmness;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

class EvidenceSchemaTest {

    private static final TestId TEST =
            new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

    private static final BuildInfo BUILD = new BuildInfo(
            "shop:credit",
            "",
            new Commit("a".repeat(40), "main", WorkingTree.MODIFIED),
            CiJob.NONE,
            Machine.UNKNOWN,
            Map.of("AssertJ", "3.27.7"));

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
        assertThat(violations(written().replace("evidence/2", "evidence/3"))).isNotEmpty();
        assertThat(violations(written().replace("\"inconclusive\"", "\"unclear\"")))
                .isNotEmpty();
        assertThat(violations(written().replace("\"modified\"", "\"dirty\""))).isNotEmpty();
        assertThat(violations(written().replace("\"3.27.7\"", "3.27"))).isNotEmpty();
        assertThat(violations(written().replace("\"counted\"", "\"count\""))).isNotEmpty();
        assertThat(violations(written().replace("\"changes\":1", "\"changes\":0")))
                .isNotEmpty();
        assertThat(violations(written().replace("\"because\"", "\"becuse\""))).isNotEmpty();
    }

    @Test
    void what_a_run_was_a_build_of_is_read_as_it_was_written() {
        Run run = new Run("run", directory, Settings.load(Map.of()), BUILD);
        EvidenceRecorder recorder = new EvidenceRecorder();
        recorder.runStarted(run);
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);

        assertThat(Evidence.read(directory.resolve("evidence/run")).shards())
                .extracting(shard -> shard.header().build())
                .containsExactly(BUILD);
    }

    private static final List<VerdictStatus> JUDGED = Stream.of(VerdictStatus.values())
            .filter(status -> status != VerdictStatus.BROKEN && status != VerdictStatus.NOT_JUDGED)
            .toList();

    private String written() throws IOException {
        Settings settings = new Settings(
                42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of("a", "b.onnx"), 1);
        Run run = new Run("run", Files.createTempDirectory(directory, "output"), settings, BUILD);
        EvidenceRecorder recorder = new EvidenceRecorder();
        recorder.runStarted(run);
        for (VerdictStatus decision : JUDGED) {
            claim(recorder, TEST, SampleVerdicts.metric("accuracy", decision));
            claim(recorder, TEST, SampleVerdicts.slices("accuracy", decision));
        }
        claim(recorder, TEST, SampleVerdicts.difference("recall, challenger minus champion", VerdictStatus.SHOWN));
        claim(recorder, TEST, SampleVerdicts.weakSpots());
        claim(recorder, TEST, SampleVerdicts.check("closeness", VerdictStatus.MISSED));
        recorder.broke(
                TEST,
                SampleClaims.of("credit", "recall", "at least 0.5")
                        .because("why")
                        .source("MRM-12 §3"),
                new UndefinedMetricException("no 'bad'"));
        recorder.testFinished(new TestResult(TEST, TestResult.Status.INCONCLUSIVE, "cannot tell"));
        Threshold guard = Threshold.atMost(0.5).unlessRefuted(0.95).detecting(0.1);
        claim(
                recorder,
                TestId.UNATTRIBUTED,
                SampleVerdicts.metric(
                        "log loss",
                        VerdictStatus.REFUTED,
                        guard,
                        SampleVerdicts.unbounded(Double.NaN).with(Firmness.atMost(1, Firmness.ANSWER))));
        recorder.expected(new RunExpectation(List.of(), "claims.json", true));
        recorder.notJudged(
                new ExpectedClaim(
                        TEST,
                        "credit",
                        "recall",
                        1,
                        Contract.of("slices", List.of(), new Burden.NoneFound(0.05))
                                .with("slices", List.of("a", "b"))
                                .with("least size", 30)
                                .withSeed(42)),
                "its test was skipped");
        recorder.planned(new PlannedTests(
                List.of(new PlannedTests.Planned(
                        TEST, true, new TestDetails(List.of("CR-1"), "critical", "risk", true))),
                "tags",
                List.of("no class shop.Gone")));
        recorder.runFinished(run, new RunOutcome(List.of("a fixture could not be closed")));
        recorder.runClosed(run, new RunOutcome(List.of("a fixture could not be closed")));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(run.directory().resolve("evidence").resolve("run"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void the_schema_names_each_role_of_what_else_a_result_depends_on() throws Exception {
        List<String> roles = new ArrayList<>();
        for (Field field : Provenance.class.getFields()) {
            if (field.getType() == String.class) {
                roles.add((String) field.get(null));
            }
        }
        try (InputStream published = Evidence.class.getResourceAsStream("evidence-2.schema.json")) {
            String schema = new String(published.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(roles).contains(Provenance.CHAMPION, Provenance.REFERENCE);
            assertThat(schema.substring(schema.indexOf("what else the result depends on, by its role: ")))
                    .satisfies(described -> assertThat(described.substring(0, described.indexOf('"')))
                            .contains(roles));
        }
    }

    private static List<ValidationMessage> violations(String lines) throws IOException {
        try (InputStream published = Evidence.class.getResourceAsStream("evidence-2.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(published);
            return lines.lines()
                    .flatMap(line -> schema
                            .validate(line, InputFormat.JSON, context -> context.getExecutionConfig()
                                    .setFormatAssertionsEnabled(true))
                            .stream())
                    .toList();
        }
    }
}
