package org.modelunit.statistics;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;

/**
 * A sample whose examples are all alike, or all but a few: two models that answer the same on every row, losses that are all the same.
 * Nothing varies, so neither a variance nor a bootstrap tells how far the value may be from the true one. What bounds it is what the
 * sample could have seen and has not: if {@code k} of {@code n} examples are not alike, the true share of such examples is at most
 * Clopper and Pearson's upper bound for {@code k} of {@code n} (Biometrika 26, 1934; of none, about 3 / n at 95 %, the rule of three,
 * Hanley and Lippman-Hand, Journal of the American Medical Association 249, 1983), and moves the value by that share times the most
 * that one example can.
 *
 * <pre>{@code
 * Estimate gain = new Alike(0, 629, 629, 1, "examples").estimate(0, -1, 1);      // Brier scores of models that answer alike
 * gain.bound(Side.AT_LEAST, 0.95);                                   // -0.0048
 * }</pre>
 *
 * <p>Where the effect is the largest that there can be, a value at its bar passes in no more samples than the confidence allows,
 * whatever examples the sample did not see.
 *
 * @param others how many units are not like the others, 0 or more
 * @param units how many independent units there are: examples, or the groups that they come in
 * @param examples how many examples there are
 * @param effect what one unit can move the value by, times the number of units; above 0
 * @param unit what units are called, "examples" or "groups" for instance
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Alike(long others, long units, long examples, double effect, String unit) {

    /** Refuses numbers that make no sense. */
    public Alike {
        requireNonNull(unit, "unit");
        Arguments.requireCount("others", others, units);
        Arguments.requireTrials(units, examples);
        if (!(effect > 0) || Double.isInfinite(effect)) {
            throw new IllegalArgumentException("the effect of one unit must be finite and above 0, but was " + effect);
        }
    }

    /**
     * Returns the estimate of a value.
     *
     * @param value the value on the sample
     * @param lowest the lowest value that there can be
     * @param highest the highest value that there can be
     */
    public Estimate estimate(double value, double lowest, double highest) {
        return estimate(value, value, lowest, highest, "");
    }

    /**
     * Returns the estimate of a value that a few units alone have moved.
     *
     * @param value the value on the sample
     * @param alike what the value would be if all units were like most
     * @param lowest the lowest value that there can be
     * @param highest the highest value that there can be
     * @param caveat why no bound can be trusted on this sample all the same, or an empty text
     */
    public Estimate estimate(double value, double alike, double lowest, double highest, String caveat) {
        return new AlikeEstimate(this, value, alike, lowest, highest, caveat);
    }

    /** How far the value may lie from the one that is seen. */
    double reach(double confidence) {
        return effect * ClopperPearson.upper(others, units, confidence);
    }

    /** The same share of others in more or fewer units. */
    Alike of(double moreExamples) {
        double larger = Math.max(1, Math.ceil(units * (moreExamples / examples)));
        return new Alike(Math.round(others * (larger / units)), (long) larger, (long) larger, effect, unit);
    }
}
