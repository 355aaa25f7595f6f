package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.TestId;

/** The identity of a test, the same whether an extension or a listener asks. */
final class TestIds {

    private static final String INVOCATION = "/[test-template-invocation:";

    private TestIds() {}

    static TestId of(ExtensionContext context) {
        String className = "";
        String methodName = "";
        Optional<ExtensionContext> at = Optional.of(context);
        // a dynamic test knows neither class nor method, its factory does
        while (className.isEmpty() && at.isPresent()) {
            className = at.get().getTestClass().map(Class::getName).orElse("");
            methodName = at.get().getTestMethod().map(Method::getName).orElse("");
            at = at.get().getParent();
        }
        boolean isOfSlice = AnnotationSupport.isAnnotated(context.getTestMethod(), SliceTest.class);
        String id = isOfSlice ? ofSlice(context.getUniqueId(), context.getDisplayName()) : context.getUniqueId();
        return new TestId(id, className, methodName, context.getDisplayName());
    }

    static TestId of(TestIdentifier test, @Nullable TestPlan plan) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            TestSource source = at.get().getSource().orElse(null);
            if (source instanceof MethodSource method) {
                return new TestId(
                        isOfSlice(method) ? ofSlice(test.getUniqueId(), test.getDisplayName()) : test.getUniqueId(),
                        method.getClassName(),
                        method.getMethodName(),
                        test.getDisplayName());
            }
            if (source instanceof ClassSource type) {
                return new TestId(test.getUniqueId(), type.getClassName(), "", test.getDisplayName());
            }
            at = plan == null ? Optional.empty() : plan.getParent(at.get());
        }
        return new TestId(test.getUniqueId(), "", "", test.getDisplayName());
    }

    private static boolean isOfSlice(MethodSource source) {
        try {
            return AnnotationSupport.isAnnotated(source.getJavaMethod(), SliceTest.class);
        } catch (PreconditionViolationException | LinkageError e) { // another engine's method, out of our reach
            System.getLogger(TestIds.class.getName()).log(Level.DEBUG, "a test method that is out of reach", e);
            return false;
        }
    }

    /**
     * JUnit numbers the invocations of a test, so a slice would be another one as soon as a slice before it comes or goes; its
     * name stays.
     */
    private static String ofSlice(String uniqueId, String slice) {
        int invocation = uniqueId.lastIndexOf(INVOCATION);
        return invocation < 0 ? uniqueId : TestId.ofSlice(uniqueId.substring(0, invocation), slice);
    }
}
