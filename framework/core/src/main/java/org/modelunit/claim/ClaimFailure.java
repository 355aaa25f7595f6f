package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Marks the error of a claim that was recorded and does not hold, so that whoever keeps results can tell it from any other error. A test that
 * ended by such errors alone has failed by nothing that its claims do not say.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClaimFailure {

    /**
     * Tells whether an error is one of claims, and nothing else went wrong beside it: itself, and all that it has suppressed, or a
     * collection of such errors.
     *
     * @param error what a test threw
     */
    static boolean isAll(Throwable error) {
        Throwable[] suppressed = error.getSuppressed();
        if (!(error instanceof ClaimFailure)
                && !(Inconclusive.isCollection(error.getClass()) && suppressed.length > 0)) {
            return false;
        }
        for (Throwable one : suppressed) {
            if (!isAll(one)) {
                return false;
            }
        }
        return true;
    }
}
