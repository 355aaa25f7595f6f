package org.modelunit.junit;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The classes of a test plan. */
final class TestClasses {

    private TestClasses() {}

    /** Returns the first class of a plan, if any of its engines runs classes. */
    static Optional<Class<?>> of(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), plan.getDescendants(root).stream()))
                .map(TestIdentifier::getSource)
                .flatMap(Optional::stream)
                .filter(ClassSource.class::isInstance)
                .<Class<?>>map(source -> ((ClassSource) source).getJavaClass())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
