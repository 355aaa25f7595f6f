package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;

/**
 * What a sample can tell about a value that varies by nearly the same wherever it lies, such as a mean: Student's bounds.
 *
 * @param method how it is called
 * @param caveat why no bound can be trusted, or empty
 * @param standardError of the value on this sample
 * @param freedom how many degrees of freedom the standard error has
 * @param examples how many examples the sample has
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LocationPlan(String method, String caveat, double standardError, double freedom, long examples)
        implements Plan {

    double bound(Side side, double value, double confidence) {
        Arguments.requireConfidence(confidence);
        double distance = StudentT.quantile(confidence, freedom) * standardError;
        return side == Side.AT_LEAST ? value - distance : value + distance;
    }

    double pValue(Side side, double value, double bar) {
        double distance = side.beyond(value, bar);
        return StudentT.upperTail(distance / standardError, freedom);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        return bound(side.other(), bar, confidence);
    }

    /** By the normal approximation of Student's noncentral distribution (Abramowitz and Stegun, 26.7.10). */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        double t = StudentT.quantile(confidence, freedom);
        return Normal.cdf((distance / standardError - centre(t)) / spread(t));
    }

    private double centre(double t) {
        return t * (1 - 1 / (4 * freedom));
    }

    private double spread(double t) {
        return Math.sqrt(1 + t * t / (2 * freedom));
    }

    /** The number of standard errors beyond the bar that is found with a power. */
    private double found(double confidence, double power) {
        double t = StudentT.quantile(confidence, freedom);
        return centre(t) + spread(t) * Normal.quantile(power);
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double times =
                Bisection.least(0, n -> n * examples >= 2 && times(n).power(side, bar, confidence, truth) >= power);
        return Math.ceil(examples * times);
    }

    private LocationPlan times(double factor) {
        return new LocationPlan(
                method, caveat, standardError / Math.sqrt(factor), Math.max(1, (freedom + 1) * factor - 1), examples);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        return found(confidence, power) * standardError;
    }
}
