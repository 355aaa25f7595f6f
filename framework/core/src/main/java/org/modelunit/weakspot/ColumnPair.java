package org.modelunit.weakspot;

import java.util.Arrays;
import java.util.List;
import org.modelunit.weakspot.BinnedColumn.Range;

/** Two columns, or one and the whole: each range of the one with each range of the other is a candidate. */
final class ColumnPair {

    /** How many draws are summed at once, so that a row's bin is looked up once for all of them. */
    static final int LANES = 8;

    /** Hears of the candidates and their sums. */
    @FunctionalInterface
    interface Visitor {
        void visit(Range first, Range second, int rows, double sum);
    }

    private final BinnedColumn first;
    private final BinnedColumn second;
    private final float[] weights; // by range of the first and of the second; 0 where there is no candidate
    private final int candidates;
    private final int tooSmall;

    ColumnPair(BinnedColumn first, BinnedColumn second, Limits limits, LossMoments moments, double typical) {
        this.first = first;
        this.second = second;
        List<Range> rights = second.ranges();
        this.weights = new float[first.ranges().size() * rights.size()];
        boolean[] nothingHidden = new boolean[first.codes().length];
        int[] found = new int[2];
        int[] at = {0};
        forEachRange(sums(new double[0], nothingHidden), (left, right, rows, sum) -> {
            boolean isProper = rows < first.count(left) && rows < second.count(right);
            if ((isSingle() || isProper) && limits.contains(rows)) {
                weights[at[0]] = (float) moments.weight(rows, typical);
                found[0]++;
            } else if (rows > 0 && rows < limits.minimum()) {
                found[1]++;
            }
            at[0]++;
        });
        this.candidates = found[0];
        this.tooSmall = found[1];
    }

    /** Whether there is one column only. */
    boolean isSingle() {
        return second.bins() == 1;
    }

    int candidates() {
        return candidates;
    }

    /** How many ranges of both have rows, but too few. */
    int tooSmall() {
        return tooSmall;
    }

    boolean contains(Range left, Range right, int row) {
        int one = first.codes()[row] & 0xff;
        int other = second.codes()[row] & 0xff;
        return one >= left.from() && one < left.to() && other >= right.from() && other < right.to();
    }

    Rule rule(Range left, Range right) {
        return new Rule(isSingle() ? List.of(left.condition()) : List.of(left.condition(), right.condition()));
    }

    /** Visits each candidate with the rows and the sum of losses that are not hidden. */
    void visit(double[] losses, boolean[] hidden, Visitor visitor) {
        int[] at = {0};
        forEachRange(sums(losses, hidden), (left, right, rows, sum) -> {
            if (weights[at[0]++] != 0) {
                visitor.visit(left, right, rows, sum);
            }
        });
    }

    /** Counts and sums of all bins below a bin of the one and a bin of the other, in turn. */
    private double[] sums(double[] losses, boolean[] hidden) {
        int width = second.bins() + 1;
        double[] sums = new double[2 * (first.bins() + 1) * width];
        byte[] ones = first.codes();
        byte[] others = second.codes();
        for (int row = 0; row < hidden.length; row++) {
            if (!hidden[row]) {
                int cell = 2 * (((ones[row] & 0xff) + 1) * width + (others[row] & 0xff) + 1);
                sums[cell]++;
                sums[cell + 1] += losses.length == 0 ? 0 : losses[row];
            }
        }
        for (int bin = 1; bin <= first.bins(); bin++) {
            for (int other = 2; other < 2 * width; other++) {
                sums[2 * bin * width + other] += sums[2 * bin * width + other - 2];
            }
            for (int other = 0; other < 2 * width; other++) {
                sums[2 * bin * width + other] += sums[2 * (bin - 1) * width + other];
            }
        }
        return sums;
    }

    private void forEachRange(double[] sums, Visitor visitor) {
        int width = second.bins() + 1;
        for (Range left : first.ranges()) {
            int top = 2 * left.from() * width;
            int bottom = 2 * left.to() * width;
            for (Range right : second.ranges()) {
                int from = 2 * right.from();
                int to = 2 * right.to();
                double rows = sums[bottom + to] - sums[bottom + from] - sums[top + to] + sums[top + from];
                double sum =
                        sums[bottom + to + 1] - sums[bottom + from + 1] - sums[top + to + 1] + sums[top + from + 1];
                visitor.visit(left, right, (int) rows, sum);
            }
        }
    }

    /** How many numbers {@link #raise} needs to work with. */
    int scratch() {
        return (first.bins() + 2) * (second.bins() + 1) * LANES;
    }

    /**
     * Raises the largest statistic of each of {@value #LANES} draws to this pair's.
     *
     * @param losses for each row the losses of all draws, less their mean
     * @param sums zeros to work with, zeros again at the end; {@link #scratch()} or more
     * @param largest for each draw the largest statistic so far
     */
    void raise(float[] losses, float[] sums, float[] largest) {
        int width = (second.bins() + 1) * LANES;
        add(losses, sums, width);
        for (int bin = 1; bin <= first.bins(); bin++) {
            int at = bin * width;
            for (int i = LANES; i < width; i++) {
                sums[at + i] += sums[at + i - LANES];
            }
            for (int i = 0; i < width; i++) {
                sums[at + i] += sums[at - width + i];
            }
        }
        int line = (first.bins() + 1) * width;
        int candidate = 0;
        for (Range left : first.ranges()) {
            for (int i = 0; i < width; i++) {
                sums[line + i] = sums[left.to() * width + i] - sums[left.from() * width + i];
            }
            candidate = raise(sums, line, candidate, largest);
        }
        Arrays.fill(sums, 0, scratch(), 0);
    }

    /** One bin is looked up for all draws. Written out, as the loop would cost more than what it does. */
    private void add(float[] losses, float[] sums, int width) {
        byte[] ones = first.codes();
        byte[] others = second.codes();
        for (int row = 0; row < ones.length; row++) {
            int cell = ((ones[row] & 0xff) + 1) * width + ((others[row] & 0xff) + 1) * LANES;
            int loss = row * LANES;
            sums[cell] += losses[loss];
            sums[cell + 1] += losses[loss + 1];
            sums[cell + 2] += losses[loss + 2];
            sums[cell + 3] += losses[loss + 3];
            sums[cell + 4] += losses[loss + 4];
            sums[cell + 5] += losses[loss + 5];
            sums[cell + 6] += losses[loss + 6];
            sums[cell + 7] += losses[loss + 7];
        }
    }

    private int raise(float[] sums, int line, int firstCandidate, float[] largest) {
        int candidate = firstCandidate;
        for (Range right : second.ranges()) {
            float weight = weights[candidate++];
            if (weight != 0) {
                int from = line + right.from() * LANES;
                int to = line + right.to() * LANES;
                raise(0, (sums[to] - sums[from]) * weight, largest);
                raise(1, (sums[to + 1] - sums[from + 1]) * weight, largest);
                raise(2, (sums[to + 2] - sums[from + 2]) * weight, largest);
                raise(3, (sums[to + 3] - sums[from + 3]) * weight, largest);
                raise(4, (sums[to + 4] - sums[from + 4]) * weight, largest);
                raise(5, (sums[to + 5] - sums[from + 5]) * weight, largest);
                raise(6, (sums[to + 6] - sums[from + 6]) * weight, largest);
                raise(7, (sums[to + 7] - sums[from + 7]) * weight, largest);
            }
        }
        return candidate;
    }

    private static void raise(int lane, float statistic, float[] largest) {
        if (statistic > largest[lane]) {
            largest[lane] = statistic;
        }
    }
}
