package org.modelunit.allure;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
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

    /** Runs the class, as often as it is named, within one session: as Surefire runs failed tests again. */
    public static void main(String[] arguments) {
        List<Class<?>> classes = arguments.length == 0
                ? List.of(Claiming.class)
                : Stream.of(arguments)
                        .<Class<?>>map(name -> ClaimingInside.class)
                        .toList();
        Run run = RunLocation.run(Settings.load(Map.of()));
        try (LauncherSession session = LauncherFactory.openSession()) {
            Recording.sink().runStarted(run);
            for (Class<?> tests : classes) {
                LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build();
                session.getLauncher().execute(request, new Scopes());
            }
        }
        Recording.sink().runFinished(run, RunOutcome.GOOD);
    }

    private static final class Scopes implements TestExecutionListener {

        private final Map<String, Recording.Scope> open = new HashMap<>();

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                MethodSource source = (MethodSource) test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .orElse(MethodSource.from("org.modelunit.allure.ClaimingInside", "made_by_a_factory"));
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
