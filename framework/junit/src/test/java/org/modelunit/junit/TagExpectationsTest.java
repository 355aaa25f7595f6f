package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.ExpectedClaim;

/** What a run misses of tests that tags leave out, or that a part did not ask for. */
class TagExpectationsTest {

    @TempDir
    private Path directory;

    private ListedRuns runs;

    @BeforeEach
    void nameList() {
        runs = new ListedRuns(directory);
    }

    private static ExpectedClaim latency() {
        String type = "org.modelunit.junit.ExpectedSessions$Measuring";
        return ListedClaims.claim(
                "[engine:junit-jupiter]/[class:" + type
                        + "]/[method:is_fast(org.modelunit.junit.ExpectedSessions$Samples)]",
                type,
                "is_fast",
                "latency",
                1);
    }

    @Test
    void a_class_whose_tests_are_all_left_out_by_their_tags_is_missed_once() throws Exception {
        List<String> everyday = List.of(SessionMain.BY_TAGS + "=true");
        String inside = "org.modelunit.junit.ExpectedSessions$SlowInside";
        ListedClaims.write(
                runs.list("excludedGroups=latency,slow"),
                List.of(
                        ListedRuns.claim("Slow", "claims", "of a class"),
                        ListedClaims.claim(
                                "[engine:junit-jupiter]/[class:" + inside + "]/[nested-class:Inside]/[method:claims()]",
                                inside + "$Inside",
                                "claims",
                                "inside",
                                1),
                        ListedRuns.claim(
                                "Inheriting", "claims", "of a class with another test, which another JVM runs"),
                        ListedRuns.claim("Testless", "claims", "of no test"),
                        ListedRuns.claim("Another", "claims", "of another JVM")));

        assertThat(runs.runAll(everyday, "ExpectedSessions$Tagged"))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactlyInAnyOrder(
                        "> not judged: of a class 1, its test was left out by its tags",
                        "> not judged: inside 1, its test was left out by its tags",
                        "> not judged: of no test 1, its test is gone");
        assertThat(runs.runAll(everyday, "ExpectedSessions$Tagged")).noneMatch(line -> line.startsWith("> not judged"));
        assertThat(Files.readString(runs.list("excludedGroups=latency,slow")))
                .contains("of another JVM", "which another JVM runs");
    }

    @Test
    void a_class_without_a_test_any_more_is_missed_by_a_run_of_all_tests_too() throws Exception {
        ListedClaims.write(
                runs.list(),
                List.of(
                        ListedRuns.claim("Testless", "claims", "of no test"),
                        ListedRuns.claim("Abstract", "claims", "of an abstract class"),
                        ListedRuns.claim("Private", "claims", "of a private test"),
                        ListedRuns.claim("Slow", "claims", "slow")));

        assertThat(runs.runAll(List.of(), "ExpectedSessions$Claiming"))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactlyInAnyOrder(
                        "> not judged: of no test 1, its test is gone",
                        "> not judged: of an abstract class 1, its test is gone",
                        "> not judged: of a private test 1, its test is gone");
    }

    @Test
    void the_first_run_with_some_tags_misses_what_is_gone_and_what_they_leave_out() throws Exception {
        ListedClaims.write(
                runs.list(),
                List.of(
                        ListedRuns.claim("Slow", "claims", "of a class"),
                        ListedRuns.claim("Gone", "claims", "gone"),
                        latency()));
        List<String> everyday = List.of(SessionMain.BY_TAGS + "=true");

        assertThat(runs.runAll(everyday, "ExpectedSessions$Another"))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactlyInAnyOrder(
                        "> not judged: of a class 1, its test was left out by its tags",
                        "> not judged: gone 1, its test is gone");
        assertThat(runs.runAll(everyday, "ExpectedSessions$Another"))
                .noneMatch(line -> line.startsWith("> not judged"));
    }

    @Tag("slow")
    @Test
    void the_first_run_of_a_part_misses_what_is_gone_and_nothing_that_it_does_not_ask_for() throws Exception {
        ListedClaims.write(
                runs.list(),
                List.of(
                        ListedRuns.claim("Slow", "claims", "of a class"),
                        ListedRuns.claim("Gone", "claims", "gone"),
                        ListedRuns.claim("Measuring", "answers", "answers")));
        List<String> latencies = List.of(SessionMain.BY_TAG + "=latency");

        assertThat(runs.runAll(latencies, "ExpectedSessions$Measuring"))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactly("> not judged: gone 1, its test is gone");
    }

    @Tag("slow")
    @Test
    void a_list_that_is_required_asks_a_part_for_its_own_claims_alone() throws Exception {
        String measuring = "ExpectedSessions$Measuring";
        runs.runAll(List.of(), measuring);
        List<String> part = List.of(ListedClaims.REQUIRED + "=true", SessionMain.BY_TAG + "=latency");

        assertThat(runs.runAll(part, measuring))
                .contains("ModelUnit claims   1 shown; the expected claim was made", "ModelUnit blocked  by nothing");
    }

    @Tag("slow")
    @Test
    void a_list_that_is_required_misses_what_was_given_a_tag_that_is_left_out() throws Exception {
        ListedClaims.write(
                runs.list(),
                List.of(
                        ListedRuns.claim("Slow", "claims", "of a class"),
                        ListedRuns.claim("Another", "claims", "elsewhere")));
        List<String> everyday = List.of(SessionMain.BY_TAGS + "=true", ListedClaims.REQUIRED + "=true");

        assertThat(runs.runAll(everyday, "ExpectedSessions$Another"))
                .contains(
                        "ModelUnit blocked  by the run: 1 of 2 claims that the list expects was not made, so the run is"
                                + " red: ExpectedSessions$Slow#claims: of a class on credit (its test was left out by its"
                                + " tags)");
    }

    @Tag("slow")
    @Test
    void a_part_misses_a_test_that_has_lost_its_tag() throws Exception {
        ListedClaims.write(
                runs.list("groups=latency"), List.of(ListedRuns.claim("Measuring", "answers", "was a latency")));
        List<String> latencies = List.of(SessionMain.BY_TAG + "=latency");

        assertThat(runs.runAll(latencies, "ExpectedSessions$Measuring"))
                .contains("> not judged: was a latency 1, its test was left out by its tags");
        assertThat(runs.runAll(latencies, "ExpectedSessions$Measuring"))
                .noneMatch(line -> line.startsWith("> not judged"));
    }

    @Tag("slow")
    @Test
    void a_green_run_has_the_last_word_on_the_tests_that_it_has_run_alone() throws Exception {
        List<ExpectedClaim> old = List.of(
                ListedRuns.claim("Claiming", "a_claims_twice", "of a test that ran"),
                ListedRuns.claim("Claiming", "b_gives_up", "of a test that gave up"),
                ListedRuns.claim("Claiming", "gone", "of a test that is gone"),
                ListedRuns.claim("Another", "claims", "of another JVM"));
        ListedClaims.write(runs.list("groups=old"), old);

        assertThat(runs.runAll(List.of("giving.up=true"), "ExpectedSessions$Claiming"))
                .filteredOn(line -> line.startsWith("> last word on: of a"))
                .containsExactly("> last word on: of a test that ran");
        assertThat(runs.runAll(List.of("failing=true"), "ExpectedSessions$Claiming"))
                .as("a red run")
                .noneMatch(line -> line.startsWith("> last word on"));
        assertThat(runs.run(List.of(), "ExpectedSessions$Claiming"))
                .as("a run of some tests")
                .noneMatch(line -> line.startsWith("> last word on"));
    }
}
