package org.modelunit.recording;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps which claims runs are expected to make; found by {@link java.util.ServiceLoader}. Safe for any thread, and for any JVM. */
@API(status = Status.INTERNAL, since = "0.1")
public interface ExpectedClaims {

    /**
     * Returns the claims that a run is expected to make: those of the list that {@code modelunit.expected} names, or else of the last
     * complete green run.
     *
     * @param run the run
     * @return empty if nobody knows
     * @throws org.modelunit.error.SettingException if the list that is named is not there, or cannot be used
     * @throws IllegalStateException if what an earlier run has kept cannot be used
     */
    Optional<RunExpectation> load(Run run);

    /**
     * Changes what is kept for the next run, so that nobody ever sees half of it; no two JVMs do so at once.
     *
     * @param run the run
     * @param change gets what is kept, none if nothing is, and returns what to keep
     */
    void keep(Run run, Change change);

    /** How what is kept changes. */
    @FunctionalInterface
    interface Change {

        /**
         * Returns what to keep.
         *
         * @param kept what is kept so far
         */
        List<ExpectedClaim> of(List<ExpectedClaim> kept);
    }
}
