package org.modelunit.allure;

import java.util.ArrayList;
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
 * @param suppressed the errors that it suppresses, or collects as soft assertions do
 */
record StackTrace(Optional<Class<?>> thrown, List<StackTrace> suppressed) {

    private static final String COLLECTION = "org.opentest4j.MultipleFailuresError";
    private static final Pattern THROWN = Pattern.compile("^([\\w.$]+)");
    private static final Pattern ENCLOSED =
            Pattern.compile("^(\\t*)(Suppressed|Caused by): ([\\w.$]+)", Pattern.MULTILINE);

    static StackTrace of(@Nullable String trace) {
        String text = trace == null ? "" : trace;
        Matcher first = THROWN.matcher(text);
        StackTrace all = first.find() ? named(first.group(1)) : new StackTrace(Optional.empty(), List.of());
        List<StackTrace> path = new ArrayList<>(List.of(all));
        ENCLOSED.matcher(text).results().forEach(found -> {
            // a suppressed error stands one tab further in than its owner, a cause just below it
            int depth = found.group(1).length();
            boolean suppressed = found.group(2).equals("Suppressed");
            if (depth < (suppressed ? 1 : 0) || depth > path.size() - (suppressed ? 0 : 1)) {
                return; // words of a message
            }
            StackTrace enclosed = named(found.group(3));
            path.subList(depth, path.size()).clear();
            if (suppressed) {
                path.get(depth - 1).suppressed.add(enclosed);
            }
            path.add(enclosed);
        });
        return all;
    }

    private static StackTrace named(String type) {
        return new StackTrace(type(type), new ArrayList<>());
    }

    /** The same question as {@link Inconclusive#is} asks of the error itself. */
    boolean isInconclusive() {
        boolean itself = thrown.filter(Inconclusive.class::isAssignableFrom).isPresent();
        boolean collection = thrown.filter(StackTrace::isCollection).isPresent() && !suppressed.isEmpty();
        return (itself || collection) && suppressed.stream().allMatch(StackTrace::isInconclusive);
    }

    /** Known by its name: opentest4j's collection of failures, which AssertJ's is made from. */
    private static boolean isCollection(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getName().equals(COLLECTION)) {
                return true;
            }
        }
        return false;
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
