package org.modelunit.latency;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.*;
import org.modelunit.latency.LatencyTraces.Shape;
import org.modelunit.statistics.Side;

class Explore {
    @Test
    void run() {
        main(null);
    }

    public static void main(String[] a) {
        int reps = Integer.getInteger("reps", 4000);
        for (double[] c : new double[][] {{50, .99, 100}, {50, .95, 100}, {90, .99, 200}}) {
            double q = (100 - c[0]) / 100;
            for (double[] b : new double[][] {{1, 0}, {5, 1000}, {5, 10}, {5, 5}, {5, 0}, {2, 10}, {10, 20}}) {
                if (c[0] == 99.9 && reps > 100 && b[1] != 100 && b[0] != 1) continue;
                int pass = 0, fail = 0;
                int[] kinds = new int[4];
                for (int r = 0; r < reps; r++) {
                    SplittableRandom rnd = new SplittableRandom(r * 7919L + 13);
                    LatencyTraces t = b[0] == 1
                            ? LatencyTraces.independent(Shape.LOGNORMAL, q, rnd)
                            : new LatencyTraces(Shape.LOGNORMAL, q, b[0], (int) b[1], rnd);
                    CallTimes times = t.blocks((int) c[2], 5);
                    double bar = Math.round(Shape.LOGNORMAL.quantile(1 - q) * 1e6) / 1e6;
                    CallUnits.Kind k = LateCallClusters.independentUnits(times, bar);
                    kinds[k.ordinal()]++;
                    PercentileEstimate e = new PercentileEstimate(Percentile.of(c[0]), times, CallUnits.of(times, k));
                    if (e.pValue(Side.AT_MOST, bar) <= 1 - c[1]) pass++;
                    if (e.pValue(Side.AT_LEAST, bar) <= 1 - c[1]) fail++;
                }
                System.out.printf(
                        "p%s c%s n%s burst %s gap %s: pass %.4f fail %.4f kinds %s%n",
                        c[0],
                        c[1],
                        c[2],
                        b[0],
                        b[1],
                        pass / (double) reps,
                        fail / (double) reps,
                        Arrays.toString(kinds));
            }
        }
    }
}
