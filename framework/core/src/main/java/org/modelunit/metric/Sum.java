package org.modelunit.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;
import org.modelunit.sample.RowWeights;

/**
 * A sum of one term for each row that merges from parts. Rows are summed in blocks by absolute number, and the sums of blocks are kept
 * as partials that lose nothing (Shewchuk, Discrete &amp; Computational Geometry 18, 1997), so that the sum has the same bits however
 * blocks are divided among threads or parts, and in whatever order they arrive.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Sum {

    /** How many rows are added up in a row, before blocks are. */
    public static final int BLOCK = 4096;

    private static final int BLOCKS_OF_A_TASK = 64;

    private static final Sum NOTHING = new Sum(new double[0], 0);

    private final double[] partials; // their exact sum is the sum; ascending in size, bits do not overlap
    private final double unbounded; // infinite and NaN blocks, which no partial can hold

    private Sum(double[] partials, double unbounded) {
        this.partials = partials;
        this.unbounded = unbounded;
    }

    /**
     * Sums one term of each row.
     *
     * @param weights how much each row counts
     * @param term the term of a row
     */
    public static Sum of(RowWeights weights, IntToDoubleFunction term) {
        Sum sum = NOTHING;
        for (int from = 0; from < weights.size(); from += BLOCK) {
            sum = sum.plus(block(weights, term, from, Math.min(from + BLOCK, weights.size())));
        }
        return sum;
    }

    /**
     * Sums two columns, and last the weights of rows, in one pass: each with the bits that it has alone.
     *
     * @param weights how much each row counts
     * @param one the term of each row
     * @param other another term of each row
     */
    static Sum[] of(RowWeights weights, double[] one, double[] other) {
        Sum[] sums = {NOTHING, NOTHING, NOTHING};
        for (int from = 0; from < weights.size(); from += BLOCK) {
            double ofOne = 0;
            double ofOther = 0;
            double ofWeights = 0;
            for (int row = from; row < Math.min(from + BLOCK, weights.size()); row++) {
                double weight = weights.get(row);
                ofOne += weight == 0 ? 0 : weight * one[row]; // 0 times an infinite term would be NaN
                ofOther += weight == 0 ? 0 : weight * other[row];
                ofWeights += weight;
            }
            sums[0] = sums[0].plus(ofOne);
            sums[1] = sums[1].plus(ofOther);
            sums[2] = sums[2].plus(ofWeights);
        }
        return sums;
    }

    static Sum of(double term) {
        return NOTHING.plus(term);
    }

    /**
     * Sums blocks on several threads where there are many; each thread has sums of its own.
     *
     * @param size how many rows
     * @param sums makes the sums of one thread
     */
    public static Sum of(int size, Supplier<BlockSums> sums) {
        int blocks = (size + BLOCK - 1) / BLOCK;
        int tasks = blocks <= BLOCKS_OF_A_TASK ? 1 : (blocks + BLOCKS_OF_A_TASK - 1) / BLOCKS_OF_A_TASK;
        if (tasks == 1) {
            return of(sums.get(), 0, size);
        }
        Sum[] parts = new Sum[tasks];
        Workers.current().run(tasks, task -> {
            long from = (long) task * BLOCKS_OF_A_TASK * BLOCK;
            parts[task] = of(sums.get(), (int) from, (int) Math.min(from + BLOCKS_OF_A_TASK * BLOCK, size));
        });
        return Arrays.stream(parts).reduce(NOTHING, Sum::plus);
    }

    private static Sum of(BlockSums sums, int first, int end) {
        Sum sum = NOTHING;
        for (int from = first; from < end; from += BLOCK) {
            sum = sum.plus(sums.sum(from, Math.min(from + BLOCK, end)));
        }
        return sum;
    }

    private static double block(RowWeights weights, IntToDoubleFunction term, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            double weight = weights.get(row);
            sum += weight == 0 ? 0 : weight * term.applyAsDouble(row); // 0 times an infinite term would be NaN
        }
        return sum;
    }

    /** Each partial is added without loss: what rounding drops is the next partial. */
    private Sum plus(double block) {
        if (!Double.isFinite(block)) {
            return new Sum(partials, unbounded + block);
        }
        double[] next = new double[partials.length + 1];
        int count = 0;
        double sum = block;
        for (double partial : partials) {
            double larger = Math.abs(sum) >= Math.abs(partial) ? sum : partial;
            double smaller = Math.abs(sum) >= Math.abs(partial) ? partial : sum;
            sum = larger + smaller;
            if (Double.isInfinite(sum)) {
                return new Sum(partials, unbounded + sum);
            }
            double lost = smaller - (sum - larger);
            if (lost != 0) {
                next[count++] = lost;
            }
        }
        next[count++] = sum;
        return new Sum(Arrays.copyOf(next, count), unbounded);
    }

    Sum plus(Sum other) {
        Sum sum = new Sum(partials, unbounded + other.unbounded);
        for (double partial : other.partials) {
            sum = sum.plus(partial);
        }
        return sum;
    }

    /** The sum, rounded once. */
    public double value() {
        if (unbounded != 0) {
            return unbounded;
        }
        int next = partials.length - 1;
        double sum = next < 0 ? 0 : partials[next];
        double rest = 0;
        while (--next >= 0 && rest == 0) {
            double larger = sum;
            sum = larger + partials[next];
            rest = partials[next] - (sum - larger);
        }
        // halfway between two doubles, what is smaller still decides, as in CPython's math.fsum
        boolean isHalf = rest != 0 && next >= 0 && Math.signum(partials[next]) == Math.signum(rest);
        double rounded = sum + 2 * rest;
        return isHalf && rounded - sum == 2 * rest ? rounded : sum;
    }
}
