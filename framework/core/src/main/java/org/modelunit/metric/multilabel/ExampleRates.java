package org.modelunit.metric.multilabel;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.sample.RowWeights;

/**
 * The mean over examples of a rate that each has of its own, its labels being what is counted.
 *
 * @param rate the rate
 */
record ExampleRates(ExampleRate rate) implements WeightedMeanStatistic<MultiLabelled> {

    @Override
    public IntToDoubleFunction terms(MultiLabelled outcomes) {
        double[] rates = new Rates(rate).of(outcomes);
        return row -> {
            if (Double.isNaN(rates[row])) {
                throw undefined(outcomes, row);
            }
            return rates[row];
        };
    }

    /** The rate of each example, NaN where it has none. */
    static double[] rates(MultiLabelled outcomes, ExampleRate rate) {
        return new Rates(rate).of(outcomes);
    }

    private UndefinedMetricException undefined(MultiLabelled outcomes, int row) {
        boolean isTruly = !outcomes.truth().row(row).isEmpty();
        boolean isDecided = !outcomes.decided().row(row).isEmpty();
        String reason = isTruly ? "nothing is decided" : isDecided ? "nothing is true" : "nothing is true or decided";
        return new UndefinedMetricException("samples " + rate.ofLabels().name() + " is undefined here: " + reason
                + " for row " + row + "; average over labels instead, or measure without such rows");
    }

    /** The rate of each example, NaN where it has none; counted once for all replicates. */
    private record Rates(ExampleRate rate) implements Statistic<MultiLabelled, double[]> {

        @Override
        public double[] of(MultiLabelled outcomes, RowWeights weights) {
            double[] rates = new double[outcomes.size()];
            Counts counts = new Counts();
            for (int word = 0; word * 64 < rates.length; word++) {
                counts.take(outcomes, word);
                for (int bit = 0; bit < Math.min(64, rates.length - word * 64); bit++) {
                    rates[word * 64 + bit] = counts.rate(bit, rate);
                }
            }
            return rates;
        }
    }

    /** The labels of 64 examples: columns are read, but examples are counted. */
    private static final class Counts {

        private final int[] hits = new int[64];
        private final int[] truly = new int[64];
        private final int[] decided = new int[64];

        void take(MultiLabelled outcomes, int word) {
            Arrays.fill(hits, 0);
            Arrays.fill(truly, 0);
            Arrays.fill(decided, 0);
            for (int code = 0; code < outcomes.labels().size(); code++) {
                long ofTruth = outcomes.truth().column(code).word(word);
                long ofDecided = outcomes.decided().column(code).word(word);
                add(ofTruth, truly);
                add(ofDecided, decided);
                add(ofTruth & ofDecided, hits);
            }
        }

        private static void add(long bits, int[] counts) {
            for (long left = bits; left != 0; left &= left - 1) { // takes the lowest bit away
                counts[Long.numberOfTrailingZeros(left)]++;
            }
        }

        double rate(int bit, ExampleRate rate) {
            return rate.quotient().of(hits[bit], decided[bit], truly[bit]);
        }
    }
}
