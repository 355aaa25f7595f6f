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
     * complete green run whose tests were selected by the same tags.
     *
     * @param run the run
     * @param tags the tags, written in one way; empty where every test of the module was asked for
     * @return empty if nobody knows
     * @throws org.modelunit.error.SettingException if the list that is named is not there, or cannot be used
     * @throws IllegalStateException if what an earlier run has kept cannot be used
     */
    Optional<RunExpectation> load(Run run, String tags);

    /**
     * Returns the claims that runs of whatever tests are expected to make, for a run of some: those of the list that
     * {@code modelunit.expected} names, or else all that are kept, each once.
     *
     * @param run the run
     * @return empty if nobody knows
     * @throws org.modelunit.error.SettingException if the list that is named is not there, or cannot be used
     * @throws IllegalStateException if what an earlier run has kept cannot be used
     */
    Optional<RunExpectation> loadAll(Run run);

    /**
     * Changes what is kept for the next run whose tests are selected by the same tags, so that nobody ever sees half of it; no two JVMs
     * do so at once.
     *
     * @param run the run
     * @param tags the tags, written in one way; empty where every test of the module was asked for
     * @param change gets what is kept, none if nothing is, and returns what to keep
     */
    void keep(Run run, String tags, Change change);

    /** How what is kept changes. */
    @FunctionalInterface
    interface Change {

        /**
         * Returns what to keep.
         *
         * @param kept what is kept so far
         */
        List<ExpectedClaim> of(List<ExpectedClaim> kept);

        /**
         * Returns whether the run has had the last word on what a test claims, so that what runs with other tags have kept of it is out
         * of date for {@link ExpectedClaims#loadAll}, be it made or not.
         *
         * @param claim what it has claimed itself, or what a run with other tags has kept
         */
        default boolean answers(ExpectedClaim claim) {
            return false;
        }
    }
}
