package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

class ReleaseChangesTest {

    @TempDir
    Path directory;

    private static ValueHistory history(SampleBuild... builds) {
        ValueHistory history = ValueHistory.EMPTY;
        for (SampleBuild build : builds) {
            history = history.with(
                    ReleaseSummary.of(SummarySources.of(build.evidence())).values());
        }
        return history;
    }

    private static SampleBuild build(String run) {
        return new SampleBuild().run(run);
    }

    private static ChangesSince since(ValueHistory history, SampleBuild now) {
        return ReleaseSummary.of(SummarySources.of(now.evidence()).withHistory(history))
                .changes()
                .sinceLastRun();
    }

    @Test
    void of_the_first_run_nothing_is_known() {
        ChangesSince since = since(ValueHistory.EMPTY, build("run-1").claim("recall", VerdictStatus.SHOWN));

        assertThat(since.isKnown()).isFalse();
        assertThat(since.claims()).isEmpty();
    }

    @Test
    void a_run_that_repeats_the_last_one_changes_nothing() {
        ChangesSince since = since(
                history(build("run-1").claim("recall", VerdictStatus.SHOWN)),
                build("run-2").claim("recall", VerdictStatus.SHOWN));

        assertThat(since.isKnown()).isTrue();
        assertThat(since.run()).isEqualTo("run-1");
        assertThat(since.claims()).isEmpty();
        assertThat(since.things()).isEmpty();
    }

    @Test
    void a_run_is_not_compared_with_itself() {
        ValueHistory history = history(
                build("run-1").claim("recall", VerdictStatus.SHOWN),
                build("run-2").claim("recall", VerdictStatus.SHOWN));

        assertThat(since(history, build("run-2").claim("recall", VerdictStatus.REFUTED))
                        .run())
                .isEqualTo("run-1");
    }

    @Test
    void what_is_red_and_mended_and_gone_and_new_is_told_the_loudest_first() {
        ChangesSince since = since(
                history(build("run-1")
                        .claim("recall", VerdictStatus.SHOWN)
                        .claim("accuracy", VerdictStatus.REFUTED)
                        .claim("log loss", VerdictStatus.SHOWN)),
                build("run-2")
                        .claim("recall", VerdictStatus.REFUTED)
                        .claim("accuracy", VerdictStatus.SHOWN)
                        .claim("precision", VerdictStatus.MET));

        assertThat(since.claims())
                .extracting(
                        ChangedClaim::kind, change -> change.claim().property(), ChangedClaim::was, ChangedClaim::is)
                .containsExactly(
                        tuple(Kind.GONE, "log loss", "at least 0.75 with 95% confidence: 0.810, shown", ""),
                        tuple(Kind.NEW_RED, "recall", "0.810, shown", "0.680, refuted"),
                        tuple(Kind.MENDED, "accuracy", "0.680, refuted", "0.810, shown"),
                        tuple(Kind.ADDED, "precision", "", "0.810, met"));
    }

