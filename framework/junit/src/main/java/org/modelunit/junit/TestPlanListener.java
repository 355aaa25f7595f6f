package org.modelunit.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.PlannedTests.Planned;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Tells the run what the tests of a session do, whatever engine runs them. */
final class TestPlanListener implements TestExecutionListener {

    private static final String MADE_NONE = "no test came of it";

    private final TestRun run;
    private final Discoveries discoveries;
    private final TestScopes scopes = new TestScopes();
    private final TestAnnotations annotations = new TestAnnotations();
    private final Set<TestId> broken = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TestPlan plan;

    TestPlanListener(TestRun run, Discoveries discoveries) {
        this.run = run;
        this.discoveries = discoveries;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        Discoveries.Heard heard = discoveries.take();
        if (started.containsTests()) {
            run.begin(parameters(started.getConfigurationParameters()));
            run.planned(TestPlans.of(started, annotations, heard), heard);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.getParentId().isPresent()) {
            TestId id = id(test);
            run.progress().began(id);
            scopes.enter(id, run.sink());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestId id = id(test);
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.getParentId().isEmpty()) {
            if (!passed) { // an engine that gives up takes all of its tests with it
                run.testFinished(TestResults.of(id, result, TestDetails.NONE));
            }
            return;
        }
        // a container that fails takes its tests with it, until it passes when it is run again
        boolean mended = passed && broken.remove(id);
        if (!passed) {
            broken.add(id);
        }
        run.progress().left(id);
        // and one that claims, before all of its tests for instance, has an end as they have
        if (test.isTest() || !passed || mended || run.endsWithClaims(id)) {
            run.testFinished(TestResults.of(id, result, annotations.of(test, plan)));
        } else if (run.progress().madeNone(id)) {
            run.testFinished(skipped(id, MADE_NONE, annotations.of(test, plan)));
        }
        scopes.leave(id);
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        TestPlan current = plan;
        List<Planned> tests = current == null ? List.of() : TestPlans.under(skipped, current, annotations);
        if (tests.isEmpty()) {
            run.testFinished(skipped(id(skipped), reason, annotations.of(skipped, current)));
        }
        tests.forEach(test -> run.testFinished(skipped(test.test(), reason, test.details())));
    }

    private static TestResult skipped(TestId test, String reason, TestDetails details) {
        return new TestResult(test, TestResult.Status.SKIPPED, TestResults.firstLine(reason), details);
    }

    private TestId id(TestIdentifier test) {
        return TestIds.of(test, plan);
    }

    private static Map<String, String> parameters(ConfigurationParameters parameters) {
        Map<String, String> map = new HashMap<>();
        for (String key : parameters.keySet()) {
            if (System.getProperty(key) != null) {
                continue; // JUnit counts it among its own, and an error in it would be looked for there
            }
            parameters.get(key).ifPresent(value -> map.put(key, value));
        }
        return map;
    }
}
