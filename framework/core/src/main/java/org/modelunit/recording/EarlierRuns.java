package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.figure.RunPoint;

/** Knows what became of claims in earlier runs; found by {@link java.util.ServiceLoader}. Safe for any thread, and for any JVM. */
@API(status = Status.INTERNAL, since = "0.1")
public interface EarlierRuns {

    /**
     * Returns what became of claims before a run. It is read once, when somebody asks for the first claim.
     *
     * @param run the run
     */
    Values before(Run run);

    /** What became of claims in earlier runs. Safe for any thread. */
    interface Values {

        /** Nothing is known. */
        Values NONE = new Values() {

            @Override
            public List<RunPoint> of(Part part, int most) {
                return List.of();
            }

            @Override
            public List<String> troubles() {
                return List.of();
            }
        };

        /**
         * Returns what became of a claim, or of a slice of it, in the last runs that made the claim, the oldest first; none where no run
         * has made it, as where its test, subject, property or slice was renamed.
         *
         * @param part the claim or slice
         * @param most how many runs, at most
         */
        List<RunPoint> of(Part part, int most);

        /** Returns why something that was kept cannot be used, a sentence each; none as long as nobody has asked for a claim. */
        List<String> troubles();
    }

    /**
     * A claim of a test, or a slice of it.
     *
     * @param test the test that claims
     * @param claim what it claims
     * @param occurrence which of several claims of the test on the same it is, from 1
     * @param slice a slice that the claim has values of; empty for the claim's own value
     */
    record Part(TestId test, Claim claim, int occurrence, String slice) {

        public Part {
            requireNonNull(test, "test");
            requireNonNull(claim, "claim");
            requireNonNull(slice, "slice");
        }
    }

    /**
     * Returns what is known on the class path of what became of claims before a run.
     *
     * @param run the run
     */
    static Values known(Run run) {
        return ServiceLoader.load(EarlierRuns.class, EarlierRuns.class.getClassLoader())
                .findFirst()
                .map(runs -> runs.before(run))
                .orElse(Values.NONE);
    }
}
