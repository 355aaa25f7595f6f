package org.modelunit.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.build.Commit;
import org.modelunit.build.WorkingTree;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.TestResult.Status;

/** The result was lost. */
final class WaysResultLost {

    private WaysResultLost() {}

    static List<Way> all() {
        return List.of(
                Way.of("failure_ignored", ReasonId.TEST_FAILED, WaysResultLost::fail)
                        .ignoringFailures(),
                Way.of("fail_never", ReasonId.CLAIM_FAILED, WaysResultLost::fail)
                        .ignoringFailures(),
                Way.of("rerun_until_green", ReasonId.CLAIM_RERUN, build -> {
                    List<TestScript> tests = new ArrayList<>(build.tests);
                    fail(build);
                    tests.add(0, build.tests.get(0));
                    build.tests = tests;
                }),
                Way.of("one_fork_killed", ReasonId.EVIDENCE_INCOMPLETE, build -> build.isKilled = true),
                Way.files("exit_inside_a_test", ReasonId.EVIDENCE_INCOMPLETE, (release, output) -> {
                    new LoanBuild().runIn(output);
                    LoanBuild other = new LoanBuild();
                    other.tests = List.of();
                    other.plannedToo.add(
                            TestScript.passed("org.bank.OtherTest", "exits").planned());
                    other.isKilled = true;
                    other.runIn(output);
                }),
                Way.files("evidence_cannot_be_written", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    new LoanBuild().runIn(output);
                    Files.delete(EvidenceFiles.shard(output));
                }),
                Way.files("recorder_missing", ReasonId.EVIDENCE_MISSING, (release, output) -> {}),
                Way.files("output_elsewhere", ReasonId.EVIDENCE_MISSING, (release, output) -> new LoanBuild()
                        .runIn(output.resolveSibling("elsewhere"))),
                Way.files("same_class_in_two_modules", ReasonId.TEST_FAILED, (release, output) -> {
                            LoanBuild red = new LoanBuild();
                            fail(red);
                            red.module = "org.bank:cards";
                            red.runIn(output);
                            LoanBuild green = new LoanBuild();
                            green.run = "run-2";
                            green.runIn(output);
                        })
                        .ignoringFailures(),
                Way.files("shard_not_collected", ReasonId.JOB_MISSING, (release, output) -> {
                    LoanBuild one = new LoanBuild();
                    one.job = "linux";
                    one.runIn(output);
                    release.build = release.build.withJobs(List.of("linux", "windows"));
                }),
                Way.files("module_whose_tests_are_all_disabled", ReasonId.MODULE_MISSING, (release, output) -> {
                    release.replaceInPolicy("[\"org.bank:loans\"]", "[\"org.bank:loans\", \"org.bank:cards\"]");
                    new LoanBuild().runIn(output);
                    disabled("org.bank:cards", "").runIn(output.resolve("cards"));
                }),
                Way.files("job_whose_tests_are_all_disabled", ReasonId.JOB_MISSING, (release, output) -> {
                    LoanBuild one = new LoanBuild();
                    one.job = "linux";
                    one.runIn(output);
                    disabled(LoanBuild.MODULE, "windows").runIn(output.resolve("windows"));
                    release.build = release.build.withJobs(List.of("linux", "windows"));
                }),
                Way.files("newer_schema", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    addRed(output);
                    EvidenceFiles.forge(output, "modelunit-evidence/2", "modelunit-evidence/3");
                }),
                Way.files("torn_shard", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    addRed(output);
                    EvidenceFiles.edit(output, text -> text.substring(0, text.length() - 100));
                }),
                Way.files("unknown_field", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    addRed(output);
                    EvidenceFiles.forge(output, "\"occurrence\"", "\"ocurrence\"");
                }),
                Way.files("evidence_edited", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    addRed(output);
                    EvidenceFiles.edit(output, text -> text.replace("\"refuted\"", "\"shown\""));
                }),
                Way.files("evidence_edited_with_its_digests", ReasonId.EVIDENCE_UNREADABLE, (release, output) -> {
                    addRed(output);
                    EvidenceFiles.forge(output, "\"refuted\"", "\"shown\"");
                }),
                Way.files("evidence_without_a_signature", ReasonId.EVIDENCE_UNSIGNED, (release, output) -> {
                    new LoanBuild().runIn(output);
                    release.replaceInPolicy("signed: false", "signed: true");
                }),
                Way.of(
                        "evidence_of_another_commit",
                        ReasonId.COMMIT_DIFFERS,
                        build -> build.commit = new Commit("decaf0".repeat(6) + "deca", "main", WorkingTree.CLEAN)),
                Way.of("evidence_of_no_commit", ReasonId.COMMIT_UNKNOWN, build -> build.commit = Commit.UNKNOWN),
                Way.of(
                        "files_changed_after_the_commit",
                        ReasonId.TREE_NOT_CLEAN,
                        build -> build.commit = new Commit(LoanBuild.COMMIT, "main", WorkingTree.MODIFIED)),
                Way.files("evidence_too_old", ReasonId.EVIDENCE_TOO_OLD, (release, output) -> {
                    new LoanBuild().runIn(output);
                    release.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
                }),
                Way.files("clock_set_back", ReasonId.EVIDENCE_FROM_THE_FUTURE, (release, output) -> {
                    new LoanBuild().runIn(output);
                    release.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(-7));
                }));
    }

    private static LoanBuild disabled(String module, String job) {
        LoanBuild disabled = new LoanBuild();
        disabled.module = module;
        disabled.job = job;
        disabled.tests = List.of(
                TestScript.passed("org.bank.CardTest", "prices").ending(Status.SKIPPED),
                TestScript.passed("org.bank.CardTest", "ranks").ending(Status.ABORTED));
        return disabled;
    }

    private static void fail(LoanBuild build) {
        build.with("separates", test -> test.claimingOnly(TestScript.claiming(WaysNothingClaimed.tooHigh()))
                .ending(Status.FAILED));
    }

    /** A red run of an unnecessary test, which cannot be read afterwards, beside a green one. */
    private static void addRed(Path output) {
        LoanBuild red = new LoanBuild();
        fail(red);
        red.run = "run-0";
        red.runIn(output);
    }
}
