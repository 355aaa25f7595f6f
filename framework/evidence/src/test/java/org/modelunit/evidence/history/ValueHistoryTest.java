package org.modelunit.evidence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueHistoryTest {

    private static RunValues run(String id, String commit) {
        return new RunValues(id, "", Instant.EPOCH, commit, "", Map.of(), List.of());
    }

    private static ValueHistory history(RunValues... runs) {
        ValueHistory history = ValueHistory.EMPTY;
        for (RunValues run : runs) {
            history = history.with(run);
        }
        return history;
    }

    private static RunValues ofJob(String id, String job) {
        return new RunValues(id, "", Instant.EPOCH, "", job, Map.of(), List.of());
    }

    @Test
    void two_jobs_are_never_one_line() {
        RunValues linux = ofJob("1", "linux");
        RunValues mac = ofJob("2", "mac");
        RunValues nameless = ofJob("3", "");
        ValueHistory all = history(linux, mac, nameless);

        assertThat(all.ofJob("linux").runs()).containsExactly(linux);
        assertThat(all.ofJob("mac").runs()).containsExactly(mac);
        assertThat(all.ofJob("").runs()).as("nobody knows which").containsExactly(nameless);
        assertThat(all.ofJob("windows").runs()).as("a new one").containsExactly(nameless);
    }

    @Test
    void a_new_name_goes_on_with_what_is_of_one_job() {
        ValueHistory one = history(ofJob("1", "build"), ofJob("2", ""));

        assertThat(one.ofJob("ci")).as("renamed").isEqualTo(one);
        assertThat(one.ofJob("")).as("at a desk").isEqualTo(one);
        assertThat(ValueHistory.EMPTY.ofJob("ci")).isEqualTo(ValueHistory.EMPTY);
    }

    @Test
    void a_run_that_is_kept_again_takes_its_own_place() {
        assertThat(history(run("a", "1"), run("b", "1"), run("a", "2")).runs())
                .containsExactly(run("a", "2"), run("b", "1"));
    }

    @Test
    void a_run_stands_in_it_once_though_it_is_a_part_of_another_entry() {
        assertThat(history(run("a", "1"), run("b", "1"), run("c", "1"), run("a+b", "2"))
                        .runs())
                .containsExactly(run("a+b", "2"), run("c", "1"));
        assertThat(history(run("a+b", "1"), run("b", "2")).runs()).containsExactly(run("b", "2"));
    }

    @Test
    void each_of_many_jobs_keeps_its_own_runs() {
        ValueHistory history = ValueHistory.EMPTY;
        for (int round = 0; round < 12; round++) {
            for (int job = 0; job < 11; job++) {
                history = history.with(ofJob(round + "-" + job, "job-" + job));
            }
        }

        assertThat(history.ofJob("job-0").runs())
                .hasSize(ValueHistory.MOST_RUNS)
                .extracting(RunValues::run)
                .startsWith("2-0")
                .endsWith("11-0");
    }

    @Test
    void however_many_jobs_there_are_a_history_ends() {
        ValueHistory history = ValueHistory.EMPTY;
        for (int job = 0; job < 500; job++) {
            history = history.with(ofJob("run-" + job, "job-" + job));
        }

        assertThat(history.runs()).hasSize(200);
    }

    @Test
    void the_oldest_runs_go() {
        ValueHistory history = ValueHistory.EMPTY;
        for (int i = 0; i <= ValueHistory.MOST_RUNS; i++) {
            history = history.with(run("run-" + i, ""));
        }

        assertThat(history.runs()).hasSize(ValueHistory.MOST_RUNS);
        assertThat(history.runs().get(0).run()).isEqualTo("run-1");
    }
}
