package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims on other threads, and around tests, in classes without {@code @ModelTest}: each has its test, or the run is red. */
class ThreadedClaimsTest {

    @TempDir
    private Path directory;

    private List<String> run(String... arguments) throws Exception {
        return new ChildJvm(directory)
                .with("-Dmodelunit.output=" + directory.resolve("out"))
                .run(arguments);
    }

    @Test
    void claims_on_other_threads_are_those_of_their_test() throws Exception {
        assertThat(run("ThreadedSessions$OtherThreads").stream()
                        .filter(line -> line.contains(" claimed by "))
                        .distinct())
                .containsExactly(
                        "> future claimed by a_future",
                        "> timeout claimed by b_timeout",
                        "> preemptively claimed by c_preemptively",
                        "> pool claimed by d_pool",
                        "> same pool claimed by e_same_pool",
                        "> stream claimed by f_stream",
                        "> fork join claimed by g_own_fork_join_pool",
                        "> thread claimed by h_thread");
    }

    @Test
    void what_claims_around_tests_ends_as_they_do() throws Exception {
        assertThat(run("ThreadedSessions$AroundTests"))
                .filteredOn(line -> line.contains(" claimed by ") || line.contains(" PASSED "))
                .containsSubsequence(
                        "> before all claimed by ThreadedSessions$AroundTests",
                        "> ThreadedSessions$AroundTests PASSED ''")
                .containsSubsequence(
                        "> after all claimed by ThreadedSessions$AroundTests",
                        "> ThreadedSessions$AroundTests PASSED ''")
                .containsSubsequence(
                        "> provider claimed by parameterized", "> parameterized PASSED ''", "> parameterized PASSED ''")
                .containsSubsequence("> factory claimed by factory", "> factory PASSED ''", "> factory PASSED ''")
                .hasSize(9);
    }

    @Test
    void a_claim_that_two_tests_may_have_made_names_both() throws Exception {
        assertThat(run(
                        "junit.jupiter.execution.parallel.enabled=true",
                        "junit.jupiter.execution.parallel.mode.default=concurrent",
                        "junit.jupiter.execution.parallel.config.strategy=fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism=4",
                        "ThreadedSessions$Ambiguous"))
                .contains("> ambiguous claimed by in one of ThreadedSessions$Ambiguous#one,"
                        + " ThreadedSessions$Ambiguous#other");
    }

    @Test
    void a_red_claim_outside_any_test_makes_the_run_red() throws Exception {
        String lost = "1 red claim belongs to no test, so the run is red: outside any test: lost on credit observed";

        assertThat(run("ThreadedSessions$Lost"))
                .contains("> passes PASSED ''")
                .anyMatch(line -> line.startsWith("ModelUnit could not finish its run: " + lost))
                .anyMatch(line -> line.startsWith("> closing the session threw " + lost));
    }

    @Test
    void a_red_claim_that_is_made_while_the_run_ends_is_not_lost() throws Exception {
        assertThat(run("ThreadedSessions$Late"))
                .contains("> passes PASSED ''")
                .anyMatch(line -> line.startsWith("> closing the session threw 1 red claim belongs to no test")
                        && line.contains("late on credit"));
    }

    @Test
    void a_red_claim_of_a_thread_in_no_scope_after_the_last_test_is_not_lost() throws Exception {
        assertThat(run("ThreadedSessions$Outside"))
                .contains("> passes PASSED ''")
                .anyMatch(line -> line.startsWith("> closing the session threw 1 red claim belongs to no test")
                        && line.contains("outside on credit"));
    }

    @Test
    void a_red_claim_of_a_test_that_passed_is_counted() throws Exception {
        assertThat(run("ThreadedSessions$Swallowing"))
                .contains("> passes_all_the_same PASSED ''")
                .contains("ModelUnit claims   1 refuted; 1 of the red ones in a test that passed; expected: unknown");
    }

    @Test
    void assertions_without_a_claim_are_told_with_their_tests_whatever_runs_beside_them() throws Exception {
        assertThat(run(
                        "junit.jupiter.execution.parallel.enabled=true",
                        "junit.jupiter.execution.parallel.mode.default=concurrent",
                        "junit.jupiter.execution.parallel.config.strategy=fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism=4",
                        "ThreadedSessions$Unclaimed"))
                .contains("> forgets PASSED ''")
                .filteredOn(line -> line.startsWith("ModelUnit unclaimed"))
                .singleElement(STRING)
                .startsWith("ModelUnit unclaimed 2 assertThat(…) without a claim of ModelUnit's, in ")
                .contains("ThreadedSessions$Unclaimed#forgets", "ThreadedSessions$Unclaimed#forgets_on_a_thread")
                .doesNotContain("#claims");
    }

    @Test
    void a_forgotten_annotation_is_named() throws Exception {
        String missing = "ThreadedSessions$Forgetful#asks asks for an Evaluation, but nobody makes one: annotate"
                + " ThreadedSessions with @ModelTest(Fixture.class), where Fixture is the class with a method that"
                + " returns it";

        assertThat(run("ThreadedSessions$Forgetful"))
                .contains("> asks BROKEN '" + missing + "'")
                .contains("ModelUnit blocked  by ThreadedSessions$Forgetful#asks: " + missing);
    }

    @Test
    void a_session_that_a_test_opens_is_a_part_of_its_run() throws Exception {
        assertThat(run("ThreadedSessions$Nesting"))
                .filteredOn(line -> line.startsWith("> "))
                .containsExactly(
                        "> run started in " + directory.resolve("out"),
                        "> swallowed claimed by passes_all_the_same",
                        "> passes_all_the_same PASSED ''",
                        "> after claimed by nests",
                        "> nests PASSED ''",
                        "> run finished");
    }
}
