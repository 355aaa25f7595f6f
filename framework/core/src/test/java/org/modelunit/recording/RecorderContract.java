package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.settings.Settings;

/**
 * What holds for everything that keeps claims. A test class for a recorder extends this, gives a fresh recorder, and says how many
 * claims can be found in what it has written.
 */
public abstract class RecorderContract {

    /** A test that was run. */
    protected static final TestId TEST = test("separates");

    @TempDir
    protected Path directory;

    /** Returns a recorder that has kept nothing yet. */
    protected abstract Recorder newRecorder();

    /** Returns how many claims can be found in what the recorder has written, once the run is finished. */
    protected abstract int claimsKept(Recorder recorder, Run run) throws Exception;

    /** Does something as if in a test that is running; a recorder that needs a running test of its own begins it here. */
    protected void during(Recorder recorder, TestId test, Runnable claims) {
        claims.run();
        recorder.testFinished(new TestResult(test, TestResult.Status.PASSED, ""));
    }

    /** Returns the settings of the contract's run. */
    protected Settings settings() {
        return new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1);
    }

    /** Returns the id of a test of the contract. */
    protected static TestId test(String name) {
        return new TestId(
                "[engine:junit-jupiter]/[class:org.shop.CreditTest]/[method:" + name + "()]",
                "org.shop.CreditTest",
                name,
                name + "()");
    }

    @Test
    void a_run_without_claims_leaves_none() throws Exception {
        assertThat(keptAfter(recorder -> {})).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictStatus.class,
            names = {"SHOWN", "MET", "NOT_REFUTED", "INCONCLUSIVE", "REFUTED", "MISSED"})
    void a_claim_on_a_metric_is_kept_whatever_became_of_it(VerdictStatus decision) throws Exception {
        assertThat(keptAfter(recorder -> claim(recorder, TEST, SampleVerdicts.metric("accuracy", decision))))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictStatus.class,
            names = {"SHOWN", "MET", "NOT_REFUTED", "INCONCLUSIVE", "REFUTED", "MISSED"})
    void a_claim_on_slices_is_kept_whatever_became_of_it(VerdictStatus decision) throws Exception {
        assertThat(keptAfter(recorder -> claim(recorder, TEST, SampleVerdicts.slices("accuracy", decision))))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictStatus.class,
            names = {"MET", "MISSED"})
    void an_exact_check_is_kept_whatever_became_of_it(VerdictStatus decision) throws Exception {
        assertThat(keptAfter(recorder -> claim(recorder, TEST, SampleVerdicts.check("closeness", decision))))
                .isOne();
    }

    @Test
    void a_claim_that_could_not_be_judged_is_kept() throws Exception {
        assertThat(keptAfter(recorder -> during(recorder, TEST, () -> breakOn(recorder, "no 'bad' at all"))))
                .isOne();
    }

    @Test
    void every_claim_of_a_test_is_kept() throws Exception {
        int kept = keptAfter(recorder -> during(recorder, TEST, () -> {
            SampleClaims.claim(recorder, TEST, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
            SampleClaims.claim(recorder, TEST, SampleVerdicts.metric("recall", VerdictStatus.REFUTED));
            SampleClaims.claim(recorder, TEST, SampleVerdicts.check("closeness", VerdictStatus.MET));
            breakOn(recorder, "no 'bad' at all");
        }));

        assertThat(kept).isEqualTo(4);
    }

    @Test
    void a_claim_outside_any_test_is_kept() throws Exception {
        Verdict verdict = SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN);

        assertThat(keptAfter(recorder -> SampleClaims.claim(recorder, TestId.UNATTRIBUTED, verdict)))
                .isOne();
    }

    @Test
    void numbers_that_are_not_finite_are_no_obstacle() throws Exception {
        Verdict verdict = SampleVerdicts.metric(
                "log loss", VerdictStatus.MISSED, Threshold.atMost(0.5), SampleVerdicts.unbounded(Double.NaN));

        assertThat(keptAfter(recorder -> claim(recorder, TEST, verdict))).isOne();
    }

    @Test
    void awkward_texts_are_no_obstacle() throws Exception {
        String awkward = "Ünïcode \"quoted\" <b>&amp;</b> \\ / : * ? | \t\n\u0001 \uD83D\uDE00 " + "x".repeat(300);
        TestId test = new TestId("[engine:x]/" + awkward, "org.shop.CreditTest", "m", awkward);
        Verdict verdict =
                new CheckVerdict(awkward, awkward, awkward, VerdictStatus.MISSED, awkward, List.of(), awkward, awkward);

        assertThat(keptAfter(recorder -> claim(recorder, test, verdict))).isOne();
    }

    @Test
    void claims_of_many_threads_are_kept_once_each() throws Exception {
        int kept = keptAfter(recorder -> {
            List<Callable<Object>> tests = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                TestId test = test("m" + i);
                Verdict verdict = SampleVerdicts.metric("metric " + i, VerdictStatus.SHOWN);
                tests.add(Executors.callable(() -> claim(recorder, test, verdict)));
            }
            inParallel(tests);
        });

        assertThat(kept).isEqualTo(64);
    }

    @Test
    void what_comes_before_the_run_begins_does_no_harm() {
        Recorder recorder = newRecorder();

        assertThatCode(() -> SampleClaims.claim(
                        recorder, TestId.UNATTRIBUTED, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN)))
                .doesNotThrowAnyException();
    }

    @Test
    void every_way_to_end_a_test_is_understood() {
        assertThatCode(() -> keptAfter(recorder -> {
                    for (TestResult.Status status : TestResult.Status.values()) {
                        recorder.testFinished(new TestResult(test("m" + status), status, "why"));
                    }
                }))
                .doesNotThrowAnyException();
    }

    private interface Events {
        void happen(Recorder recorder) throws Exception;
    }

    private int keptAfter(Events events) throws Exception {
        Recorder recorder = newRecorder();
        Run run = new Run("2026-11-21T20-25-37_123", directory.resolve("not/yet/there"), settings());
        recorder.runStarted(run);
        events.happen(recorder);
        recorder.runFinished(run, RunOutcome.GOOD);
        return claimsKept(recorder, run);
    }

    private void claim(Recorder recorder, TestId test, Verdict verdict) {
        during(recorder, test, () -> SampleClaims.claim(recorder, test, verdict));
    }

    private static void breakOn(Recorder recorder, String why) {
        recorder.broke(
                TEST,
                SampleClaims.of("credit", "ROC AUC of 'bad'", "at least 0.75"),
                new UndefinedMetricException(why));
    }

    private static void inParallel(List<Callable<Object>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Object> future : threads.invokeAll(tasks, 1, TimeUnit.MINUTES)) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
