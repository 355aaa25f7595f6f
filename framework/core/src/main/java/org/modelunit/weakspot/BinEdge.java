package org.modelunit.weakspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers are divided: at a number that people would write, between two neighbouring values.
 *
 * @param at the number as written
 * @param belongsBelow whether values equal to it lie below the edge, as in "at most 30", or else above, as in "from 30"
 * @param above the least value above the edge
 */
record BinEdge(double at, boolean belongsBelow, double above) {

    private static final int SMALLEST_POWER = -300;
    private static final int WINDOW = 4;
    private static final BigDecimal[] STEPS = {BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.2")};

    /**
     * Edges that divide numbers into at most as many bins, of about as many numbers each; equal numbers stay together. An edge is the
     * roundest number within a quarter of a bin. Where there are no more values than bins, each value is a bin.
     */
    static BinEdge[] quantiles(double[] numbers, int bins) {
        double[] sorted = Arrays.stream(numbers)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().limit(bins + 1L).toArray();
        List<BinEdge> edges = new ArrayList<>();
        if (distinct.length <= bins) {
            for (int i = 1; i < distinct.length; i++) {
                edges.add(between(distinct[i - 1], distinct[i]));
            }
            return edges.toArray(new BinEdge[0]);
        }
        double last = sorted[0];
        for (int bin = 1; bin < bins; bin++) {
            BinEdge edge = near(sorted, (int) ((long) bin * sorted.length / bins), sorted.length / bins / WINDOW);
            if (edge != null && edge.above > last) {
                edges.add(edge);
                last = edge.above;
            }
        }
        return edges.toArray(new BinEdge[0]);
    }

    /** The roundest edge near a position; null where all numbers from there on are equal. */
    private static @Nullable BinEdge near(double[] sorted, int target, int reach) {
        double low = sorted[Math.max(0, target - 1 - reach)];
        double high = sorted[Math.min(sorted.length - 1, target + reach)];
        if (low == high) {
            int change = nearestChange(sorted, target);
            return change <= 0 || change >= sorted.length ? null : between(sorted[change - 1], sorted[change]);
        }
        BinEdge round = between(low, high);
        int position = Math.max(0, target - 1 - reach);
        while (round.belongsBelow ? sorted[position] <= round.at : sorted[position] < round.at) {
            position++;
        }
        return new BinEdge(round.at, round.belongsBelow, sorted[position]);
    }

    /** The position nearest to a target at which another value begins. */
    private static int nearestChange(double[] sorted, int target) {
        int begin = target;
        while (begin > 0 && sorted[begin - 1] == sorted[target]) {
            begin--;
        }
        int end = target;
        while (end < sorted.length && sorted[end] == sorted[target]) {
            end++;
        }
        return target - begin <= end - target ? begin : end;
    }

    static BinEdge between(double below, double above) {
        if (!Double.isFinite(below) || !Double.isFinite(above)) {
            return Double.isFinite(above) ? new BinEdge(above, false, above) : new BinEdge(below, true, above);
        }
        if (below < 0 && above >= 0) {
            return new BinEdge(0, false, above);
        }
        BigDecimal from = BigDecimal.valueOf(below);
        BigDecimal to = BigDecimal.valueOf(above);
        int power = (int) Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above)))) + 1;
        for (; power > SMALLEST_POWER; power--) {
            for (BigDecimal step : STEPS) {
                BigDecimal unit = step.scaleByPowerOfTen(power);
                BigDecimal round = from.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
                if (round.compareTo(to) <= 0) {
                    return new BinEdge(round.doubleValue(), round.compareTo(from) == 0, above);
                }
            }
        }
        return new BinEdge(above, false, above);
    }

    /** How many edges a number lies above. */
    static int bin(BinEdge[] edges, double number) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle].above <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
