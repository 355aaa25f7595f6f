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

/** What a run says of claims that it does not make, in JVMs of their own; each is as if a build tool had found all of its classes. */
class ExpectationsTest {

    private static final String CLAIMING = "ExpectedSessions$Claiming";

    @TempDir
    private Path directory;

    private ListedRuns runs;
    private Path list;

    /** What is left out by tags has a list of its own. */
    private Path listByTags() {
        return runs.list("excludedGroups=latency,slow");
    }

    @BeforeEach
    void nameList() {
        runs = new ListedRuns(directory);
        list = runs.list();
    }

    private List<String> run(List<String> options, String... classes) throws Exception {
        return runs.run(options, classes);
    }

    /** Runs all of a project that has this one class of tests. */
    private List<String> runAll(String... options) throws Exception {
        return runs.runAll(List.of(options), CLAIMING);
    }

    @Test
    void without_an_expectation_it_is_unknown_and_a_green_run_of_everything_leaves_one() throws Exception {
        assertThat(runAll())
                .contains("ModelUnit claims   6 shown; expected: unknown")
                .doesNotContain("> expected");
        assertThat(list).isNotEmptyFile();
        assertThat(runAll())
                .contains("ModelUnit claims   6 shown; all 6 expected claims were made")
                .noneMatch(line -> line.startsWith("ModelUnit not judged"));
    }

    @Test
    void a_run_of_some_tests_leaves_nothing_and_is_asked_for_theirs_alone() throws Exception {
        run(List.of(), CLAIMING);
        assertThat(list).doesNotExist();

        runAll();
        assertThat(run(List.of("once=true"), CLAIMING))
                .contains("ModelUnit not judged 1 of 6 expected claims: ExpectedSessions$Claiming#a_claims_twice: twice"
                        + " on credit (its test made fewer claims)");
        assertThat(run(List.of(), "ExpectedSessions$Another"))
                .contains("ModelUnit claims   1 shown; none were expected");
    }

    @Test
    void why_a_claim_was_not_made_is_told_to_recorders_and_on_the_console() throws Exception {
        runAll();

        assertThat(runAll("once=true", "giving.up=true", "failing=true", "fewer=true"))
                .contains(
                        "> not judged: twice 2, its test made fewer claims",
                        "> not judged: given up 1, its test gave up: Assumption failed: not today",
                        "> not judged: after a failure 1, its test failed before",
                        "> not judged: of each 1, its test gave up: Assumption failed: assumption is not true")
                .anyMatch(line -> line.startsWith("ModelUnit not judged 4 of 6 expected claims: ")
                        && line.endsWith(" and 1 more"))
                .noneMatch(line -> line.startsWith("> closing the session threw"));
    }

    @Tag("slow")
    @Test
    void claims_of_a_test_that_is_run_again_were_made_and_are_not_missed_in_between() throws Exception {
        runAll();
        List<String> options = List.of("failing.at.first=true", SessionMain.EVERYTHING + "=true");

        assertThat(run(options, CLAIMING)).contains("> not judged: after a failure 1, its test failed before");
        assertThat(run(options, CLAIMING, CLAIMING))
                .noneMatch(line -> line.startsWith("> not judged"))
                .anyMatch(line -> line.endsWith("all 6 expected claims were made"));
    }

    @Test
    void a_red_run_leaves_what_is_expected_as_it_was() throws Exception {
        runAll();
        String before = Files.readString(list);

        runAll("once=true", "failing=true");
        assertThat(list).hasContent(before);
        runAll("once=true", "swallowing=true");
        assertThat(list).hasContent(before);
        runAll("once=true", PrintingRecorder.STUBBORN + "=true");
        assertThat(list).hasContent(before);
    }

    @Tag("slow")
    @Test
    void claims_that_a_green_run_makes_no_more_are_told_once_and_those_of_waiting_tests_stay() throws Exception {
        runAll();

        assertThat(runAll("once=true", "giving.up=true"))
                .anyMatch(line -> line.startsWith("ModelUnit not judged 2 of 6 expected claims"));
        assertThat(runAll("once=true", "giving.up=true"))
                .anyMatch(line -> line.startsWith("ModelUnit not judged 1 of 5 expected claims: "
                        + "ExpectedSessions$Claiming#b_gives_up: given up on credit (its test gave up"));
    }

