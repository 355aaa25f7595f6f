package org.modelunit.junit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plans of tests, as a launcher without anybody's listeners makes them. */
final class Discovery {

    private Discovery() {}

    static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }

    static TestPlan plan(Class<?>... classes) {
        List<DiscoverySelector> selectors = Stream.of(classes)
                .<DiscoverySelector>map(DiscoverySelectors::selectClass)
                .toList();
        return launcher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors)
                        .build());
    }

    /** Returns the tests of a plan by their names. */
    static Map<String, TestIdentifier> tests(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .collect(Collectors.toMap(TestIdentifier::getLegacyReportingName, test -> test));
    }
}
