package org.modelunit.allure;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.StepResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.error.SettingException;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;

/**
 * Shows every claim as a step of its test in Allure's results, with its card, and tells the run's environment. Claims outside any
 * test become a result of their own, and so do those of a class that were expected and not made. Safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllureRecorder implements Recorder {

    private final @Nullable AllureLifecycle own;
    private final Environment environment = new Environment();
    private final OutsideTests outside = new OutsideTests();
    private final ClaimsNotJudged missing = new ClaimsNotJudged();
    private final FigureFiles figures = new FigureFiles();
    private final CommandFiles commands = new CommandFiles();
    private final PlannedDetails planned = new PlannedDetails();
    private volatile RunContext context = RunContext.NONE;
    private volatile @Nullable ResultsDirectory results; // null where the user has named a directory: that is his

    /** Made by {@link java.util.ServiceLoader}; writes through the lifecycle that Allure's own listener uses. */
    public AllureRecorder() {
        this.own = null;
    }

    AllureRecorder(AllureLifecycle lifecycle) {
        this.own = lifecycle;
    }

    /** Asked for late: Allure settles for a directory when its lifecycle is first used. */
    private AllureLifecycle lifecycle() {
        return own != null ? own : Allure.getLifecycle();
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void runStarted(Run run) {
        context = RunContext.of(run, System.getenv(), planned);
        environment.add(run, context.executor());
        if (own != null || OwnDirectory.isInUse()) {
            checkDirectory(run);
            ResultsDirectory begun = ResultsDirectory.of(run);
            begun.begin(run.id(), context.executor()); // in time: Allure's listener writes only as tests end
            results = begun;
        }
    }

    private void checkDirectory(Run run) {
        Path early = OwnDirectory.run().directory();
        if (own == null && !early.equals(run.directory())) {
            throw new SettingException("Allure writes below " + early + ", but the run writes to " + run.directory()
                    + "; modelunit.output as a JUnit configuration parameter comes too late for Allure:"
                    + " set it as a system property or in modelunit.properties");
        }
    }

    @Override
    public void planned(PlannedTests plan) {
        planned.add(plan);
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        environment.add(verdict.provenance(), claim.contract());
        ClaimStep steps = new ClaimStep(lifecycle(), figures, commands);
        List<Picture> pictures = steps.pictures(verdict);
        attach(test, steps.of(verdict, pictures, again(test, verdict)), ShownClaim.judged(claim, verdict, pictures));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        environment.add(claim.provenance(), claim.contract());
        StepResult step = new ClaimStep(lifecycle(), figures, commands).of(claim, error, again(test, null));
        attach(test, step, ShownClaim.broken(claim, error));
    }

    private String again(TestId test, @Nullable Verdict verdict) {
        return test.isAttributed() ? context.again(test, verdict) : "";
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        missing.add(claim, why);
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        outside.write(lifecycle(), context);
        missing.write(lifecycle());
        ResultsDirectory begun = results;
        if (begun != null) {
            begun.add(environment);
        }
    }

    /** Puts a step below the test, inside the step that the user has open there if there is one. */
    private void attach(TestId test, StepResult step, ShownClaim claim) {
        AllureLifecycle lifecycle = lifecycle();
        Optional<String> current = lifecycle.getCurrentTestCase();
        Optional<String> result = RunningResults.uuid(test.uniqueId()).or(() -> current);
        if (result.isEmpty()) {
            outside.add(step, claim);
            return;
        }
        RunningClaims.add(result.get(), test, context, claim);
        String parent =
                result.equals(current) ? lifecycle.getCurrentTestCaseOrStep().orElse(result.get()) : result.get();
        if (parent.equals(result.get())) {
            lifecycle.updateTestCase(parent, found -> add(found.getSteps(), step));
        } else {
            lifecycle.updateStep(parent, found -> add(found.getSteps(), step));
        }
    }

    private synchronized void add(List<StepResult> steps, StepResult step) {
        steps.add(step);
    }
}
