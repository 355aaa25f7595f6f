package org.modelunit.statistics.resampling;

import java.util.SplittableRandom;
import org.modelunit.statistics.distribution.Normal;

/** Draws from gamma distributions of scale 1 (Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000). */
final class Gamma {

    private Gamma() {}

    /** Draws a number whose mean and variance are a shape above 0. */
    static double draw(double shape, SplittableRandom random) {
        if (shape < 1) {
            return draw(shape + 1, random) * Math.pow(positive(random), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = Normal.quantile(positive(random));
            double root = 1 + c * normal;
            double cube = root * root * root;
            if (root > 0 && Math.log(positive(random)) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Above 0 and below 1. */
    private static double positive(SplittableRandom random) {
        return random.nextDouble(Double.MIN_NORMAL, 1);
    }
}
