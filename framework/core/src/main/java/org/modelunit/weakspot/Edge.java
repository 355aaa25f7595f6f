package org.modelunit.weakspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where numbers are divided: at a number that people would write, between two neighbouring values.
 *
 * @param at the number as written
 * @param belongsBelow whether values equal to it lie below the edge, as in "at most 30", or else above, as in "from 30"
 * @param above the least value above the edge
 */
record Edge(double at, boolean belongsBelow, double above) {

    private static final int SMALLEST_POWER = -300;
    private static final BigDecimal[] STEPS = {BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.2")};

    /** Edges that divide numbers into at most as many bins, of about as many numbers each; equal numbers stay together. */
    static Edge[] quantiles(double[] numbers, int bins) {
        double[] sorted = Arrays.stream(numbers)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<Edge> edges = new ArrayList<>();
        int last = 0;
        for (int bin = 1; bin < bins; bin++) {
            int position = nearestChange(sorted, (int) ((long) bin * sorted.length / bins));
            if (position > last && position < sorted.length) {
                edges.add(between(sorted[position - 1], sorted[position]));
                last = position;
            }
        }
        return edges.toArray(new Edge[0]);
    }

    /** The position nearest to a target at which another value begins. */
    private static int nearestChange(double[] sorted, int target) {
        if (target >= sorted.length) {
            return sorted.length;
        }
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

    static Edge between(double below, double above) {
        if (!Double.isFinite(below) || !Double.isFinite(above)) {
            return Double.isFinite(above) ? new Edge(above, false, above) : new Edge(below, true, above);
        }
        if (below < 0 && above >= 0) {
            return new Edge(0, false, above);
        }
        BigDecimal from = BigDecimal.valueOf(below);
        BigDecimal to = BigDecimal.valueOf(above);
        int power = (int) Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above)))) + 1;
        for (; power > SMALLEST_POWER; power--) {
            for (BigDecimal step : STEPS) {
                BigDecimal unit = step.scaleByPowerOfTen(power);
                BigDecimal round = from.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
                if (round.compareTo(to) <= 0) {
                    return new Edge(round.doubleValue(), round.compareTo(from) == 0, above);
                }
            }
        }
        return new Edge(above, false, above);
    }

    /** How many edges a number lies above. */
    static int bin(Edge[] edges, double number) {
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
