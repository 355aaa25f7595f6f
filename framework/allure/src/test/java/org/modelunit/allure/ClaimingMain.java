package org.modelunit.allure;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.recording.Recording;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunLocation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

/** Runs {@link Claiming} as an IDE would, with scopes and run as ModelUnit's JUnit module gives them. */
final class ClaimingMain {

    private ClaimingMain() {}

    public static void main(String[] arguments) {
        Run run = RunLocation.run(Settings.load(Map.of()));
        try (LauncherSession session = LauncherFactory.openSession()) {
            Recording.sink().runStarted(run);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(Claiming.class))
                                    .build(),
                            new Scopes());
        }
        Recording.sink().runFinished(run, RunOutcome.GOOD);
    }

    private static final class Scopes implements TestExecutionListener {

        private final Map<String, Recording.Scope> open = new HashMap<>();

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.getSource().orElse(null) instanceof MethodSource source) {
                TestId id = new TestId(
                        test.getUniqueId(), source.getClassName(), source.getMethodName(), test.getDisplayName());
                open.put(test.getUniqueId(), Recording.enter(id));
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Recording.Scope scope = open.remove(test.getUniqueId());
            if (scope != null) {
                scope.close();
            }
        }
    }
}
