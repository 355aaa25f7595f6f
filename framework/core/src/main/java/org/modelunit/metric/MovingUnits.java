package org.modelunit.metric;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Finds the units on which two models differ, where they are few, by asking for groups of units whether they do and dividing those that do
 * (Dorfman, Annals of Mathematical Statistics 14, 1943). Rows count by chance, so that what one row gains does not hide what another loses.
 */
final class MovingUnits {

    /** As many as no variance and no bootstrap can be believed of. */
    static final int FEW = 4;

    private static final int LARGEST_COUNT = 16; // a metric that is a function of outcomes is given so many copies
    private static final int GROUPS = 16;

    private final int[] unitOfRow;
    private final int[] counts;
    private final ToDoubleFunction<int[]> difference;
    private int found;

    private MovingUnits(int[] unitOfRow, ToDoubleFunction<int[]> difference, SplittableRandom random) {
        this.unitOfRow = unitOfRow;
        this.difference = difference;
        this.counts = new int[unitOfRow.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = 1 + random.nextInt(LARGEST_COUNT);
        }
    }

    /**
     * How many units differ, or a number above {@link #FEW} where more do.
     *
     * @param difference of rows that count as often as said: 0 where nothing differs, NaN where there is none
     */
    static int count(int[] unitOfRow, int units, ToDoubleFunction<int[]> difference, SplittableRandom random) {
        MovingUnits moving = new MovingUnits(unitOfRow, difference, random);
        for (int group = 0; group < GROUPS; group++) {
            moving.search((int) ((long) units * group / GROUPS), (int) ((long) units * (group + 1) / GROUPS));
        }
        return moving.found;
    }

    private void search(int from, int to) {
        if (from == to || found > FEW || !differs(from, to)) {
            return;
        }
        if (to - from == 1) {
            found++;
            return;
        }
        int middle = (from + to) >>> 1;
        search(from, middle);
        search(middle, to);
    }

    private boolean differs(int from, int to) {
        int[] some = new int[counts.length];
        for (int row = 0; row < some.length; row++) {
            some[row] = unitOfRow[row] >= from && unitOfRow[row] < to ? counts[row] : 0;
        }
        double distance = difference.applyAsDouble(some);
        return !(distance == 0 || Double.isNaN(distance));
    }
}
