package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.distribution.Normal;

/** What sessions of a comparison look like beside their median: whether there are several kinds of them, and whether they changed all along. */
record SessionPatterns(LatencyComparison comparison, double tolerance) {

    private static final double EXPLAINED =
            0.92; // by two centres; of a normal sample two explain about 0.64, of a uniform one 0.75
    private static final double TREND = 0.001; // the chance of so clear a trend in times that have none, on each side
    private static final int FEWEST = LatencyComparison.LEAST_PAIRS;

    /** What is seen. It decides nothing: pairs are compared, and what both have does not differ. */
    List<Disturbance> all() {
        List<Disturbance> seen = new ArrayList<>();
        if (comparison.pairs().size() < FEWEST) {
            return seen;
        }
        addDrift(seen);
        if (seen.stream().noneMatch(each -> each.kind() == Kind.DRIFT)) { // which makes two centres of any one
            addCentres(seen, comparison.provenance().model().name(), logs(true));
            addCentres(seen, comparison.provenance().champion().name(), logs(false));
        }
        return seen;
    }

    private double[] logs(boolean isChallenger) {
        return comparison.pairs().stream()
                .mapToDouble(pair -> Math.log(isChallenger ? pair.challengerMedian() : pair.championMedian()))
                .toArray();
    }

    private static Disturbance note(Kind kind, String words) {
        return new Disturbance(kind, words, false);
    }

    /** Two centres are told where they explain nearly all of the variance (as k-means does for k = 2, exactly). */
    private void addCentres(List<Disturbance> seen, String model, double[] logs) {
        double[] sorted = logs.clone();
        Arrays.sort(sorted);
        double all = squares(sorted, 0, sorted.length);
        for (int cut = 2; cut <= sorted.length - 2; cut++) {
            double within = squares(sorted, 0, cut) + squares(sorted, cut, sorted.length);
            double apart = mean(sorted, cut, sorted.length) - mean(sorted, 0, cut);
            if (within <= (1 - EXPLAINED) * all && apart > tolerance / 4) {
                seen.add(note(
                        Kind.SEVERAL_CENTRES,
                        "sessions of " + model + " have two centres, " + SlowdownText.percent(Math.expm1(apart))
                                + " apart: " + cut + " fast, " + (sorted.length - cut) + " slow"));
                return;
            }
        }
    }

    private static double squares(double[] values, int from, int to) {
        double mean = mean(values, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum() / (to - from);
    }

    /** By Mann's test of a trend (Econometrica 13, 1945) of what both sessions of a pair take, in the order of the pairs. */
    private void addDrift(List<Disturbance> seen) {
        double[] challenger = logs(true);
        double[] both = logs(false);
        Arrays.setAll(both, pair -> (both[pair] + challenger[pair]) / 2);
        int n = both.length;
        int sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sum += Double.compare(both[j], both[i]);
            }
        }
        double deviation = Math.sqrt(n * (n - 1.0) * (2 * n + 5.0) / 18);
        if (Math.abs(sum) / deviation > -Normal.quantile(TREND)) {
            double half = SequentialMedian.median(Arrays.copyOfRange(both, n / 2, n))
                    - SequentialMedian.median(Arrays.copyOf(both, n / 2));
            seen.add(note(
                    Kind.DRIFT,
                    "times " + (sum > 0 ? "rose" : "fell") + " all along, by "
                            + SlowdownText.percent(Math.abs(Math.expm1(half))) + " from the first half to the second"));
        }
    }
}
