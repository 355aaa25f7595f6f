package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.summary.ChangedClaim;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SampleBuild;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

class SummaryWritingTest {

    @TempDir
    Path directory;

    private Path output(String module) {
        return directory.resolve(module).resolve("target/modelunit");
    }

    private SummaryWriting writing(String module) {
        return new SummaryWriting(directory.resolve(module), output(module), Map.of());
    }

    private static Evidence evidence(String module, String run, VerdictStatus status) {
        return new SampleBuild()
                .module("shop:" + module)
                .run(module + run)
                .claim("recall of " + module, status)
                .evidence();
    }

    private void keep(String module) {
        Evidence evidence = evidence(module, "1", VerdictStatus.SHOWN);
        writing(module).keep(evidence, ReleaseSummary.of(SummarySources.of(evidence)));
    }

    @Test
    void each_module_is_compared_with_its_own_history() throws IOException {
        keep("loans");
        keep("cards");
        Evidence both = new Evidence(
                Stream.of(evidence("cards", "2", VerdictStatus.REFUTED), evidence("loans", "2", VerdictStatus.REFUTED))
                        .flatMap(evidence -> evidence.shards().stream())
                        .toList(),
                List.of());

        ReleaseSummary summary = writing("loans")
                .write(SummarySources.of(both), Map.of("shop:loans", output("loans"), "shop:cards", output("cards")));

        assertThat(summary.changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind)
                .containsExactly(ChangedClaim.Kind.NEW_RED, ChangedClaim.Kind.NEW_RED);
        assertThat(summary.claims())
                .allSatisfy(claim -> assertThat(claim.past()).hasSize(1));
    }

    private static SampleBuild kept(String history, Setting... more) {
        Setting place = new Setting("modelunit.history", history, SettingOrigin.SYSTEM_PROPERTY);
        return new SampleBuild()
                .module("shop:loans")
                .claim("recall", VerdictStatus.SHOWN)
                .set(Stream.concat(Stream.of(place), Stream.of(more)).toArray(Setting[]::new));
    }

    /** Why earlier runs cannot be compared with, as the run itself says as it ends, or else a gate afterwards. */
    private List<String> troubles(Evidence evidence, boolean isGate) throws IOException {
        SummarySources sources = SummarySources.of(evidence);
        return writing("loans")
                .write(
                        isGate ? sources.withVerdicts(List.of(directory.resolve("verdict.json"))) : sources,
                        Map.of("shop:loans", output("loans")))
                .changes()
                .troubles();
    }

    /** The home of the user who asks is another one than the home of the user who ran the tests, and a container has files of its own. */
    @Test
    void who_sums_up_and_finds_nothing_of_the_run_where_it_has_kept_its_values_says_so() throws IOException {
        for (String elsewhere : List.of(
                "~/a directory that is in no home", directory.resolve("gone").toString(), "gone")) {
            assertThat(troubles(kept(elsewhere).evidence(), true))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "what modelunit.history names holds nothing of this run for whoever writes this summary");
        }
    }

    @Test
    void who_finds_the_run_and_a_run_that_ends_or_that_keeps_nothing_has_nothing_to_say() throws IOException {
        String place = directory.resolve("history").toString();
        Evidence evidence = kept(place).evidence();
        assertThat(troubles(evidence, false)).as("it is not kept yet").isEmpty();
        assertThat(troubles(evidence("loans", "1", VerdictStatus.SHOWN), true))
                .as("nobody set it")
                .isEmpty();
        assertThat(troubles(
                        kept(place, new Setting("modelunit.report", "Never", SettingOrigin.SYSTEM_PROPERTY))
                                .evidence(),
                        true))
                .isEmpty();
        assertThat(troubles(kept(place).selected("-Dtest=CreditTest").evidence(), true))
                .as("chosen tests")
                .isEmpty();

        writing("loans").keep(evidence, ReleaseSummary.of(SummarySources.of(evidence)));

        assertThat(troubles(evidence, true)).isEmpty();
    }

    @Test
    void a_module_that_lies_nowhere_has_no_earlier_run() throws IOException {
        keep("loans");
        ReleaseSummary summary =
                writing("loans").write(SummarySources.of(evidence("cards", "2", VerdictStatus.SHOWN)), Map.of());

        assertThat(summary.changes().sinceLastRun().isKnown()).isFalse();
    }
}
