package org.modelunit.statistics.resampling;

import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;

/** Which share of the replicates lies beyond a bound. */
interface Percentiles {

    /** How the bounds are called, before the number of replicates. */
    String method();

    /** Why no bound can be trusted, or an empty text. */
    String caveat();

    /** The share of the replicates that lies beyond the bound of a side. */
    double beyond(Side side, double confidence);

    /** The significance at which a share lies beyond: the inverse of {@link #beyond}. */
    double significance(Side side, double beyond);

    /**
     * Wider by as much as Student's quantile is than the normal one, and as the deviation of a sample is than its replicates':
     * replicates of few rows vary too little (Hesterberg, The American Statistician 69, 2015, section 5.4).
     */
    record Expanded(Resampling resampling) implements Percentiles {

        @Override
        public String method() {
            return resampling.method();
        }

        @Override
        public String caveat() {
            return resampling.caveat();
        }

        @Override
        public double beyond(Side side, double confidence) {
            return Normal.cdf(-widening() * StudentT.quantile(confidence, freedom()));
        }

        @Override
        public double significance(Side side, double beyond) {
            return beyond >= 1 ? 1 : StudentT.upperTail(-Normal.quantile(beyond) / widening(), freedom());
        }

        private double freedom() {
            return Math.max(1, resampling.units() - 1);
        }

        private double widening() {
            return Math.sqrt(1 + 1 / freedom());
        }
    }
}
