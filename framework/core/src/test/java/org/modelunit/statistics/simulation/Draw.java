package org.modelunit.statistics.simulation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.statistics.distribution.Normal;

/** Random values. */
public final class Draw {

    private Draw() {}

    public static double normal(SplittableRandom random) {
        return Normal.quantile(random.nextDouble(1e-16, 1));
    }

    /** A number whose logarithm is normal around 0, with a standard deviation. */
    public static double lognormal(SplittableRandom random, double deviation) {
        return Math.exp(deviation * normal(random));
    }

    /** Of a distribution without a mean. */
    public static double cauchy(SplittableRandom random) {
        return Math.tan(Math.PI * (random.nextDouble(1e-16, 1) - 0.5));
    }

    public static double exponential(SplittableRandom random) {
        return -Math.log1p(-random.nextDouble());
    }

    public static long successes(SplittableRandom random, int trials, double chance) {
        return IntStream.range(0, trials)
                .filter(trial -> random.nextDouble() < chance)
                .count();
    }
}
