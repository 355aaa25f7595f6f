package org.modelunit.gate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.modelunit.build.Commit;
import org.modelunit.build.WorkingTree;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.tensor.Tolerance;

/** Nothing ran. */
final class WaysNothingRan {

    private static final String OTHER = "org.bank.OtherTest";

    private WaysNothingRan() {}

    static List<Way> all() {
        return List.of(
                Way.files("tests_skipped_on_the_command_line", ReasonId.EVIDENCE_MISSING, (release, output) -> {}),
                Way.files("test_compilation_skipped", ReasonId.EVIDENCE_MISSING, (release, output) -> {}),
                Way.files("tests_skipped_in_a_profile", ReasonId.EVIDENCE_MISSING, (release, output) -> {}),
                Way.files("engine_missing", ReasonId.EVIDENCE_MISSING, (release, output) -> {}),
                Way.of("tag_matches_nothing", ReasonId.EVIDENCE_INCOMPLETE, build -> build.tests.clear()),
                Way.of("only_another_test_selected", ReasonId.CLAIM_MISSING, WaysNothingRan::onlyAnother),
                Way.of("class_name_misses_the_pattern", ReasonId.TEST_MISSING, WaysNothingRan::onlyAnother),
                Way.of("module_left_out", ReasonId.MODULE_MISSING, build -> build.module = "org.bank:cards"),
                Way.of("all_disabled", ReasonId.TEST_NOT_RUN, build -> {
                    TestId type = new TestId(
                            "[engine:junit-jupiter]/[class:" + LoanBuild.CLASS + "]",
                            LoanBuild.CLASS,
                            "",
                            "LoanModelTest");
                    build.tests = List.of(new TestScript(type, Status.SKIPPED, TestDetails.NONE, List.of()));
                }),
                Way.of(
                        "disabled_by_condition",
                        ReasonId.TEST_NOT_RUN,
                        build -> build.with(
                                "separates", test -> test.claimingOnly().ending(Status.SKIPPED))),
                Way.of(
                        "all_aborted",
                        ReasonId.TEST_NOT_RUN,
                        build -> build.tests.replaceAll(
                                test -> test.claimingOnly().ending(Status.ABORTED))),
                Way.of(
                        "aborted_after_the_claim",
                        ReasonId.TEST_NOT_RUN,
                        build -> build.with("separates", test -> test.ending(Status.ABORTED))),
                Way.of("private_test_method", ReasonId.CLAIM_WEAKENED, build -> build.without("prices")),
                Way.of("empty_factory", ReasonId.EVIDENCE_INCOMPLETE, WaysNothingRan::planDynamic),
                Way.of("no_parameters", ReasonId.CLAIM_MISSING, WaysNothingRan::planDynamic),
                Way.of(
                        "no_slices",
                        ReasonId.CLAIM_MISSING,
                        build -> build.with("serves_everybody", TestScript::claimingOnly)),
                Way.of(
                        "results_from_the_build_cache",
                        ReasonId.EVIDENCE_OF_ANOTHER_RUN,
                        build -> build.session = "build-6"),
                Way.of("old_evidence_in_target", ReasonId.EVIDENCE_OF_ANOTHER_RUN, build -> build.session = "build-5"),
                Way.files("target_restored_by_ci", ReasonId.EVIDENCE_TOO_OLD, (release, output) -> {
                    new LoanBuild().runIn(output);
                    release.clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(7));
                }),
                Way.of(
                        "target_of_another_commit_restored_by_ci",
                        ReasonId.COMMIT_DIFFERS,
                        build -> build.commit = new Commit("decaf0".repeat(6) + "deca", "main", WorkingTree.CLEAN)));
    }

    private static void onlyAnother(LoanBuild build) {
        build.tests.replaceAll(
                test -> test.called(TestScript.id(OTHER, test.test().methodName()))
                        .claimingOnly(TestScript.closeness(Tolerance.ulps(2))));
    }

    /** A factory, or a parameterized test, that yields no test. */
    private static void planDynamic(LoanBuild build) {
        TestScript separates = build.tests.get(0);
        build.without("separates");
        build.plannedToo.add(new PlannedTests.Planned(separates.test(), true, separates.details()));
    }
}
