package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Binomial;

/**
 * McNemar's test whether two models are right equally often on the same examples (Psychometrika 12, 1947), exact: of the examples that
 * only one of them gets right, each gets half if the models are equally good. {@link Tango} estimates the difference.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class McNemar {

    private McNemar() {}

    /**
     * Returns the chance of so unequal counts, in either direction, if both models were equally good.
     *
     * @param onlyFirst how many examples only the first model gets right
     * @param onlySecond how many examples only the second model gets right
     */
    public static double pValue(long onlyFirst, long onlySecond) {
        return Math.min(1, 2 * oneSided(Math.max(onlyFirst, onlySecond), Math.min(onlyFirst, onlySecond)));
    }

    /**
     * Returns the chance of so many examples for one model if both were equally good.
     *
     * @param side {@link Side#AT_LEAST} where the first model is to be shown to be the better one
     * @param onlyFirst how many examples only the first model gets right
     * @param onlySecond how many examples only the second model gets right
     */
    public static double pValue(Side side, long onlyFirst, long onlySecond) {
        return side == Side.AT_LEAST ? oneSided(onlyFirst, onlySecond) : oneSided(onlySecond, onlyFirst);
    }

    private static double oneSided(long more, long fewer) {
        if (more < 0 || fewer < 0) {
            throw new IllegalArgumentException(
                    "counts of examples must be 0 or more, but were " + more + " and " + fewer);
        }
        return Binomial.upperTail(more, more + fewer, 0.5);
    }
}
