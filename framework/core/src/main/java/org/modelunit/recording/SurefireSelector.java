package org.modelunit.recording;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.PrintableText;

/**
 * What Surefire's {@code -Dtest=} selects a test by. Surefire knows classes, nested ones too, and names of methods; it knows neither
 * single invocations, nor one of several methods of a name, nor nested classes that were inherited.
 *
 * @param text the selector; empty for no test in particular
 * @param more what it selects beside the test; empty if nothing
 */
record SurefireSelector(String text, String more) {

    private static final Pattern TOP_CLASS = Pattern.compile("\\[(?:class|class-template):([^\\]]+)\\]");
    private static final Pattern INVOCATION =
            Pattern.compile("\\[(?:[a-z-]+-invocation|dynamic-test|dynamic-container|slice):");

    /** What means something else to Surefire, as a separator or as a part of a pattern. */
    private static final String SEPARATORS = ",+*?[]\\!%";

    static SurefireSelector of(TestId test) {
        String type = test.className();
        if (type.isEmpty()) {
            return new SurefireSelector("", "");
        }
        Matcher top = TOP_CLASS.matcher(test.uniqueId());
        if (top.find() && !isOrIsInside(type, top.group(1))) {
            return new SurefireSelector(
                    className(top.group(1)), "the whole class: Maven selects no test of an inherited nested class");
        }
        if (test.methodName().isEmpty()) {
            return new SurefireSelector(className(type), "");
        }
        boolean isTopLevel = type.indexOf('.') < 0; // where a bare name would mean that class in every package
        String text = isTopLevel
                ? "%regex[" + type.replace('$', '.') + ".class#" + masked(test.methodName(), '.') + "]"
                : type + "#" + masked(test.methodName(), '?');
        return new SurefireSelector(text, more(test));
    }

    private static String className(String type) {
        return type.indexOf('.') < 0 ? "%regex[" + type.replace('$', '.') + ".class]" : type;
    }

    private static boolean isOrIsInside(String type, String top) {
        return type.equals(top) || type.startsWith(top + "$");
    }

    /** Any character stands for one that Surefire takes for a separator, or that nobody sees. */
    private static String masked(String name, char any) {
        StringBuilder masked = new StringBuilder();
        name.codePoints().forEach(character -> {
            boolean plain = any == '?'
                    ? SEPARATORS.indexOf(character) < 0 && !PrintableText.isHidden(character)
                    : Character.isLetterOrDigit(character) || character == '_';
            masked.appendCodePoint(plain ? character : any);
        });
        return masked.toString();
    }

    private static String more(TestId test) {
        if (INVOCATION.matcher(test.uniqueId()).find()) {
            return "all invocations of it: Maven selects no single one";
        }
        return methods(test) > 1 ? "all methods of that name: Maven selects no single one" : "";
    }

    /** Returns how many methods of the test's class have its name, as far as the class can be looked at. */
    private static int methods(TestId test) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Set<String> parameters = new HashSet<>();
        try {
            @Nullable Class<?> type = Class.forName(test.className(), false, loader);
            while (type != null) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getName().equals(test.methodName()) && !method.isSynthetic()) {
                        parameters.add(Arrays.toString(method.getParameterTypes()));
                    }
                }
                type = type.getSuperclass();
            }
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(SurefireSelector.class.getName())
                    .log(Level.DEBUG, "a test class that is out of reach: " + test.className(), e);
        }
        return parameters.size();
    }
}
