package org.modelunit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.PlannedTests.Planned;

/** JUnit's plans in our terms. */
final class TestPlans {

    private static final String CLASS_TEMPLATE = "/[class-template:";

    private TestPlans() {}

    static PlannedTests of(TestPlan plan, TestAnnotations annotations, Discoveries.Heard heard) {
        List<Planned> tests = new ArrayList<>();
        plan.getRoots().forEach(root -> add(root, plan, annotations, tests));
        return new PlannedTests(
                tests,
                heard.selection().words(),
                Stream.concat(heard.errors().stream(), heard.warnings().stream())
                        .toList());
    }

    /** Returns the tests under a container, those among them that only tell when they run which they have as one. */
    static List<Planned> under(TestIdentifier container, TestPlan plan, TestAnnotations annotations) {
        List<Planned> tests = new ArrayList<>();
        add(container, plan, annotations, tests);
        return tests;
    }

    private static void add(TestIdentifier at, TestPlan plan, TestAnnotations annotations, List<Planned> tests) {
        Set<TestIdentifier> children = plan.getChildren(at);
        boolean dynamic = !at.isTest() && isDynamic(at, children);
        if (at.isTest() || dynamic) {
            tests.add(new Planned(TestIds.of(at, plan), dynamic, annotations.of(at, plan)));
        } else {
            children.forEach(child -> add(child, plan, annotations, tests));
        }
    }

    /** A method that is a container has its tests made when it runs; so has a class that runs once for each of its arguments. */
    private static boolean isDynamic(TestIdentifier container, Set<TestIdentifier> children) {
        String id = container.getUniqueId();
        boolean isTemplate =
                id.lastIndexOf(CLASS_TEMPLATE) >= 0 && id.lastIndexOf(CLASS_TEMPLATE) == id.lastIndexOf("/[");
        return isTemplate
                || children.isEmpty()
                        && container
                                .getSource()
                                .filter(MethodSource.class::isInstance)
                                .isPresent();
    }
}