    @Test
    void a_required_claim_that_is_not_made_makes_the_run_red() throws Exception {
        runAll();

        String red = "1 of 6 claims that the list expects was not made, so the run is red: "
                + "ExpectedSessions$Claiming#a_claims_twice: twice on credit (its test made fewer claims)";
        assertThat(runAll(ListedClaims.REQUIRED + "=true", "once=true"))
                .contains("ModelUnit blocked  by the run: " + red, "> closed with [" + red + "]")
                .contains("> closing the session threw " + red);
        assertThat(runAll(ListedClaims.REQUIRED + "=true")).contains("ModelUnit blocked  by nothing");
    }

    @Test
    void claims_of_tests_and_classes_that_are_gone_are_missed_by_a_run_of_everything_alone() throws Exception {
        String type = "org.modelunit.junit." + CLAIMING;
        String top = "[engine:junit-jupiter]/[class:" + type + "]/";
        List<ExpectedClaim> gone = List.of(
                ListedClaims.claim(top + "[method:gone()]", type, "gone", "method", 1),
                ListedClaims.claim(
                        "[engine:junit-jupiter]/[class:shop.Gone]/[method:x()]", "shop.Gone", "x", "class", 1),
                ListedClaims.claim(
                        "[engine:junit-jupiter]/[class:org.modelunit.junit.KitTest]/[method:x()]",
                        ExpectationsTest.class.getName(),
                        "x",
                        "of another execution",
                        1));

        ListedClaims.write(list, gone);
        assertThat(run(List.of(), CLAIMING)).noneMatch(line -> line.startsWith("> not judged"));
        assertThat(runAll())
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactlyInAnyOrder(
                        "> not judged: method 1, its test is gone", "> not judged: class 1, its test is gone");
        assertThat(Files.readString(list))
                .contains("of another execution", "twice")
                .doesNotContain("shop.Gone", "gone()");
    }

    @Tag("slow")
    @Test
    void a_latency_test_that_is_left_out_by_its_tag_is_told_in_each_run_and_makes_none_red() throws Exception {
        List<String> everything = List.of(SessionMain.EVERYTHING + "=true");
        List<String> byTags = List.of(
                SessionMain.EVERYTHING + "=true", SessionMain.BY_TAGS + "=true", ListedClaims.REQUIRED + "=true");
        String measuring = "ExpectedSessions$Measuring";
        run(everything, measuring);

        for (int i = 0; i < 2; i++) {
            assertThat(run(byTags, measuring))
                    .contains(
                            "> not judged: samples 1 1, its test was left out by its tag, latency",
                            "ModelUnit blocked  by nothing")
                    .anyMatch(line -> line.startsWith("ModelUnit not judged 1 of 2 expected claims: "))
                    .doesNotContain("> measured");
        }
        assertThat(run(everything, measuring)).contains("ModelUnit claims   2 shown; all 2 expected claims were made");
    }

    @Tag("slow")
    @Test
    void everyday_runs_do_not_miss_what_a_run_of_other_tags_has_claimed_nor_the_other_way_round() throws Exception {
        String measuring = "ExpectedSessions$Measuring";
        List<String> everyday = List.of(SessionMain.EVERYTHING + "=true", SessionMain.BY_TAGS + "=true");
        List<String> latencies = List.of(SessionMain.EVERYTHING + "=true", SessionMain.BY_TAG + "=latency");
        run(everyday, measuring);
        assertThat(run(latencies, measuring)).contains("ModelUnit claims   1 shown; expected: unknown");

        assertThat(run(everyday, measuring))
                .contains("ModelUnit claims   1 shown; the expected claim was made")
                .noneMatch(line -> line.startsWith("> not judged"));
        assertThat(run(latencies, measuring)).contains("ModelUnit claims   1 shown; the expected claim was made");
        assertThat(list).doesNotExist();
    }

    @Tag("slow")
    @Test
    void a_run_by_tags_is_held_against_what_all_tests_claim_and_takes_nothing_from_it() throws Exception {
        String byTags = SessionMain.BY_TAGS + "=true";
        runAll();

        assertThat(runAll(byTags, "once=true"))
                .as("the first of these tags")
                .anyMatch(line -> line.startsWith("ModelUnit not judged 1 of 6 expected claims: "));
        assertThat(runAll(byTags, "once=true")).contains("ModelUnit claims   5 shown; all 5 expected claims were made");
        assertThat(runAll("once=true"))
                .anyMatch(line -> line.startsWith("ModelUnit not judged 1 of 6 expected claims: "));
    }

