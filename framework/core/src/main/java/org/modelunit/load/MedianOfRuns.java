package org.modelunit.load;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.LateShareRule;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * The median of runs, bounded by the binomial rule: half of all runs lie below the median. Where they are of a setting that they have chosen
 * themselves, among several ones, the error is shared out among these (Bonferroni), as the luckiest of several is lucky.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MedianOfRuns implements Estimate {

    private static final LateShareRule RULE = new LateShareRule(0.5);

    private final double[] sorted;
    private final int choices;

    /**
     * Creates the median of runs.
     *
     * @param runs what each run gave, at least one
     */
    public MedianOfRuns(List<Double> runs) {
        this(runs, 1);
    }

    /** Takes the runs of a setting that was chosen by them, and among how many it was. */
    MedianOfRuns(List<Double> runs, int choices) {
        this.choices = choices;
        this.sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    @Override
    public double value() {
        return sorted[(sorted.length - 1) / 2];
    }

    @Override
    public double bound(Side side, double confidence) {
        int beyond = (int) RULE.mostLate(sorted.length, 1 - (1 - confidence) / choices);
        if (beyond < 0) {
            return side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return side == Side.AT_LEAST ? sorted[beyond] : sorted[sorted.length - 1 - beyond];
    }

    @Override
    public double pValue(Side side, double bar) {
        long beyond = 0;
        for (double run : sorted) {
            beyond += side.holds(run, bar) ? 0 : 1;
        }
        return Math.min(1, choices * RULE.pValueOfFew(beyond, sorted.length));
    }

    @Override
    public String method() {
        return "binomial, median of " + sorted.length + " runs" + (choices == 1 ? "" : ", chosen among " + choices);
    }

    @Override
    public String caveat() {
        return "";
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        double bound = bound(side, confidence);
        return Double.isFinite(bound) && bound > 0 ? value() * bar / bound : Double.NaN;
    }

    /** All runs are taken to move with the median. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        double mark = passMark(side, bar, confidence);
        return !Double.isNaN(mark) && side.holds(truth, mark) ? 1 : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return Math.abs(passMark(side.other(), bar, confidence) - bar);
    }
}
