package org.modelunit.load;

import java.util.Arrays;
import org.modelunit.statistics.distribution.Normal;

/**
 * Tells whether latencies rise along a step, as those of a queue that grows: clearly, by Mann's test for trend on the medians of blocks
 * (Econometrica 13, 1945), and to several times what they were; or by a part of the step itself, which slow models do before they are
 * several times as slow. A queue that has settled goes up and down. Only for times where nobody knows how long workers were busy with
 * them: a queue that is close to its limit is told by {@link Occupancy}, and neither rises nor falls for long.
 */
final class QueueTrend {

    /** Blocks of a step; of fewer calls nobody can say whether they rise. */
    static final int BLOCKS = 12;

    private static final double SIGNIFICANCE = 0.001;
    private static final double TIMES = 2;
    private static final double PART = 0.05; // of the step: who is so much later at its end has not kept up

    private final long[] nanos;
    private final double stepNanos;

    /** Takes latencies in the order in which calls were due, and how long calls were due. */
    QueueTrend(long[] nanos, double stepNanos) {
        this.nanos = nanos;
        this.stepNanos = stepNanos;
    }

    boolean isRising() {
        if (nanos.length < BLOCKS) {
            return false;
        }
        double[] medians = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            medians[block] = median(block);
        }
        int quarter = BLOCKS / 4;
        double first = Arrays.stream(medians, 0, quarter).average().orElse(0);
        double last = Arrays.stream(medians, BLOCKS - quarter, BLOCKS).average().orElse(0);
        boolean isClear = last > TIMES * first && significance(medians) <= SIGNIFICANCE;
        return isClear || last - first > PART * stepNanos;
    }

    private double median(int block) {
        int from = (int) ((long) nanos.length * block / BLOCKS);
        int to = (int) ((long) nanos.length * (block + 1) / BLOCKS);
        long[] sorted = Arrays.copyOfRange(nanos, from, to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How likely values rise at least as much from first to last, if they do so by chance. */
    static double significance(double[] values) {
        int s = 0;
        int n = values.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Integer.signum(Double.compare(values[j], values[i]));
            }
        }
        return 1 - Normal.cdf((s - 1) / Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18));
    }
}
