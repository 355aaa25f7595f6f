package org.modelunit.allure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Inconclusive;

/**
 * A printed stack trace, which is all that an Allure result keeps of an error.
 *
 * @param thrown the class of the error, if it is on the class path
 * @param collected the classes of the errors that it collects, as soft assertions do
 */
record StackTrace(Optional<Class<?>> thrown, List<Optional<Class<?>>> collected) {

    private static final Pattern THROWN = Pattern.compile("^([\\w.$]+)");
    private static final Pattern COLLECTED = Pattern.compile("^\\tSuppressed: ([\\w.$]+)", Pattern.MULTILINE);

    static StackTrace of(@Nullable String trace) {
        String text = trace == null ? "" : trace;
        Matcher first = THROWN.matcher(text);
        return new StackTrace(
                first.find() ? type(first.group(1)) : Optional.empty(),
                COLLECTED
                        .matcher(text)
                        .results()
                        .map(result -> type(result.group(1)))
                        .toList());
    }

    /** The same question as {@link Inconclusive#is} asks of the error itself. */
    boolean isInconclusive() {
        if (is(thrown, Inconclusive.class)) {
            return true;
        }
        return is(thrown, AssertionError.class)
                && !collected.isEmpty()
                && collected.stream().allMatch(type -> is(type, Inconclusive.class));
    }

    private static boolean is(Optional<Class<?>> type, Class<?> wanted) {
        return type.filter(wanted::isAssignableFrom).isPresent();
    }

    private static Optional<Class<?>> type(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            return Optional.of(
                    Class.forName(name, false, context == null ? StackTrace.class.getClassLoader() : context));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // not an error of ours
        }
    }
}
