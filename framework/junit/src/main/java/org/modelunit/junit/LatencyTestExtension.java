package org.modelunit.junit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.junit.latency.MachineLock;

/** Keeps the machine to a latency test, from the first value that it asks for to its end. */
final class LatencyTestExtension implements BeforeEachCallback {

    private static final Namespace PLACE = Namespace.create(TestRun.PLACE, LatencyTestExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        keepMachine(context);
    }

    /** Returns whether what is asked for is asked for by a latency test, which has the machine to itself. */
    static boolean isAlone(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), LatencyTest.class);
    }

    /** Waits for the machine; the store, which is the test's own, gives it back. */
    @SuppressWarnings("deprecation") // on JUnit 6, whose replacement JUnit 5 does not have
    static void keepMachine(ExtensionContext context) {
        context.getStore(PLACE)
                .getOrComputeIfAbsent(
                        MachineLock.class,
                        key -> MachineLock.acquire(
                                name(context), RunSettings.of(context).fixtureTimeout()),
                        MachineLock.class);
    }

    private static String name(ExtensionContext context) {
        return TypeText.of(context.getRequiredTestClass()) + "."
                + context.getRequiredTestMethod().getName();
    }
}
