package org.modelunit.statistics.simulation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.statistics.distribution.Normal;

/** Random values. */
final class Draw {

    private Draw() {}

    static double normal(SplittableRandom random) {
        return Normal.quantile(random.nextDouble(1e-16, 1));
    }

    static double exponential(SplittableRandom random) {
        return -Math.log1p(-random.nextDouble());
    }

    static long successes(SplittableRandom random, int trials, double chance) {
        return IntStream.range(0, trials)
                .filter(trial -> random.nextDouble() < chance)
                .count();
    }
}
