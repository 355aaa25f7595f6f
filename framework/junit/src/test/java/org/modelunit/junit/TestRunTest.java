package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run around a launcher session, seen in JVMs of their own: from its first test plan to the closing of its store. */
class TestRunTest {

    @TempDir
    private Path directory;

    private List<String> run(String... arguments) throws Exception {
        return jvm().run(arguments);
    }

    private ChildJvm jvm() {
        return new ChildJvm(directory).with("-Dmodelunit.output=" + directory.resolve("out"));
    }

    @Test
    void a_session_is_one_run_whatever_is_run_again_in_it() throws Exception {
        assertThat(run("Sessions$Asking", "Sessions$AskingToo", "Sessions$Asking"))
                .startsWith(
                        "> run started in " + directory.resolve("out"),
                        "> model made",
                        "> a claim of the fixture claimed by outside any test",
                        "> accuracy claimed by asks",
                        "> asks PASSED ''",
                        "> asks_too PASSED ''",
                        "> accuracy claimed by asks",
                        "> asks PASSED ''",
                        "> model closed",
                        "> run finished")
                .hasSize(14)
                .contains(
                        "ModelUnit claims   2 shown; 1 in no test; expected: unknown",
                        "ModelUnit silent    1 model test claims nothing: Sessions$AskingToo#asks_too");
    }

    @Test
    void a_session_without_tests_is_none() throws Exception {
        assertThat(run()).isEmpty();
        assertThat(run("SessionMain")).isEmpty();
    }

    @Test
    void every_end_of_a_test_is_told() throws Exception {
        assertThat(run("Sessions$EveryEnd"))
                .filteredOn(line -> !line.startsWith("> red"))
                .containsExactly(
                        "> run started in " + directory.resolve("out"),
                        "> a_passes PASSED ''",
                        "> b_fails FAILED 'expected: <1> but was: <2>'",
                        "> c_is_inconclusive INCONCLUSIVE 'the data cannot tell'",
                        "> d_breaks BROKEN 'java.lang.IllegalStateException'",
                        "> e_is_aborted ABORTED 'Assumption failed: not today'",
                        "> f_is_skipped SKIPPED 'not now'",
                        "> run finished",
                        "ModelUnit claims   none were made; 3 tests are red without a red claim; expected: unknown",
                        "ModelUnit blocked  by Sessions$EveryEnd#b_fails: expected: <1> but was: <2>;"
                                + " Sessions$EveryEnd#c_is_inconclusive: the data cannot tell;"
                                + " Sessions$EveryEnd#d_breaks: java.lang.IllegalStateException",
                        "ModelUnit report   none, because modelunit-report is not on the class path; results are in "
                                + directory.resolve("out"));
    }

    @Test
    void tests_that_never_ran_are_told_too() throws Exception {
        assertThat(run("Sessions$BrokenClass", "Sessions$SkippedClass"))
                .filteredOn(line -> !line.startsWith("> red"))
                .contains(
                        "> Sessions$BrokenClass BROKEN 'no luck'",
                        "> one SKIPPED 'for now'",
                        "> two SKIPPED 'for now'");
    }

    @Test
    void a_class_that_broke_and_is_run_again_is_told_to_be_well() throws Exception {
        assertThat(run("Sessions$BrokenAtFirst", "Sessions$BrokenAtFirst", "Sessions$BrokenAtFirst"))
                .filteredOn(line -> !line.startsWith("> run"))
                .startsWith(
                        "> BrokenAtFirst BROKEN 'no luck'",
                        "> red: no luck",
                        "> works PASSED ''",
                        "> BrokenAtFirst PASSED ''",
                        "> works PASSED ''",
                        "ModelUnit claims   none were made; expected: unknown",
                        "ModelUnit silent    1 model test claims nothing: Sessions$BrokenAtFirst#works",
                        "ModelUnit blocked  by nothing");
    }

    @Test
    void claims_are_attributed_without_the_extension() throws Exception {
        assertThat(run("Sessions$PlainClaims"))
                .filteredOn(line -> line.contains("claimed"))
                .containsExactly(
                        "> before claimed by makes",
                        "> dynamic claimed by makes",
                        "> after claimed by makes",
                        "> before claimed by tests",
                        "> test claimed by tests",
                        "> after claimed by tests",
                        "> before claimed by tests_with",
                        "> template claimed by tests_with",
                        "> after claimed by tests_with");
    }

    @Test
    void with_the_extension_they_are_on_other_threads_too() throws Exception {
        assertThat(run("Sessions$ModelTestClaims"))
                .contains("> elsewhere claimed by tests_on_another_thread", "> test claimed by tests")
                .filteredOn(line -> line.contains("claimed"))
                .hasSize(12);
    }

