package org.modelunit.statistics.ratio;

import java.util.Arrays;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.ExponentialSum;

/**
 * How units, and one unseen in each stratum, pull a ratio of sums beyond a bar: the test behind its bounds.
 *
 * <p>A unit pulls by its numerator less the bar times its denominator. If the ratio were the bar, the pulls would have a mean of 0. The
 * test is the chance that they pull beyond it with random weights (Rubin, Annals of Statistics 9, 1981), one more unit added that is the
 * farthest possible (Gaffke, Mathematical Methods of Statistics 14, 2005): for terms of 0 and 1 these are the bounds of Clopper and
 * Pearson, and no distribution is known for which they fail (Learned-Miller and Thomas, 2019). Where nothing is the farthest, the unseen
 * unit lies beyond the farthest seen by as much as simulation asks for.
 */
final class Pull {

    /** How many mean excesses beyond the farthest seen the unseen unit lies, over the root of the number of units; by simulation. */
    static final double REACH = 15;

    private static final double TWENTIETH = 0.05;

    private final Units units; // sorted by stratum and pull
    private final Side side;
    private final Unseen unseen;
    private final int[] starts; // of strata, and the end of the last
    private final double[] reaches; // of each stratum: how much farther than the farthest seen the unseen unit pulls

    Pull(Units units, double value, Side side, Unseen unseen) {
        this.units = units;
        this.side = side;
        this.unseen = unseen;
        this.starts = starts(units.strata());
        this.reaches = new double[starts.length - 1];
        for (int stratum = 0; stratum < reaches.length; stratum++) {
            reaches[stratum] = unseen.isFarthest() ? 0 : reach(value, starts[stratum], starts[stratum + 1]);
        }
    }

    private static int[] starts(int[] strata) {
        int[] starts = new int[strata.length + 1];
        int count = 0;
        for (int unit = 0; unit < strata.length; unit++) {
            if (unit == 0 || strata[unit] != strata[unit - 1]) {
                starts[count++] = unit;
            }
        }
        starts[count] = strata.length;
        return Arrays.copyOf(starts, count + 1);
    }

    private double pull(int unit, double bar) {
        return side.other().beyond(units.numerators()[unit], bar * units.denominators()[unit]);
    }

    /** The unit that pulls the k-th most beyond the bar. */
    private int farthest(int from, int to, int k) {
        return side == Side.AT_MOST ? to - 1 - k : from + k;
    }

    private double reach(double value, int from, int to) {
        int size = to - from;
        int worst = (int) Math.ceil(TWENTIETH * size);
        double sum = 0;
        for (int k = 0; k < worst; k++) {
            sum += pull(farthest(from, to, k), value);
        }
        double next = pull(farthest(from, to, Math.min(worst, size - 1)), value);
        return REACH / Math.sqrt(size) * Math.max(0, sum / worst - next);
    }

    /** The significance at which the ratio is shown to lie on the side of the bar. */
    double pValue(double bar) {
        return ExponentialSum.chanceOfNotNegative(pulls(bar));
    }

    private double[] pulls(double bar) {
        int strata = reaches.length;
        double[] pulls = new double[units.size() + strata];
        for (int stratum = 0; stratum < strata; stratum++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int unit = starts[stratum]; unit < starts[stratum + 1]; unit++) {
                double pull = pull(unit, bar);
                pulls[unit + stratum] = pull;
                most = Math.max(most, pull);
            }
            pulls[starts[stratum + 1] + stratum] = unseenPull(stratum, most + reaches[stratum], bar);
        }
        if (strata > 1) {
            centre(pulls);
        }
        return pulls;
    }

    private double unseenPull(int stratum, double seen, double bar) {
        return Double.isNaN(unseen.value())
                ? seen
                : Math.max(seen, unseenWeight(stratum) * side.other().beyond(unseen.value(), bar));
    }

    /** In a stratum of its own, an unseen unit may weigh as much as the heaviest there. */
    private double unseenWeight(int stratum) {
        return reaches.length == 1
                ? unseen.weight()
                : Arrays.stream(units.denominators(), starts[stratum], starts[stratum + 1])
                        .max()
                        .orElse(0);
    }

    /**
     * Moves each stratum to a mean of its own: together they keep what all pull, each takes of it in proportion to its variance, as is
     * likeliest if the ratio is the bar.
     */
    private void centre(double[] pulls) {
        int strata = reaches.length;
        double[] means = new double[strata];
        double[] squares = new double[strata];
        for (int stratum = 0; stratum < strata; stratum++) {
            int from = starts[stratum] + stratum;
            int to = starts[stratum + 1] + stratum + 1;
            double mean = Arrays.stream(pulls, from, to).average().orElse(0);
            means[stratum] = mean;
            squares[stratum] = Arrays.stream(pulls, from, to)
                    .map(pull -> (pull - mean) * (pull - mean))
                    .sum();
        }
        double all = Arrays.stream(pulls).sum();
        double variance = Arrays.stream(squares).sum();
        for (int stratum = 0; stratum < strata; stratum++) {
            int size = starts[stratum + 1] - starts[stratum] + 1;
            double share = variance > 0 ? squares[stratum] / variance / size : 1.0 / pulls.length;
            for (int i = 0; i < size; i++) {
                pulls[starts[stratum] + stratum + i] += all * share - means[stratum];
            }
        }
    }
}
