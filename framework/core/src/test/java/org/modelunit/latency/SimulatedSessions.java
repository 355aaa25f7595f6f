package org.modelunit.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.statistics.Streams;

/** Traces of sessions that vary by 1.7 %, as they are distributed in four ways, with rounds that vary by 4 % and are late at times. */
enum SimulatedSessions {
    NORMAL {
        @Override
        double unit(SplittableRandom random) {
            return normal(random);
        }
    },
    BIMODAL {
        @Override
        double unit(SplittableRandom random) {
            return (random.nextBoolean() ? 1 : -1) + 0.1 * normal(random);
        }
    },
    SKEWED {
        @Override
        double unit(SplittableRandom random) {
            return -Math.log(1 - random.nextDouble()) - 1; // exponential
        }
    },
    HEAVY_TAILED {
        @Override
        double unit(SplittableRandom random) {
            double chi = 0;
            for (int i = 0; i < 3; i++) {
                double z = normal(random);
                chi += z * z;
            }
            return normal(random) / Math.sqrt(chi / 3) / Math.sqrt(3); // Student's t with three degrees, of variance 1
        }
    };

    static final double SPREAD = 0.017;
    private static final double NOISE = 0.04;

    /** A number of mean 0 and variance 1. */
    abstract double unit(SplittableRandom random);

    static double normal(SplittableRandom random) {
        return random.nextGaussian();
    }

    LatencyComparison comparison(double slowdown, int pairs, int rounds, long seed) {
        SplittableRandom random = Streams.replicate(seed, ordinal());
        List<SessionPair> all = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            all.add(SessionPair.of(
                    session(200_000 * (1 + slowdown), rounds, random), session(200_000, rounds, random)));
        }
        return LatencyComparison.of("challenger", "champion", all);
    }

    private double[] session(double nanos, int rounds, SplittableRandom random) {
        double level = nanos * Math.exp(SPREAD * unit(random));
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            boolean isLate = random.nextInt(20) == 0;
            times[round] = level * Math.exp(NOISE * normal(random)) * (isLate ? 3 : 1);
        }
        return times;
    }
}
