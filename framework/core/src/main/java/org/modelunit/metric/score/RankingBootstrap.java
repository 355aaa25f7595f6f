package org.modelunit.metric.score;

import java.util.List;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.area.DeLong;

/**
 * A bootstrap for what is read off rankings: the few examples of a rare class are resampled as if they were the whole class, so with
 * fewer than 30 of either class it has no bound.
 */
record RankingBootstrap() implements Estimator<Classified> {

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        return cautioned(Estimator.<Classified>bootstrap().estimate(metric, outcomes, seed), metric, outcomes);
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        return cautioned(
                Estimator.<Classified>bootstrap().difference(metric, challenger, champion, seed), metric, challenger);
    }

    private static Estimate cautioned(Estimate estimate, Metric<Classified> metric, Classified outcomes) {
        String caveat = caveat(metric, outcomes);
        return caveat.isEmpty() ? estimate : new Cautioned(estimate, caveat);
    }

    /** Why there is no bound, or an empty text. */
    static String caveat(Metric<Classified> metric, Classified outcomes) {
        String label = metric.support().label();
        return caveat(label.isEmpty() ? outcomes.labels().names() : List.of(label), outcomes);
    }

    private static String caveat(List<String> labels, Classified outcomes) {
        for (String label : labels) {
            int positives = outcomes.count(label);
            int negatives = outcomes.size() - positives;
            if (Math.min(positives, negatives) < DeLong.FEWEST_OF_A_CLASS) {
                return "bounds of a ranking need at least " + DeLong.FEWEST_OF_A_CLASS
                        + " of either class, and there are "
                        + Math.min(positives, negatives) + (positives < negatives ? " '" : " other than '") + label
                        + "'";
            }
        }
        return "";
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    /** An estimate that must not be trusted. */
    private record Cautioned(Estimate estimate, String caveat) implements Estimate {

        @Override
        public double value() {
            return estimate.value();
        }

        @Override
        public String method() {
            return estimate.method();
        }

        @Override
        public double bound(Side side, double confidence) {
            return estimate.bound(side, confidence);
        }

        @Override
        public double passMark(Side side, double bar, double confidence) {
            return estimate.passMark(side, bar, confidence);
        }

        @Override
        public double power(Side side, double bar, double confidence, double truth) {
            return estimate.power(side, bar, confidence, truth);
        }

        @Override
        public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
            return estimate.examplesNeeded(side, bar, confidence, truth, power);
        }

        @Override
        public double pValue(Side side, double bar) {
            return estimate.pValue(side, bar);
        }

        @Override
        public double smallestShortfall(Side side, double bar, double confidence, double power) {
            return estimate.smallestShortfall(side, bar, confidence, power);
        }
    }
}
