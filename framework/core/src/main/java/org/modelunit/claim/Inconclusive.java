package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Marks the error of a claim that the data could not settle, so that whoever keeps results can tell it from a failure. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Inconclusive {

    /**
     * Tells whether an error means nothing worse than that the data cannot tell: it is itself inconclusive, or collects several
     * errors that all are.
     *
     * @param error what a test threw
     */
    static boolean is(Throwable error) {
        if (error instanceof Inconclusive) {
            return true;
        }
        Throwable[] collected = error.getSuppressed();
        if (!(error instanceof AssertionError) || collected.length == 0) {
            return false;
        }
        for (Throwable one : collected) {
            if (!is(one)) {
                return false;
            }
        }
        return true;
    }
}
