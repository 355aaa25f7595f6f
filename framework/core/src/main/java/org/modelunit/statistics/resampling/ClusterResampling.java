package org.modelunit.statistics.resampling;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** Draws whole clusters. */
record ClusterResampling(Codes clusters) implements Resampling {

    private static final int FEWEST = 30;

    static ClusterResampling of(int[] codes) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("there must be rows to draw from, but there were none");
        }
        return new ClusterResampling(Codes.of(dense(codes)));
    }

    /** Numbers the clusters that occur from 0 on, so that none is empty. */
    private static int[] dense(int[] codes) {
        Codes sparse = Codes.of(codes);
        int[] numbers = new int[sparse.codes()];
        int next = 0;
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = sparse.rowsOf(code) > 0 ? next++ : -1;
        }
        return Arrays.stream(codes).map(code -> numbers[code]).toArray();
    }

    @Override
    public int size() {
        return clusters.rows();
    }

    @Override
    public int units() {
        return clusters.codes();
    }

    @Override
    public void draw(SplittableRandom random, int[] counts) {
        int[] drawn = new int[units()];
        Draws.count(drawn.length, random, drawn);
        spread(drawn, counts);
    }

    private void spread(int[] ofCluster, int[] ofRow) {
        for (int row = 0; row < ofRow.length; row++) {
            ofRow[row] = ofCluster[clusters.codeOfRow()[row]];
        }
    }

    @Override
    public String method() {
        return String.format(Locale.ROOT, "bootstrap of %,d groups", units());
    }

    @Override
    public String caveat() {
        return units() < FEWEST
                ? "a bootstrap of fewer than " + FEWEST + " groups cannot be trusted, and there are " + units()
                        + " among " + size() + " examples"
                : "";
    }

    @Override
    public JackknifeGroups groups(int most, SplittableRandom random) {
        int groups = Math.min(units(), most);
        int[] groupOfRow = new int[size()];
        spread(JackknifeGroups.deal(units(), groups, random), groupOfRow);
        return new JackknifeGroups(groupOfRow, new int[groups]);
    }
}
