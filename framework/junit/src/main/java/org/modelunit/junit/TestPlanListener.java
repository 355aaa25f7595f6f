package org.modelunit.junit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Tells the run what the tests of a session do, whatever engine runs them. */
final class TestPlanListener implements TestExecutionListener {

    private final TestRun run;
    private final TestScopes scopes = new TestScopes();
    private final TestAnnotations annotations = new TestAnnotations();
    private final Set<TestId> broken = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TestPlan plan;

    TestPlanListener(TestRun run) {
        this.run = run;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        if (started.containsTests()) {
            run.begin(parameters(started.getConfigurationParameters()));
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.getParentId().isPresent()) {
            scopes.enter(id(test), run.sink());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getParentId().isEmpty()) {
            return;
        }
        TestId id = id(test);
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // a container that fails takes its tests with it, until it passes when it is run again
        boolean mended = passed && broken.remove(id);
        if (!passed) {
            broken.add(id);
        }
        // and one that claims, before all of its tests for instance, has an end as they have
        if (test.isTest() || !passed || mended || run.endsWithClaims(id)) {
            run.testFinished(TestResults.of(id, result, annotations.of(test, plan)));
        }
        scopes.leave(id);
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        Set<TestIdentifier> tests = new LinkedHashSet<>();
        TestPlan current = plan;
        if (current != null) {
            current.getDescendants(skipped).stream()
                    .filter(TestIdentifier::isTest)
                    .forEach(tests::add);
        }
        if (tests.isEmpty()) {
            tests.add(skipped);
        }
        tests.forEach(test -> run.testFinished(new TestResult(
                id(test), TestResult.Status.SKIPPED, TestResults.firstLine(reason), annotations.of(test, plan))));
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
