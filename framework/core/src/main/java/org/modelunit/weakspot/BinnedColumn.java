package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;

/** Rows divided by a column into numbered bins, and the ranges of bins that are looked at. */
final class BinnedColumn {

    /** A range of bins and what it says. */
    record Range(int from, int to, Condition condition) {}

    /** Ranges that are being collected. */
    static final class Ranges {
        private final List<Range> ranges = new ArrayList<>();

        void add(int from, int to, Condition condition) {
            ranges.add(new Range(from, to, condition));
        }
    }

    private final byte[] codes;
    private final int bins;
    private final int[] counts;
    private final List<Range> ranges;
    private final int leftOut;

    BinnedColumn(byte[] codes, int bins, Ranges ranges, int minimum) {
        this.codes = codes;
        this.bins = bins;
        this.counts = new int[bins + 1];
        for (byte code : codes) {
            counts[(code & 0xff) + 1]++;
        }
        for (int bin = 0; bin < bins; bin++) {
            counts[bin + 1] += counts[bin];
        }
        this.ranges =
                ranges.ranges.stream().filter(range -> count(range) >= minimum).toList();
        this.leftOut = (int) ranges.ranges.stream()
                .filter(range -> count(range) > 0 && count(range) < minimum)
                .count();
    }

    /** The axis of all rows together, which makes a pair of another axis alone. */
    static BinnedColumn whole(int rows) {
        Ranges ranges = new Ranges();
        ranges.add(0, 1, new Condition.Missing(""));
        return new BinnedColumn(new byte[rows], 1, ranges, 0);
    }

    /** The bin of each row, as an unsigned byte. */
    byte[] codes() {
        return codes;
    }

    int bins() {
        return bins;
    }

    List<Range> ranges() {
        return ranges;
    }

    /** How many ranges have rows, but too few. */
    int leftOut() {
        return leftOut;
    }

    int count(Range range) {
        return counts[range.to()] - counts[range.from()];
    }
}