    @Test
    void tests_in_parallel_keep_their_claims() throws Exception {
        assertThat(run(
                        "junit.jupiter.execution.parallel.enabled=true",
                        "junit.jupiter.execution.parallel.mode.default=concurrent",
                        "junit.jupiter.execution.parallel.config.strategy=fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism=8",
                        "Sessions$PlainClaims,Sessions$ModelTestClaims,Sessions$Asking"))
                .contains("> test claimed by tests", "> template claimed by tests_with", "> dynamic claimed by makes")
                .noneMatch(line -> line.contains("accuracy claimed by outside any test"));
    }

    @Test
    void an_unknown_setting_is_printed_and_makes_every_model_test_red_and_the_session_too() throws Exception {
        String unknown =
                "unknown setting modelunit.sed (JUnit configuration parameter); did you mean modelunit.seed? Known are"
                        + " modelunit.baseline, modelunit.expected, modelunit.fixture.timeout, modelunit.history,"
                        + " modelunit.inconclusive, modelunit.link.build, modelunit.link.issue, modelunit.link.model,"
                        + " modelunit.link.requirement, modelunit.output, modelunit.released, modelunit.report,"
                        + " modelunit.rows, modelunit.rows.bytes, modelunit.rows.columns, modelunit.rows.limit,"
                        + " modelunit.seed, modelunit.session, modelunit.threads and modelunit.model.<name>";

        assertThat(run("modelunit.sed=7", "Sessions$Asking", "Sessions$AskingToo"))
                .containsExactly(
                        "ModelUnit cannot begin its run: " + unknown,
                        "> run refused in " + directory.resolve("out"),
                        "> red: " + unknown,
                        "> red: " + unknown,
                        "> closing the session threw " + unknown);
    }

    @Test
    void a_candidate_that_is_empty_or_not_there_makes_the_session_red_whoever_asks_for_it() throws Exception {
        String empty =
                "modelunit.model.challenger is empty (JUnit configuration parameter); name the file to test, or leave"
                        + " the setting out";
        assertThat(run("modelunit.model.challenger=", "Sessions$AskingForModels"))
                .containsExactly(
                        "ModelUnit cannot begin its run: " + empty,
                        "> run refused in " + directory.resolve("out"),
                        "> closing the session threw " + empty);

        Path gone = directory.resolve("gone.onnx");
        String missing = "modelunit.model.other=" + gone + ": there is no file " + gone;
        assertThat(run("modelunit.model.other=" + gone, "Sessions$AskingForModels"))
                .containsExactly(
                        "ModelUnit cannot begin its run: " + missing,
                        "> run refused in " + directory.resolve("out"),
                        "> closing the session threw " + missing);
    }

    @Test
    void each_candidate_must_have_replaced_a_model() throws Exception {
        Path file = Files.writeString(directory.resolve("candidate.onnx"), "a model");
        assertThat(run("modelunit.model.challenger=" + file, "Sessions$AskingForModels"))
                .contains("> run finished")
                .noneMatch(line -> line.contains("threw"));
        assertThat(jvm().with("-Dmodelunit.model.challenger=" + file)
                        .with("-Dmodelunit.model.chalenger=" + file)
                        .run("Sessions$AskingForModels"))
                .endsWith("> closing the session threw modelunit.model.chalenger=" + file
                        + " replaced nothing: the tests of this run asked for the models challenger, champion; correct"
                        + " the name, run the tests that ask for it, or leave the setting out");
        assertThat(run("modelunit.model.challenger=" + file, "Sessions$PlainClaims"))
                .anyMatch(line -> line.startsWith("> closing the session threw modelunit.model.challenger=" + file
                        + " replaced nothing: the tests of this run asked for no model by name;"));
    }

    @Test
    void a_recorder_that_fails_at_the_end_is_printed_and_makes_the_session_red() throws Exception {
        List<String> lines =
                jvm().with("-D" + PrintingRecorder.STUBBORN + "=true").run("Sessions$Asking");

        assertThat(lines)
                .contains("> model closed")
                .endsWith("ModelUnit could not finish its run: disk full", "> closing the session threw disk full");
    }

    @Test
    void inconclusive_tests_can_be_aborted() throws Exception {
        assertThat(run("modelunit.inconclusive=abort", "Sessions$Undecidable"))
                .contains("> cannot_tell ABORTED 'the data cannot tell'");
        assertThat(run("Sessions$Undecidable")).contains("> cannot_tell INCONCLUSIVE 'the data cannot tell'");
    }

    @Test
    void a_JVM_that_ends_too_early_leaves_its_run_unfinished_and_says_so() throws Exception {
        assertThat(run("Sessions$Exiting"))
                .startsWith(
                        "> run started in " + directory.resolve("out"),
                        "> accuracy claimed by exits",
                        "ModelUnit: this JVM ends before its tests are over; the evidence is not complete, and no"
                                + " report is made")
                .doesNotContain("> run finished");
    }

    @Test
    void a_run_lies_beside_the_test_classes() throws Exception {
        Path classes = Path.of(TestRunTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(new ChildJvm(directory).run("Sessions$AskingToo"))
                .contains("> run started in " + classes.resolveSibling("modelunit"));
    }
}