    @Test
    void a_claim_behind_a_failure_was_not_taken_away() {
        SampleBuild before = build("run-1")
                .test(
                        "chain",
                        TestDetails.NONE,
                        SampleVerdicts.metric("recall", VerdictStatus.SHOWN),
                        SampleVerdicts.metric("precision", VerdictStatus.SHOWN));
        SampleBuild red =
                build("run-2").test("chain", TestDetails.NONE, SampleVerdicts.metric("recall", VerdictStatus.REFUTED));
        SampleBuild green =
                build("run-2").test("chain", TestDetails.NONE, SampleVerdicts.metric("recall", VerdictStatus.SHOWN));

        assertThat(since(history(before), red).claims())
                .extracting(ChangedClaim::kind, change -> change.claim().property(), ChangedClaim::is)
                .containsExactly(
                        tuple(Kind.NEW_RED, "precision", "not judged"),
                        tuple(Kind.NEW_RED, "recall", "0.680, refuted"));
        assertThat(since(history(before), green).claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(Kind.GONE);
    }

    @Test
    void a_bar_that_was_lowered_is_told_before_all_that_was_measured() {
        SampleBuild now = build("run-2")
                .verdict(
                        "ROC_AUC",
                        SampleVerdicts.metric(
                                "ROC AUC",
                                VerdictStatus.SHOWN,
                                Threshold.atLeast(0.60).withConfidence(0.95),
                                SampleVerdicts.measured(0.68, 0.64, 0.72)));
        ChangesSince since = since(history(build("run-1").claim("ROC AUC", VerdictStatus.REFUTED)), now);

        assertThat(since.claims())
                .extracting(ChangedClaim::kind, ChangedClaim::was, ChangedClaim::is)
                .containsExactly(
                        tuple(Kind.WEAKENED, "at least 0.75", "at least 0.6"),
                        tuple(Kind.MENDED, "0.680, refuted", "0.680, shown"));
        assertThat(since.claims().get(0).kind().isLoud()).isTrue();
    }

    @Test
    void a_value_has_moved_if_it_left_the_interval() {
        assertThat(since(history(moving("run-1", 0.81)), moving("run-2", 0.84)).claims())
                .isEmpty();
        assertThat(since(history(moving("run-1", 0.81)), moving("run-2", 0.86)).claims())
                .extracting(ChangedClaim::kind, ChangedClaim::was, ChangedClaim::is)
                .containsExactly(tuple(Kind.MOVED, "0.810, met", "0.860, met"));
    }

    private static SampleBuild moving(String run, double value) {
        return build(run)
                .verdict(
                        "recall",
                        SampleVerdicts.metric(
                                "recall",
                                VerdictStatus.MET,
                                Threshold.atLeast(0.5),
                                SampleVerdicts.measured(value, value - 0.04, value + 0.04)));
    }

    @Test
    void values_without_intervals_never_move_and_never_break() {
        SampleBuild before = build("run-1").verdict("loss", unbounded(1));
        SampleBuild now = build("run-2").verdict("loss", unbounded(2));
        SampleBuild none = build("run-3").verdict("loss", unbounded(Double.NaN));

        assertThat(since(history(before), now).claims()).isEmpty();
        assertThat(since(history(before), none).claims()).isEmpty();
    }

    private static Verdict unbounded(double value) {
        return SampleVerdicts.metric(
                "log loss", VerdictStatus.MISSED, Threshold.atMost(0.5), SampleVerdicts.unbounded(value));
    }

    @Test
    void a_run_of_a_few_tests_between_does_not_hide_what_changed() {
        ValueHistory history = history(
                build("run-1").claim("recall", VerdictStatus.SHOWN).claim("accuracy", VerdictStatus.SHOWN),
                build("run-2").claim("accuracy", VerdictStatus.SHOWN));
        ChangesSince since = since(
                history, build("run-3").claim("recall", VerdictStatus.REFUTED).claim("accuracy", VerdictStatus.SHOWN));

        assertThat(since.claims())
                .extracting(ChangedClaim::kind, change -> change.claim().property())
                .containsExactly(tuple(Kind.NEW_RED, "recall"));
    }

    @Test
    void a_run_of_chosen_tests_takes_nothing_away() {
        ValueHistory history =
                history(build("run-1").claim("recall", VerdictStatus.SHOWN).claim("accuracy", VerdictStatus.SHOWN));

        assertThat(since(
                                history,
                                build("run-2")
                                        .claim("accuracy", VerdictStatus.REFUTED)
                                        .selected("-Dtest=One"))
                        .claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(Kind.NEW_RED);
        for (String all : List.of("", "-Dgroups=fast,slow", "tags")) {
            assertThat(since(
                                    history,
                                    build("run-2")
                                            .claim("accuracy", VerdictStatus.SHOWN)
                                            .selected(all))
                            .claims())
                    .extracting(ChangedClaim::kind)
                    .containsExactly(Kind.GONE);
        }
    }

    @Test
    void a_claim_is_gone_though_a_run_without_it_lies_between() {
        ValueHistory history = history(
                build("run-1").claim("recall", VerdictStatus.SHOWN).claim("accuracy", VerdictStatus.SHOWN),
                build("run-2").claim("accuracy", VerdictStatus.SHOWN));

        assertThat(since(history, build("run-3").claim("accuracy", VerdictStatus.SHOWN))
                        .claims())
                .extracting(ChangedClaim::kind, change -> change.claim().property())
                .containsExactly(tuple(Kind.GONE, "recall"));
    }

    @Test
    void a_claim_that_was_open_and_is_refuted_is_newly_red() {
        assertThat(since(
                                history(build("run-1").claim("recall", VerdictStatus.INCONCLUSIVE)),
                                build("run-2").claim("recall", VerdictStatus.REFUTED))
                        .claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(Kind.NEW_RED);
        assertThat(since(
                                history(build("run-1").claim("recall", VerdictStatus.REFUTED)),
                                build("run-2").claim("recall", VerdictStatus.INCONCLUSIVE))
                        .claims())
                .extracting(ChangedClaim::kind)
                .doesNotContain(Kind.NEW_RED, Kind.MENDED);
    }

    @Test
    void a_renamed_claim_is_gone_and_new_and_has_no_past() {
        ValueHistory history = history(build("run-1").claim("recall", VerdictStatus.SHOWN));
        ReleaseSummary kept = ReleaseSummary.of(SummarySources.of(
                        build("run-2").claim("recall", VerdictStatus.SHOWN).evidence())
                .withHistory(history));
        ReleaseSummary renamed = ReleaseSummary.of(SummarySources.of(build("run-2")
                        .claim("recall of 'bad'", VerdictStatus.SHOWN)
                        .evidence())
                .withHistory(history));

        assertThat(kept.claims().get(0).past()).hasSize(1);
        assertThat(kept.claims().get(0).finding().lastRun()).isEqualTo("0.810");
        assertThat(renamed.claims().get(0).past()).isEmpty();
        assertThat(renamed.claims().get(0).finding().lastRun()).isEmpty();
        assertThat(renamed.changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(Kind.GONE, Kind.ADDED);
    }

    @Test
    void a_renamed_slice_has_no_past_and_the_others_keep_theirs() {
        ValueHistory history = history(ofSlice("run-1", "east"), ofSlice("run-2", "east"));

        assertThat(past(history, ofSlice("run-3", "east"))).isEqualTo(2);
        assertThat(past(history, ofSlice("run-3", "EAST"))).isZero();
    }

    private static int past(ValueHistory history, SampleBuild now) {
        return ReleaseSummary.of(SummarySources.of(now.evidence()).withHistory(history))
                .claims()
                .get(0)
                .past()
                .size();
    }

    private static SampleBuild ofSlice(String run, String slice) {
        TestId test = new TestId(
                TestId.ofSlice("[method:accurate()]", slice), "shop.CreditTest", "accurate", "accurate " + slice);
        return build(run)
                .test(
                        test,
                        TestStatus.PASSED,
                        TestDetails.NONE,
                        List.of(SampleBuild.evidence(test, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN))));
    }

    @Test
    void the_last_signed_release_is_compared_with() throws IOException {
        Path archive = archive(
                SummaryJson.NAME,
                SummaryJson.write(ReleaseSummary.of(SummarySources.of(
                        build("release").claim("recall", VerdictStatus.SHOWN).evidence()))));
        ReleaseChanges changes = ReleaseSummary.of(SummarySources.of(build("run-2")
                                .claim("recall", VerdictStatus.REFUTED)
                                .evidence())
                        .withReleased(archive))
                .changes();

        assertThat(changes.troubles()).isEmpty();
        assertThat(changes.sinceLastRun().isKnown()).isFalse();
        assertThat(changes.sinceRelease().commit()).isEqualTo("abcdef1234567890");
        assertThat(changes.sinceRelease().claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(Kind.NEW_RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"schema\": \"modelunit-summary/1\"}", "\u0000"})
    void an_archive_that_cannot_be_used_is_told(String content) throws IOException {
        assertThat(troubles(archive(SummaryJson.NAME, content)))
                .singleElement()
                .asString()
                .startsWith("the last signed release in ");
    }

    @Test
    void an_archive_that_is_missing_or_none_or_older_is_told() throws IOException {
        Path none = Files.writeString(directory.resolve("text.zip"), "no archive");

        assertThat(troubles(directory.resolve("missing.zip")))
                .singleElement()
                .asString()
                .contains("no such file");
        assertThat(troubles(none)).hasSize(1);
        assertThat(troubles(directory)).hasSize(1);
        assertThat(troubles(archive("other.json", "{}")))
                .singleElement()
                .asString()
                .contains("an older ModelUnit");
    }

    private static List<String> troubles(Path archive) {
        Evidence evidence = build("run-2").claim("recall", VerdictStatus.SHOWN).evidence();
        ReleaseChanges changes = ReleaseSummary.of(SummarySources.of(evidence).withReleased(archive))
                .changes();
        assertThat(changes.sinceRelease().isKnown()).isFalse();
        return changes.troubles();
    }

    private Path archive(String name, String content) throws IOException {
        Path file = directory.resolve("release-evidence.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
