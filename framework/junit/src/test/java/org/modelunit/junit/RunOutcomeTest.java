package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders hear of plans and of the end, in JVMs of their own. */
class RunOutcomeTest {

    @TempDir
    private Path directory;

    private ChildJvm jvm() {
        return new ChildJvm(directory)
                .with("-Dmodelunit.output=" + directory.resolve("out"))
                .with("-D" + PrintingRecorder.TELLING + "=true");
    }

    private List<String> run(String... arguments) throws Exception {
        return jvm().run(arguments);
    }

    @Test
    void a_good_run_is_closed_with_nothing_after_all_that_was_planned() throws Exception {
        assertThat(run("Sessions$PlainClaims"))
                .startsWith(
                        "> run started in " + directory.resolve("out"),
                        "> planned makes* tests tests_with* by 'classes' with []")
                .endsWith("> closed with []");
    }

    @Test
    void each_plan_is_told_before_its_tests() throws Exception {
        assertThat(run("Sessions$Asking", "Sessions$AskingToo", "Sessions$Asking"))
                .filteredOn(line -> line.contains("planned") || line.contains("PASSED"))
                .containsExactly(
                        "> planned asks by 'classes' with []",
                        "> asks PASSED ''",
                        "> planned asks_too by 'classes' with []",
                        "> asks_too PASSED ''",
                        "> planned asks by 'classes' with []",
                        "> asks PASSED ''");
    }

    @Test
    void tests_that_are_found_as_they_run_are_planned_as_such_and_one_that_finds_none_is_skipped() throws Exception {
        assertThat(run("OutcomeSessions$EveryKind"))
                .anyMatch(line -> line.startsWith(
                        "> planned a_plain b_parameterized* c_repeated* d_makes_none* e_makes_one* by 'classes' with"))
                .contains("> d_makes_none SKIPPED 'no test came of it'", "> closed with []")
                .doesNotContain("> e_makes_one SKIPPED 'no test came of it'");
    }

    @Test
    void a_private_test_is_a_problem_that_makes_nothing_red() throws Exception {
        assertThat(run("OutcomeSessions$EveryKind"))
                .anyMatch(line ->
                        line.startsWith("ModelUnit discovery 1 problem: @Test method ") && line.contains("f_private"))
                .noneMatch(line -> line.contains("threw"));
    }

    @Test
    void all_tests_of_a_skipped_class_are_told() throws Exception {
        assertThat(run("OutcomeSessions$SkippedKinds"))
                .contains("> plain SKIPPED 'for now'", "> parameterized SKIPPED 'for now'", "> closed with []");
    }

    @Test
    void a_class_that_fails_before_its_tests_stands_for_them() throws Exception {
        assertThat(run("OutcomeSessions$BrokenBefore"))
                .contains("> OutcomeSessions$BrokenBefore BROKEN 'no luck'", "> closed with []");
    }

    @Test
    void a_fixture_that_cannot_be_closed_is_a_part_of_the_outcome() throws Exception {
        String failure = "the value of Shop.model could not be closed: java.lang.IllegalStateException: busy";

        assertThat(run("OutcomeSessions$Unclosable"))
                .contains("> closed with [" + failure + "]", "ModelUnit blocked  by the run: " + failure)
                .contains("> closing the session threw " + failure);
    }

    @Test
    void an_error_that_stops_all_tests_leaves_the_one_it_stopped_and_those_that_never_ran() throws Exception {
        String cut =
                "OutcomeSessions$OutOfMemory#b_needs_too_much has begun and not ended; an error of the JVM stops all"
                        + " tests, OutOfMemoryError for instance";

        assertThat(run("OutcomeSessions$OutOfMemory"))
                .contains("> a_passes PASSED ''")
                .anyMatch(line -> line.startsWith("> closed with [" + cut)
                        && line.contains("1 planned test has not run: OutcomeSessions$OutOfMemory#c_never_runs"))
                .anyMatch(line -> line.startsWith("ModelUnit blocked  by the run: " + cut));
    }

    @Test
    void a_recorder_that_throws_is_a_part_of_the_outcome_which_is_told_all_the_same() throws Exception {
        assertThat(jvm().with("-D" + PrintingRecorder.STUBBORN + "=true").run("Sessions$Asking"))
                .contains("> closed with [disk full]", "> closing the session threw disk full");
        assertThat(jvm().with("-D" + PrintingRecorder.FATAL + "=true").run("Sessions$Asking"))
                .contains("> closed with [" + PrintingRecorder.class.getName()
                        + " does not work: java.lang.OutOfMemoryError: too much]")
                .anyMatch(line -> line.startsWith("> closing the session threw "));
    }

    @Test
    void a_red_claim_of_no_test_is_a_part_of_the_outcome() throws Exception {
        assertThat(run("ThreadedSessions$Lost"))
                .anyMatch(
                        line -> line.startsWith("> closed with [1 red claim belongs to no test, so the run is red: "));
    }

    @Test
    void a_claim_that_comes_while_the_run_ends_is_kept_by_nobody_and_said_to_be() throws Exception {
        assertThat(run("ThreadedSessions$Late"))
                .doesNotContain("> late claimed by outside any test")
                .anyMatch(line -> line.startsWith("> closed with [")
                        && line.contains("1 claim was made after the end of" + " the run, and nobody has kept it: "));
    }

    @Test
    void a_candidate_that_replaced_nothing_is_a_part_of_the_outcome() throws Exception {
        Path file = Files.writeString(directory.resolve("candidate.onnx"), "a model");

        assertThat(run("modelunit.model.challenger=" + file, "Sessions$PlainClaims"))
                .anyMatch(line -> line.startsWith("> closed with [modelunit.model.challenger=" + file));
    }

    @Test
    void a_session_that_a_test_opens_plans_nothing_of_the_run() throws Exception {
        assertThat(run("ThreadedSessions$Nesting"))
                .filteredOn(line -> line.startsWith("> planned"))
                .hasSize(1);
    }
}
