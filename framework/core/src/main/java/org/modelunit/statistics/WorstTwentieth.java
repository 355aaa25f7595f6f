package org.modelunit.statistics;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the worst twentieth of some examples do, on average: the worst one alone may be an accident. */
@API(status = Status.INTERNAL, since = "0.1")
public final class WorstTwentieth {

    private static final double SHARE = 0.05;

    private WorstTwentieth() {}

    /**
     * Returns the mean of the highest values, of one at least.
     *
     * @param values the values; of none the mean is 0
     */
    public static double meanOfHighest(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return Arrays.stream(sorted)
                .skip(sorted.length - size(sorted))
                .average()
                .orElse(0);
    }

    /**
     * Returns the mean of the lowest values, of one at least.
     *
     * @param values the values; of none the mean is 0
     */
    public static double meanOfLowest(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return Arrays.stream(sorted, 0, size(sorted)).average().orElse(0);
    }

    private static int size(double[] values) {
        return (int) Math.ceil(SHARE * values.length);
    }
}
