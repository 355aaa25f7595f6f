package org.modelunit.allure;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.TestId;
import org.modelunit.text.TextBytes;

/**
 * Tests that run once for each slice. Allure knows them by their numbers, as JUnit does, so the history of a slice would go over to
 * another one as soon as a slice before it comes or goes; here they are known by the slices' names.
 */
final class SliceTests {

    private static final String ANNOTATION = "org.modelunit.junit.SliceTest";
    private static final String INVOCATION = "/[test-template-invocation:";

    private SliceTests() {}

    /** Returns the unique id that recorders know a test by if it is one of a slice; it may be one of something else. */
    static Optional<String> id(TestResult result, String uniqueId) {
        int invocation = uniqueId.lastIndexOf(INVOCATION);
        String method = result.getTestCaseName();
        if (invocation < 0 || method == null || !result.getName().startsWith(method + " ")) {
            return Optional.empty();
        }
        String slice = result.getName().substring(method.length() + 1);
        return Optional.of(TestId.ofSlice(uniqueId.substring(0, invocation), slice));
    }

    /** Gives a test a history by its slice's name, if it is one of a slice. */
    static void keepHistory(TestResult result) {
        if (isAnnotated(result)) {
            withHistory(result);
        }
    }

    static TestResult withHistory(TestResult result) {
        RunningResults.uniqueId(result)
                .flatMap(uniqueId -> id(result, uniqueId))
                .ifPresent(id -> {
                    String digest = Fingerprint.of(id, TextBytes.of(id)).sha256();
                    result.setHistoryId(digest);
                    result.getParameters().stream()
                            .filter(parameter -> "UniqueId".equals(parameter.getName()))
                            .forEach(parameter -> parameter.setValue(id));
                });
        return result;
    }

    /** Looks for the annotation by its name: projects without JUnit's extension have none of it. */
    private static boolean isAnnotated(TestResult result) {
        String method = label(result, "testMethod");
        try {
            @Nullable
            Class<?> type = Class.forName(
                    label(result, "testClass"), false, Thread.currentThread().getContextClassLoader());
            while (type != null) {
                if (Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(one -> one.getName().equals(method) && isAnnotated(one))) {
                    return true;
                }
                type = type.getSuperclass();
            }
            return false;
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(SliceTests.class.getName()).log(Level.DEBUG, "a test class that is out of reach", e);
            return false;
        }
    }

    private static boolean isAnnotated(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(ANNOTATION));
    }

    private static String label(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }
}
