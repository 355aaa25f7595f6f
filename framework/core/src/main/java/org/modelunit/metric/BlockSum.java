package org.modelunit.metric;

import java.util.function.IntToDoubleFunction;
import org.modelunit.RowCounts;

/**
 * Sums of one term for each row, in blocks by absolute row number, so that the sum has the same bits however the rows are divided
 * among threads at block borders.
 */
final class BlockSum {

    private static final int BLOCK = 4096;

    private BlockSum() {}

    static double sum(RowCounts counts, IntToDoubleFunction term) {
        double sum = 0;
        double lost = 0; // Neumaier's correction of the sum over blocks
        for (int from = 0; from < counts.size(); from += BLOCK) {
            double block = block(counts, term, from, Math.min(from + BLOCK, counts.size()));
            double next = sum + block;
            lost += Math.abs(sum) >= Math.abs(block) ? sum - next + block : block - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    private static double block(RowCounts counts, IntToDoubleFunction term, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            int count = counts.get(row);
            sum += count == 0 ? 0 : count * term.applyAsDouble(row); // 0 times an infinite term would be NaN
        }
        return sum;
    }

    static double mean(RowCounts counts, IntToDoubleFunction term) {
        return sum(counts, term) / total(counts);
    }

    static long total(RowCounts counts) {
        long total = 0;
        for (int row = 0; row < counts.size(); row++) {
            total += counts.get(row);
        }
        return total;
    }
}
