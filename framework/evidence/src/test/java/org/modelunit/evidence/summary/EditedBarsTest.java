package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.page.SummaryMarkdown;
import org.modelunit.evidence.page.SummaryPage;
import org.modelunit.evidence.summary.SampleBuild.GateFile;
import org.modelunit.recording.SampleVerdicts;

class EditedBarsTest {

    private static final String EDIT = "ROC AUC on credit: was at least 0.75, is at least 0.6";

    @TempDir
    Path directory;

    private static SampleBuild asking(String run, double bar) {
        return new SampleBuild()
                .run(run)
                .verdict(
                        "ROC_AUC",
                        SampleVerdicts.metric(
                                "ROC AUC",
                                VerdictStatus.SHOWN,
                                Threshold.atLeast(bar).withConfidence(0.95),
                                SampleVerdicts.measured(0.81, 0.78, 0.84)));
    }

    private static ValueHistory history(SampleBuild build) {
        return ValueHistory.EMPTY.with(
                ReleaseSummary.of(SummarySources.of(build.evidence())).values());
    }

    @Test
    void the_bar_that_the_contract_says_was_lowered_is_named_with_old_and_new_bar_wherever_the_headline_is() {
        Evidence evidence = asking("run-1", 0.60).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-weaker", "ROC AUC on credit in CreditTest#ROC_AUC", "it asks for at least 0.6")
                .because("claim-weakened", "ROC AUC on credit", "change 60efe75c03e1, bar of " + EDIT)
                .write(directory);
        ReleaseSummary summary = ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts));

        assertThat(summary.headline().because())
                .isEqualTo("blocked by 2 reasons of the gate. What is asked for was edited: bar of " + EDIT);
        assertThat(SummaryPage.of(summary)).contains("What is asked for was edited: bar of ROC AUC on credit: was at");
        assertThat(SummaryMarkdown.of(summary)).containsSubsequence("## ", "was at least 0.75, is at least 0.6", "###");
        assertThat(SummaryJson.read(SummaryJson.write(summary)).headline()).isEqualTo(summary.headline());
    }

    @Test
    void without_a_gate_the_last_run_tells_which_bar_was_edited() {
        Headline headline = ReleaseSummary.of(
                        SummarySources.of(asking("run-2", 0.60).evidence()).withHistory(history(asking("run-1", 0.75))))
                .headline();

        assertThat(headline.because())
                .isEqualTo(
                        "no gate has judged this evidence; 1 of 1 claim holds. What is asked for was edited: " + EDIT);
    }

    @Test
    void of_several_edits_the_first_is_told_and_the_others_are_counted() {
        Evidence evidence = asking("run-1", 0.60).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-weakened", "ROC AUC on credit", "change 60efe75c03e1, bar of " + EDIT)
                .because("claim-weakened", "recall on credit", "change a0efe75c03e1, bar of recall on credit: …")
                .write(directory);

        assertThat(ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts))
                        .headline()
                        .because())
                .endsWith(" bar of " + EDIT + "; and 1 more");
    }

    @Test
    void another_champion_is_no_edited_bar() {
        Evidence evidence = asking("run-1", 0.60).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because("claim-weakened", "ROC AUC on credit", "change 60efe75c03e1, term of ROC AUC: was a, is b")
                .write(directory);

        assertThat(ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts))
                        .headline()
                        .because())
                .isEqualTo("blocked by 1 reason of the gate");
    }

    @Test
    void a_claim_below_its_policy_is_told_where_nobody_knows_that_it_was_edited() {
        Evidence evidence = asking("run-1", 0.60).evidence();
        List<Path> verdicts = new GateFile(evidence)
                .because(
                        "claim-weaker",
                        "ROC AUC on credit in CreditTest#ROC_AUC",
                        "it asks for at least 0.6, the policy for at least 0.75")
                .write(directory);

        assertThat(ReleaseSummary.of(SummarySources.of(evidence).withVerdicts(verdicts))
                        .headline()
                        .because())
                .isEqualTo("blocked by 1 reason of the gate. What is asked for is less than the policy says: ROC AUC on"
                        + " credit in CreditTest#ROC_AUC: it asks for at least 0.6, the policy for at least 0.75");
    }

    @Test
    void where_nothing_was_edited_the_headline_says_no_more_than_before() {
        Headline headline = ReleaseSummary.of(
                        SummarySources.of(asking("run-2", 0.75).evidence()).withHistory(history(asking("run-1", 0.75))))
                .headline();

        assertThat(headline.because()).isEqualTo("no gate has judged this evidence; 1 of 1 claim holds");
    }
}
