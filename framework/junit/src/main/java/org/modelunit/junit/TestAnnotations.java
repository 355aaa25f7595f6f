package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.TestDetails;

/** What annotations say of tests; each class and each method is looked at once. */
final class TestAnnotations {

    private final Map<TestSource, TestDetails> known = new ConcurrentHashMap<>();

    /** Returns what is said of a test by its method, its class, and the classes around it. */
    TestDetails of(TestIdentifier test, @Nullable TestPlan plan) {
        TestDetails details = TestDetails.NONE;
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            TestSource source = at.get().getSource().orElse(null);
            if (source instanceof MethodSource || source instanceof ClassSource) {
                details = inside(details, known.computeIfAbsent(source, TestAnnotations::own));
            }
            at = plan == null ? Optional.empty() : plan.getParent(at.get());
        }
        return details;
    }

    /** Requirements add up; of the rest, what is said nearer to the test holds. */
    private static TestDetails inside(TestDetails test, TestDetails around) {
        if (test.equals(TestDetails.NONE)) {
            return around;
        }
        return new TestDetails(
                Stream.concat(test.requirements().stream(), around.requirements().stream())
                        .toList(),
                test.severity().isEmpty() ? around.severity() : test.severity(),
                test.owner().isEmpty() ? around.owner() : test.owner(),
                test.modelTest() || around.modelTest());
    }

    private static TestDetails own(TestSource source) {
        try {
            return source instanceof MethodSource method
                    ? of(method.getJavaMethod(), false)
                    : of(((ClassSource) source).getJavaClass());
        } catch (PreconditionViolationException | LinkageError e) { // another engine's, out of our reach
            System.getLogger(TestAnnotations.class.getName()).log(Level.DEBUG, "a test that is out of reach", e);
            return TestDetails.NONE;
        }
    }

    private static TestDetails of(Class<?> type) {
        return of(type, AnnotationSupport.isAnnotated(type, ModelTest.class));
    }

    private static TestDetails of(AnnotatedElement element, boolean modelTest) {
        List<String> requirements = AnnotationSupport.findRepeatableAnnotations(element, Requirement.class).stream()
                .flatMap(requirement -> Arrays.stream(requirement.value()))
                .map(String::strip)
                .filter(id -> !id.isEmpty()) // the test fails by it
                .toList();
        return new TestDetails(
                requirements, AllureAnnotation.SEVERITY.of(element), AllureAnnotation.OWNER.of(element), modelTest);
    }
}
