package org.modelunit.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Threshold;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RunFiles;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;
import org.modelunit.settings.Settings;
import org.modelunit.tensor.Tolerance;

/** A build of the bank, which leaves evidence; green and complete unless a test makes it otherwise. */
final class LoanBuild {

    static final String SESSION = "build-7";
    static final String COMMIT = "c0ffee".repeat(6) + "c0ff";
    static final String MODULE = "org.bank:loans";
    static final String CLASS = "org.bank.LoanModelTest";

    String run = "run-1";
    String session = SESSION;
    String module = MODULE;
    String job = "";
    Commit commit = new Commit(COMMIT, "main", WorkingTree.CLEAN);
    Map<String, String> settings = Map.of("modelunit.baseline", "check", "modelunit.inconclusive", "fail");
    List<TestScript> tests = new ArrayList<>(green());
    List<PlannedTests.Planned> plannedToo = new ArrayList<>();
    List<ExpectedClaim> missing = new ArrayList<>();
    boolean isKilled;
    boolean areFailuresIgnored;

    static List<TestScript> green() {
        return green(LoanClaims.HOLDOUT);
    }

    static List<TestScript> green(Dataset<Loan, String> holdout) {
        Evaluation<Loan, Classified> evaluation = LoanClaims.evaluated(LoanClaims.MODEL, holdout);
        Evaluation<Loan, Classified> inService =
                LoanClaims.evaluated(LoanClaims.MODEL.decidingAt("bad", LoanClaims.CUT_OFF), holdout);
        return List.of(
                TestScript.passed(
                                CLASS,
                                "separates",
                                LoanClaims.ranks(
                                        evaluation, Threshold.atLeast(0.72).withConfidence(0.95)))
                        .requiring("CR-1"),
                TestScript.passed(CLASS, "prices", LoanClaims.prices(evaluation)),
                TestScript.passed(CLASS, "finds_bad", LoanClaims.findsBad(inService, 0.15))
                        .requiring("CR-2"),
                TestScript.passed(
                        CLASS, "serves_everybody", LoanClaims.sexes(evaluation), LoanClaims.branches(evaluation)),
                TestScript.passed(CLASS, "is_fair", LoanClaims.parity(evaluation)),
                TestScript.passed(CLASS, "is_new", LoanClaims.sharedRows(holdout)),
                TestScript.passed(CLASS, "encodes").claimingOnly(TestScript.closeness(Tolerance.ulps(2))));
    }

    /** Changes a test by its method's name. */
    LoanBuild with(String method, UnaryOperator<TestScript> change) {
        boolean isThere =
                tests.stream().anyMatch(test -> test.test().methodName().equals(method));
        if (!isThere) {
            throw new AssertionError("no test is called " + method);
        }
        tests.replaceAll(test -> test.test().methodName().equals(method) ? change.apply(test) : test);
        return this;
    }

    LoanBuild without(String method) {
        tests.removeIf(test -> test.test().methodName().equals(method));
        return this;
    }

    /** The same without a test whose claim a reviewed list expects. */
    LoanBuild missing(String method, Claim claim) {
        return expecting(method, claim).without(method);
    }

    /** The same with a claim that a reviewed list expects, and that its test does not make. */
    LoanBuild expecting(String method, Claim claim) {
        missing.add(new ExpectedClaim(
                TestScript.id(CLASS, method), claim.subject(), claim.property(), 1, claim.contract()));
        return this;
    }

    /** Runs the tests in one JVM, whose evidence goes to a directory. */
    void runIn(Path output) {
        EvidenceRecorder recorder = new EvidenceRecorder();
        Run started = new Run(run, output, settings(), info());
        recorder.runStarted(started);
        List<PlannedTests.Planned> planned =
                new ArrayList<>(tests.stream().map(TestScript::planned).toList());
        planned.addAll(plannedToo);
        recorder.planned(new PlannedTests(planned, "", List.of()));
        tests.forEach(test -> test.run(recorder));
        if (!missing.isEmpty()) {
            recorder.expected(new RunExpectation(missing, "claims.json", true));
            missing.forEach(claim -> recorder.notJudged(claim, "its test did not run"));
        }
        if (!isKilled) {
            recorder.runFinished(started, RunOutcome.GOOD);
            recorder.runClosed(started, RunOutcome.GOOD);
        }
    }

    private BuildInfo info() {
        return new BuildInfo(module, session, commit, new CiJob("GitHub", job, "1", "1"), Machine.UNKNOWN, Map.of());
    }

    private Settings settings() {
        List<Setting> sources = settings.entrySet().stream()
                .map(setting -> new Setting(setting.getKey(), setting.getValue(), SettingOrigin.SYSTEM_PROPERTY))
                .toList();
        return new Settings(
                42,
                Settings.OnInconclusive.FAIL,
                new RunFiles(Settings.ReportMode.NEVER, ""),
                Map.of(),
                1,
                Duration.ofMinutes(1),
                RowsShown.IDS,
                sources);
    }
}
