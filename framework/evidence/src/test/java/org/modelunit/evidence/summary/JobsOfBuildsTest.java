package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.summary.ChangedClaim.Kind;

class JobsOfBuildsTest {

    private static SampleBuild build(String run) {
        return new SampleBuild().run(run);
    }

    private static Evidence jobs(SampleBuild... builds) {
        return Evidence.merged(Stream.of(builds).map(SampleBuild::evidence).toList());
    }

    private static ReleaseSummary summary(ValueHistory history, Evidence now) {
        return ReleaseSummary.of(SummarySources.of(now).withHistory(history));
    }

    private static ValueHistory history(Evidence evidence) {
        return ValueHistory.EMPTY.with(summary(ValueHistory.EMPTY, evidence).values());
    }

    @Test
    void the_jobs_of_a_matrix_go_on_with_the_history_of_a_single_run() {
        ValueHistory single = history(jobs(build("run-1").claim("recall", VerdictStatus.SHOWN)));
        Evidence matrix = jobs(
                build("run-2").job("linux").claim("recall", VerdictStatus.SHOWN),
                build("run-3").job("mac").claim("recall", VerdictStatus.REFUTED));
        ReleaseSummary summary = summary(single, matrix);

        assertThat(summary.changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind, change -> change.claim().job())
                .containsExactly(tuple(Kind.NEW_RED, "mac"));
        assertThat(summary.claims()).allSatisfy(line -> assertThat(line.past()).hasSize(1));
    }

    @Test
    void a_single_run_goes_on_with_the_history_of_its_job_and_the_others_are_gone() {
        ValueHistory matrix = history(jobs(
                build("run-1").job("linux").claim("recall", VerdictStatus.SHOWN),
                build("run-2").job("mac").claim("recall", VerdictStatus.SHOWN)));
        ReleaseSummary linux = summary(
                matrix,
                build("run-3").job("linux").claim("recall", VerdictStatus.SHOWN).evidence());

        assertThat(linux.changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind, change -> change.claim().job())
                .containsExactly(tuple(Kind.GONE, "mac"));
        assertThat(linux.claims().get(0).past()).hasSize(1);
    }

    @Test
    void of_several_jobs_nobody_knows_which_a_run_without_a_job_goes_on_with() {
        ValueHistory matrix = history(jobs(
                build("run-1").job("linux").claim("recall", VerdictStatus.SHOWN),
                build("run-2").job("mac").claim("recall", VerdictStatus.SHOWN)));

        assertThat(summary(
                                matrix,
                                build("run-3")
                                        .claim("recall", VerdictStatus.SHOWN)
                                        .evidence())
                        .changes()
                        .sinceLastRun()
                        .claims())
                .extracting(ChangedClaim::kind)
                .containsExactlyInAnyOrder(Kind.ADDED, Kind.GONE, Kind.GONE);
    }

    @Test
    void two_single_jobs_that_became_a_matrix_go_on_with_their_own_runs() {
        ValueHistory both = ValueHistory.EMPTY;
        for (SampleBuild build : List.of(
                build("run-1").job("linux").claim("recall", VerdictStatus.REFUTED),
                build("run-2").job("mac").claim("recall", VerdictStatus.SHOWN))) {
            both = both.with(summary(ValueHistory.EMPTY, build.evidence()).values());
        }
        ReleaseSummary summary = summary(
                both,
                jobs(
                        build("run-3").job("linux").claim("recall", VerdictStatus.SHOWN),
                        build("run-4").job("mac").claim("recall", VerdictStatus.SHOWN)));

        assertThat(summary.changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind, change -> change.claim().job())
                .containsExactly(tuple(Kind.MENDED, "linux"));
        assertThat(summary.claims()).allSatisfy(line -> assertThat(line.past()).hasSize(1));
    }

    @Test
    void a_job_that_is_new_in_a_matrix_is_new() {
        ValueHistory matrix = history(jobs(
                build("run-1").job("linux").claim("recall", VerdictStatus.SHOWN),
                build("run-2").job("mac").claim("recall", VerdictStatus.SHOWN)));
        Evidence more = jobs(
                build("run-3").job("linux").claim("recall", VerdictStatus.SHOWN),
                build("run-4").job("mac").claim("recall", VerdictStatus.SHOWN),
                build("run-5").job("windows").claim("recall", VerdictStatus.SHOWN));

        assertThat(summary(matrix, more).changes().sinceLastRun().claims())
                .extracting(ChangedClaim::kind, change -> change.claim().job())
                .containsExactly(tuple(Kind.ADDED, "windows"));
    }

    @Test
    void blockers_say_whose_they_are_where_their_words_are_not_unique() {
        Evidence evidence = jobs(
                build("run-1").job("linux").claim("recall", VerdictStatus.REFUTED),
                build("run-2").job("mac").claim("recall", VerdictStatus.REFUTED),
                build("run-3").job("mac").module("shop:fraud").claim("recall", VerdictStatus.REFUTED),
                build("run-4").job("mac").claim("precision", VerdictStatus.REFUTED));

        assertThat(summary(ValueHistory.EMPTY, evidence).blockedBy())
                .extracting(ReleaseBlocker::what)
                .containsExactlyInAnyOrder(
                        "recall on credit (shop:credit, job linux)",
                        "recall on credit (shop:credit, job mac)",
                        "recall on credit (shop:fraud, job mac)",
                        "precision on credit");
    }
}