    @Tag("slow")
    @Test
    void some_tests_are_asked_for_what_they_claimed_in_a_run_by_tags() throws Exception {
        runAll(SessionMain.BY_TAGS + "=true");
        assertThat(list).doesNotExist();

        assertThat(run(List.of("once=true"), CLAIMING))
                .anyMatch(line -> line.startsWith("ModelUnit not judged 1 of 6 expected claims: "));
    }

    @Test
    void a_test_that_was_given_a_tag_that_is_left_out_is_missed_once() throws Exception {
        List<String> everyday = List.of(SessionMain.EVERYTHING + "=true", SessionMain.BY_TAGS + "=true");
        String tagged = "ExpectedSessions$Tagged";
        String type = "org.modelunit.junit." + tagged;
        ListedClaims.write(
                listByTags(),
                List.of(ListedClaims.claim(
                        "[engine:junit-jupiter]/[class:" + type
                                + "]/[method:excluded(java.util.List, %5BLjava.lang.String;)]",
                        type,
                        "excluded",
                        "hidden",
                        1)));

        assertThat(run(everyday, tagged))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactly("> not judged: hidden 1, its test was left out by its tags");
        assertThat(run(everyday, tagged)).contains("ModelUnit claims   1 shown; the expected claim was made");
    }

    @Test
    void a_latency_test_that_is_run_again_judges_the_same_samples() throws Exception {
        List<String> twice = run(List.of("failing=true"), "ExpectedSessions$Measuring", "ExpectedSessions$Measuring");

        assertThat(twice).filteredOn(line -> line.equals("> measured")).hasSize(1);
        assertThat(twice).filteredOn(line -> line.equals("> red: too slow")).hasSize(2);
    }

    @Tag("slow")
    @Test
    void a_project_that_selects_by_tags_in_every_run_is_asked_for_its_claims_and_for_what_is_gone() throws Exception {
        String byTags = SessionMain.BY_TAGS + "=true";
        assertThat(runAll(byTags)).contains("ModelUnit claims   6 shown; expected: unknown");
        assertThat(runAll(byTags)).contains("ModelUnit claims   6 shown; all 6 expected claims were made");
        String type = "org.modelunit.junit." + CLAIMING;
        String top = "[engine:junit-jupiter]/[class:" + type + "]/";
        String typeOfTagged = "org.modelunit.junit.ExpectedSessions$Tagged";
        String tagged = "[engine:junit-jupiter]/[class:" + typeOfTagged + "]/";
        ListedClaims.write(
                listByTags(),
                List.of(
                        ListedClaims.claim(top + "[method:gone()]", type, "gone", "method", 1),
                        ListedClaims.claim(
                                tagged + "[method:excluded(java.util.List, %5BLjava.lang.String;)]",
                                typeOfTagged,
                                "excluded",
                                "excluded by its tag",
                                1),
                        ListedClaims.claim(
                                top + "[test-template:d_parameterized(long)]/[test-template-invocation:#1]",
                                type,
                                "d_parameterized",
                                "of other parameters",
                                1),
                        ListedClaims.claim(
                                tagged + "[method:no_test()]", typeOfTagged, "no_test", "no test any more", 1),
                        ListedClaims.claim(
                                "[engine:other]/[class:" + typeOfTagged + "]/[test:no_test(x)]",
                                typeOfTagged,
                                "no_test",
                                "of another engine",
                                1),
                        ListedClaims.claim(
                                "[engine:junit-jupiter]/[class:shop.Gone]/[method:x()]",
                                "shop.Gone",
                                "x",
                                "class",
                                1)));

        assertThat(runAll(byTags))
                .filteredOn(line -> line.startsWith("> not judged"))
                .containsExactlyInAnyOrder(
                        "> not judged: method 1, its test is gone",
                        "> not judged: of other parameters 1, its test is gone",
                        "> not judged: no test any more 1, its test is gone",
                        "> not judged: class 1, its test is gone");
        assertThat(Files.readString(listByTags()))
                .contains("excluded by its tag", "of another engine", "twice")
                .doesNotContain("shop.Gone");
    }
}
