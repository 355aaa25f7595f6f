package org.modelunit.statistics.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/**
 * The bootstrap with percentiles corrected for bias and acceleration (Efron, Journal of the American Statistical Association 82, 1987;
 * DiCiccio and Efron, Statistical Science 11, 1996), for skewed values. The acceleration comes from a jackknife over units, or over
 * {@value #MOST_GROUPS} groups of them where there are more.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BCa {

    private static final int MOST_GROUPS = 400;

    private BCa() {}

    /**
     * Returns the estimate of a value from replicates of its sample.
     *
     * @param value the value on the sample itself
     * @param resampling how rows are drawn
     * @param seed where random numbers begin
     * @param replicate gives the value for rows that count as often as said, or NaN where it has none; the array is used again. It is
     *     called from several threads at once
     */
    public static Estimate estimate(double value, Resampling resampling, long seed, ToDoubleFunction<int[]> replicate) {
        return estimate(value, resampling, seed, Workers.current(), replicate);
    }

    static Estimate estimate(
            double value, Resampling resampling, long seed, Workers workers, ToDoubleFunction<int[]> replicate) {
        double[] replicates = Replicates.drawn(Bootstrap.REPLICATES, resampling, seed, workers, replicate);
        SplittableRandom random = Streams.replicate(seed, Bootstrap.REPLICATES);
        JackknifeGroups groups = resampling.groups(MOST_GROUPS, random);
        double[] leftOut = Replicates.leftOut(groups, resampling.size(), workers, replicate);
        Percentiles percentiles =
                new Accelerated(resampling, bias(value, replicates), acceleration(leftOut, groups.stratumOfGroup()));
        return new BootstrapEstimate(value, resampling, percentiles, replicates);
    }

    /** How far the value lies from the median of its replicates, in normal deviates; half of equal ones lie below. */
    private static double bias(double value, double[] replicates) {
        double halves = 0;
        int defined = 0;
        for (double replicate : replicates) {
            halves += replicate < value ? 2 : replicate == value ? 1 : 0;
            defined += Double.isNaN(replicate) ? 0 : 1;
        }
        double below = halves / (2.0 * defined);
        return below > 0 && below < 1 ? Normal.quantile(below) : Double.NaN;
    }

    /**
     * Returns the acceleration from a jackknife: for several samples by Davison and Hinkley (Bootstrap Methods and their Application, 1997, equation 5.24), for one Efron's.
     *
     * @param leftOut the values without each unit
     * @param stratumOfGroup the sample that each unit belongs to
     */
    public static double acceleration(double[] leftOut, int[] stratumOfGroup) {
        int strata = Arrays.stream(stratumOfGroup).max().orElse(0) + 1;
        double[] sums = new double[strata];
        int[] groups = new int[strata];
        for (int group = 0; group < leftOut.length; group++) {
            sums[stratumOfGroup[group]] += leftOut[group];
            groups[stratumOfGroup[group]]++;
        }
        double squares = 0;
        double cubes = 0;
        for (int group = 0; group < leftOut.length; group++) {
            int stratum = stratumOfGroup[group];
            double influence =
                    (sums[stratum] / groups[stratum] - leftOut[group]) * (groups[stratum] - 1) / groups[stratum];
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : Double.NaN;
    }

    /** The corrected percentiles; not a number where there is nothing to correct by. */
    private record Accelerated(Resampling resampling, double bias, double acceleration) implements Percentiles {

        @Override
        public String method() {
            return "BCa " + resampling.method();
        }

        @Override
        public String caveat() {
            return Double.isNaN(bias) || Double.isNaN(acceleration)
                    ? "the value lies beyond all its replicates, so their bias cannot be corrected"
                    : resampling.caveat();
        }

        @Override
        public double beyond(Side side, double confidence) {
            double sign = side == Side.AT_LEAST ? 1 : -1;
            double shifted = sign * bias - Normal.quantile(confidence);
            double stretch = 1 - sign * acceleration * shifted;
            return stretch > 0 ? Normal.cdf(sign * bias + shifted / stretch) : 0;
        }

        @Override
        public double significance(Side side, double beyond) {
            if (beyond >= 1) {
                return 1;
            }
            double sign = side == Side.AT_LEAST ? 1 : -1;
            double stretched = Normal.quantile(beyond) - sign * bias;
            double shrink = 1 + sign * acceleration * stretched;
            return shrink > 0 ? Normal.cdf(stretched / shrink - sign * bias) : 0; // no confidence asks for so few
        }
    }
}
