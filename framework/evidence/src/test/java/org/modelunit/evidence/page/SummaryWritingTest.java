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

    @Test
    void a_module_that_lies_nowhere_has_no_earlier_run() throws IOException {
        keep("loans");
        ReleaseSummary summary =
                writing("loans").write(SummarySources.of(evidence("cards", "2", VerdictStatus.SHOWN)), Map.of());

        assertThat(summary.changes().sinceLastRun().isKnown()).isFalse();
    }
}
