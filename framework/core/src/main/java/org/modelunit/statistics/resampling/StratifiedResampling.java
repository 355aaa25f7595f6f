package org.modelunit.statistics.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws rows within each stratum. */
record StratifiedResampling(Codes strata) implements Resampling {

    private static final int FEWEST = 30;
    private static final int FEWEST_OF_A_STRATUM = 2;

    static StratifiedResampling of(int[] codes) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("there must be rows to draw from, but there were none");
        }
        return new StratifiedResampling(Codes.of(codes));
    }

    @Override
    public int size() {
        return strata.rows();
    }

    @Override
    public int units() {
        return strata.rows();
    }

    @Override
    public void draw(SplittableRandom random, int[] counts) {
        Arrays.fill(counts, 0);
        for (int stratum = 0; stratum < strata.codes(); stratum++) {
            Draws.count(strata.order(), strata.start()[stratum], strata.start()[stratum + 1], random, counts);
        }
    }

    @Override
    public String method() {
        return "stratified bootstrap";
    }

    @Override
    public String caveat() {
        if (size() < FEWEST) {
            return "a bootstrap of fewer than " + FEWEST + " examples cannot be trusted, and there are " + size();
        }
        for (int stratum = 0; stratum < strata.codes(); stratum++) {
            int rows = strata.rowsOf(stratum);
            if (rows > 0 && rows < FEWEST_OF_A_STRATUM) {
                return "stratum " + stratum + " has a single example, which does not show how its examples vary";
            }
        }
        return "";
    }

    @Override
    public JackknifeGroups groups(int most, SplittableRandom random) {
        int[] groupOfRow = new int[size()];
        int[] stratumOfGroup = new int[0];
        for (int stratum = 0; stratum < strata.codes(); stratum++) {
            int rows = strata.rowsOf(stratum);
            int groups = (int) Math.min(rows, Math.max(2, (long) most * rows / size()));
            int[] dealt = JackknifeGroups.deal(rows, Math.max(1, groups), random);
            for (int i = 0; i < rows; i++) {
                groupOfRow[strata.order()[strata.start()[stratum] + i]] = stratumOfGroup.length + dealt[i];
            }
            int before = stratumOfGroup.length;
            stratumOfGroup = Arrays.copyOf(stratumOfGroup, before + groups);
            Arrays.fill(stratumOfGroup, before, stratumOfGroup.length, stratum);
        }
        return new JackknifeGroups(groupOfRow, stratumOfGroup);
    }
}
