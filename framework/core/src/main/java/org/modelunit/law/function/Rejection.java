package org.modelunit.law.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.ModelException;
import org.modelunit.error.ModelUnitException;
import org.modelunit.privacy.ForeignError;

/** Tells whether an input was rejected, which somebody meant to do, or an accident happened to it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Rejection {

    /** What the JVM throws when nobody has thought of an input. */
    private static final Set<String> ACCIDENTS = Set.of(
            "java.lang.NullPointerException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.StringIndexOutOfBoundsException",
            "java.lang.NegativeArraySizeException",
            "java.lang.ArrayStoreException",
            "java.lang.ClassCastException",
            "java.lang.ArithmeticException",
            "java.util.NoSuchElementException",
            "java.util.ConcurrentModificationException",
            "java.nio.BufferOverflowException",
            "java.nio.BufferUnderflowException");

    private Rejection() {}

    /**
     * Returns what keeps an error from being a clear rejection, as the end of a sentence; empty where it is one.
     *
     * @param thrown the error
     */
    public static String flaw(Throwable thrown) {
        if (isOfAnswer(thrown)) {
            return "was answered with what is no answer";
        }
        Throwable last = root(thrown);
        String type = ForeignError.type(last);
        if (ACCIDENTS.contains(type)
                || last instanceof Error
                || type.startsWith("java.lang.") && type.endsWith("Error")) {
            return "failed by accident instead of being rejected";
        }
        String message = last.getMessage();
        return message == null || message.isBlank() ? "was rejected without a word about why" : "";
    }

    /** ModelUnit looks at answers, too; whoever asks a model elsewhere would have been answered. */
    private static boolean isOfAnswer(Throwable thrown) {
        for (Throwable each : chain(thrown)) {
            StackTraceElement[] places = each.getStackTrace();
            if (each instanceof ModelException error && error.isOfAnswer()
                    || places.length > 0 && isOfAnswer(places[0].getClassName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnswer(String thrower) {
        return thrower.equals(ClassScores.class.getName()) || thrower.equals(Embeddings.class.getName());
    }

    /** The error of somebody else inside our errors, which name model and row. */
    private static Throwable root(Throwable thrown) {
        Throwable last = thrown;
        for (Throwable each : chain(thrown)) {
            last = each;
            if (!(each instanceof ModelUnitException)) {
                break;
            }
        }
        return last;
    }

    private static Deque<Throwable> chain(Throwable thrown) {
        Deque<Throwable> chain = new ArrayDeque<>();
        for (Throwable each = thrown; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }
}
