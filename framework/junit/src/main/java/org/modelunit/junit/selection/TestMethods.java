package org.modelunit.junit.selection;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.modelunit.recording.TestId;

/** Finds the method of a test that ran before: JUnit names it in the test's unique id with the types of its parameters. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TestMethods {

    private static final String ENGINE = "[engine:junit-jupiter]";
    private static final Set<String> KINDS = Set.of("method", "test-template", "test-factory");
    private static final String BORDER = "/[";

    private TestMethods() {}

    /**
     * Whether the class of a test is there and does not have its method any more, or that is no test any more. Of other engines only the
     * method's name is known.
     *
     * @param test the test
     */
    public static boolean isGone(TestId test) {
        return TestClasses.is(test, type -> !has(type, test));
    }

    private static boolean has(Class<?> type, TestId test) {
        boolean isKnown = !signature(test).isEmpty();
        return test.methodName().isEmpty() || methods(type, test).anyMatch(method -> !isKnown || isRun(method));
    }

    /** Whether Jupiter takes a method for a test, and runs it. */
    static boolean isRun(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) && !Modifier.isPrivate(method.getModifiers());
    }

    private static Stream<Method> methods(Class<?> type, TestId test) {
        String signature = signature(test);
        return ReflectionSupport.streamMethods(
                type,
                method -> method.getName().equals(test.methodName())
                        && (signature.isEmpty() || signature.equals(signature(method))),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /**
     * Whether a test is there and has an annotation.
     *
     * @param test the test
     * @param kind the annotation, which may stand on another one of the method's
     */
    public static boolean isAnnotated(TestId test, Class<? extends Annotation> kind) {
        return TestClasses.is(
                test, type -> methods(type, test).anyMatch(method -> AnnotationSupport.isAnnotated(method, kind)));
    }

    /** Whether a test is one of JUnit Jupiter's own. */
    static boolean isOfJupiter(TestId test) {
        return test.uniqueId().startsWith(ENGINE);
    }

    /** Returns the method's name and the types of its parameters, or an empty text where the unique id does not tell. */
    private static String signature(TestId test) {
        if (!isOfJupiter(test)) {
            return "";
        }
        List<String> ids = new ArrayList<>(test.containers());
        ids.add(test.uniqueId());
        for (String id : ids) {
            String segment = id.substring(id.lastIndexOf(BORDER) + 1);
            int colon = segment.indexOf(':');
            if (colon > 0 && segment.endsWith(")]") && KINDS.contains(segment.substring(1, colon))) {
                return URLDecoder.decode(segment.substring(colon + 1, segment.length() - 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
