package org.modelunit.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.modelunit.statistics.distribution.Normal;

/** Simulated calls whose percentile is known: independent ones, and ones that are late in bursts. */
final class LatencyTraces {

    /** How latencies are distributed: their quantiles, in milliseconds. */
    enum Shape {
        UNIFORM(share -> 1 + share),
        EXPONENTIAL(share -> -Math.log1p(-share)),
        LOGNORMAL(share -> Math.exp(0.8 * Normal.quantile(share))),
        PARETO(share -> Math.pow(1 - share, -0.7)),
        TWO_CENTRES(share -> share < 0.97 ? 1 + share : 8 + share);

        private final DoubleUnaryOperator quantile;

        Shape(DoubleUnaryOperator quantile) {
            this.quantile = quantile;
        }

        double quantile(double share) {
            return quantile.applyAsDouble(Math.min(Math.max(share, 1e-12), 1 - 1e-12));
        }
    }

    private final Shape shape;
    private final double lateShare;
    private final double meanBurst;
    private final int gap;
    private final SplittableRandom random;

    /**
     * Calls of which a share is late.
     *
     * @param lateShare the share of calls above the quantile of the same share
     * @param meanBurst how many calls are late one after another, in the mean; 1 / (1 - lateShare) for independent ones
     * @param gap how many calls nobody times between two blocks
     */
    LatencyTraces(Shape shape, double lateShare, double meanBurst, int gap, SplittableRandom random) {
        this.shape = shape;
        this.lateShare = lateShare;
        this.meanBurst = meanBurst;
        this.gap = gap;
        this.random = random;
    }

    static LatencyTraces independent(Shape shape, double lateShare, SplittableRandom random) {
        return new LatencyTraces(shape, lateShare, 1 / (1 - lateShare), 0, random);
    }

    CallTimes blocks(int calls, int ofBlock) {
        List<CallBlock> blocks = new ArrayList<>();
        boolean isLate = random.nextDouble() < lateShare;
        for (int call = 0; call < calls; call += ofBlock) {
            long[] nanos = new long[Math.min(ofBlock, calls - call)];
            for (int i = 0; i < nanos.length; i++) {
                double within = random.nextDouble();
                double share = isLate ? 1 - lateShare * within : (1 - lateShare) * within;
                nanos[i] = Math.round(shape.quantile(share) * 1e6);
                isLate = next(isLate);
            }
            blocks.add(CallBlock.of(6 * call / calls, nanos));
            for (int i = 0; i < gap; i++) {
                isLate = next(isLate);
            }
        }
        return CallTimes.of(blocks);
    }

    private boolean next(boolean isLate) {
        double begin = lateShare / (1 - lateShare) / meanBurst;
        return random.nextDouble() < (isLate ? 1 - 1 / meanBurst : begin);
    }
}
