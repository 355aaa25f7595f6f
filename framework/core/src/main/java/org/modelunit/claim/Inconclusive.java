package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Marks the error of a claim that the data could not settle, so that whoever keeps results can tell it from a failure. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Inconclusive extends ClaimFailure {

    /**
     * Tells whether an error means nothing worse than that the data cannot tell: it is itself inconclusive, or a collection of
     * errors that all are. An error that something worse was suppressed by is as bad as that; a failure that had inconclusive
     * errors before it stays a failure.
     *
     * @param error what a test threw
     */
    static boolean is(Throwable error) {
        Throwable[] suppressed = error.getSuppressed();
        if (!(error instanceof Inconclusive) && !(isCollection(error.getClass()) && suppressed.length > 0)) {
            return false;
        }
        for (Throwable one : suppressed) {
            if (!is(one)) {
                return false;
            }
        }
        return true;
    }

    /** Known by its name, as core has the JDK alone: opentest4j's collection of failures, which AssertJ's is made from. */
    static boolean isCollection(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getName().equals("org.opentest4j.MultipleFailuresError")) {
                return true;
            }
        }
        return false;
    }
}
