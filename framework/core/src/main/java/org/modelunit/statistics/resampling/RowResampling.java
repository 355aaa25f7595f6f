package org.modelunit.statistics.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws single rows. */
record RowResampling(int size) implements Resampling {

    private static final int FEWEST = 30;

    RowResampling {
        if (size < 1) {
            throw new IllegalArgumentException("there must be rows to draw from, but there were " + size);
        }
    }

    @Override
    public int units() {
        return size;
    }

    @Override
    public void draw(SplittableRandom random, int[] counts) {
        Arrays.fill(counts, 0);
        Draws.count(size, random, counts);
    }

    @Override
    public String method() {
        return "bootstrap";
    }

    @Override
    public String caveat() {
        return size < FEWEST
                ? "a bootstrap of fewer than " + FEWEST + " examples cannot be trusted, and there are " + size
                : "";
    }

    @Override
    public JackknifeGroups groups(int most, SplittableRandom random) {
        int groups = Math.min(size, most);
        return new JackknifeGroups(JackknifeGroups.deal(size, groups, random), new int[groups]);
    }
}
