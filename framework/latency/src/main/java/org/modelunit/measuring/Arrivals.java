package org.modelunit.measuring;

import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** When the calls of a load are due. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Arrivals {
    /** At equal distances, as from a batch job or another service with a timer. */
    CONSTANT {
        @Override
        double gap(SplittableRandom random) {
            return 1;
        }
    },
    /** Independently of one another, as from many users: a Poisson process, whose distances are exponential. */
    POISSON {
        @Override
        double gap(SplittableRandom random) {
            return -Math.log1p(-random.nextDouble());
        }
    };

    private static final double NANOS = 1e9;

    /** The distance to the next call, 1 on average. */
    abstract double gap(SplittableRandom random);

    /** When each call is due, in nanoseconds after the first, ascending. */
    long[] due(double rate, int calls, SplittableRandom random) {
        long[] due = new long[calls];
        double gaps = 0;
        for (int call = 1; call < calls; call++) {
            gaps += gap(random);
            due[call] = (long) (gaps / rate * NANOS);
        }
        return due;
    }
}
