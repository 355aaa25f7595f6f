package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.Model;
import org.modelunit.recording.TestId;

/**
 * Explains JUnit's "No ParameterResolver registered" where a test asks for what only ModelUnit supplies, and its class lacks the
 * annotation that asks ModelUnit.
 */
final class ForgottenModelTest {

    private static final Pattern ASKED = Pattern.compile(
            "No ParameterResolver registered for parameter \\[" + Pattern.quote(Model.class.getPackageName())
                    + "(?:\\.[a-z]\\w*)*\\.([A-Z]\\w*)[^\\]]*\\].*",
            Pattern.DOTALL);

    private ForgottenModelTest() {}

    /** Returns what is missing, if that is why the test failed. */
    static Optional<String> in(TestId test, Throwable error) {
        Matcher asked = ASKED.matcher(error.getMessage() == null ? "" : error.getMessage());
        if (!asked.matches() || test.className().isEmpty() || isModelTest(test.className())) {
            return Optional.empty();
        }
        String top = test.className().replaceFirst("\\$.*", "");
        String simple = top.substring(top.lastIndexOf('.') + 1);
        return Optional.of(test.selector() + " asks for " + (asked.group(1).matches("[AEIOU].*") ? "an " : "a ")
                + asked.group(1) + ", but nobody makes one: annotate " + simple
                + " with @ModelTest(Fixture.class), where Fixture is the class with a method that returns it");
    }

    /** Whether a class, or one around it, has the annotation. */
    static boolean isModelTest(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            @Nullable Class<?> type = className.isEmpty() ? null : Class.forName(className, false, loader);
            while (type != null && !type.isAnnotationPresent(ModelTest.class)) {
                type = type.getEnclosingClass();
            }
            return type != null;
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(ForgottenModelTest.class.getName())
                    .log(Level.DEBUG, "a test class that is out of reach: " + className, e);
            return false;
        }
    }
}
