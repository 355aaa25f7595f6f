package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The burden of proof that a claim carries. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Burden {

    /** The estimate itself is compared with the bar; its bound is shown all the same. */
    record PointEstimate() implements Burden {}

    /**
     * The data must show it: the one-sided bound has to reach the bar.
     *
     * @param confidence one-sided, above 0.5 and below 1
     */
    record Shown(double confidence) implements Burden {

        /** Refuses a confidence such as 95. */
        public Shown {
            Confidence.check(confidence);
        }
    }

    /**
     * A guard: only a demonstrated shortfall fails, as long as the data could have demonstrated it.
     *
     * @param confidence one-sided, above 0.5 and below 1
     * @param drop the shortfall from the bar, in the metric's unit, that has to be found in 80 of 100 samples; above 0
     */
    record NotRefuted(double confidence, double drop) implements Burden {

        /** Refuses a confidence such as 95 and a drop that is not above 0. */
        public NotRefuted {
            Confidence.check(confidence);
            if (!(drop > 0) || !Double.isFinite(drop)) {
                throw new IllegalArgumentException("the drop to detect must be above 0, but was " + drop);
            }
        }
    }
}
