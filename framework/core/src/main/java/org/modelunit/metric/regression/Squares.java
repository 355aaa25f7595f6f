package org.modelunit.metric.regression;

import java.util.function.IntToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.BlockSums;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShownValues;
import org.modelunit.sample.RowWeights;

/**
 * Squares of numbers whose scale doubles cannot square. A square beyond all doubles is refused, and so are errors whose square would
 * lose its digits, or be 0: an error of 1e-200 is not a perfect prediction.
 */
final class Squares {

    private static final String TOO_LARGE = " lies beyond all doubles; measure in a larger unit";

    /** Squares below it may have lost digits, and so may their mean. */
    private static final double LEAST = 1e-301;

    private Squares() {}

    /**
     * The mean of squared errors alone.
     *
     * @param name the metric, for messages
     */
    record Mean(String name) implements WeightedMeanStatistic<Regressed> {

        private static final NumberErrors.Squared SQUARED = new NumberErrors.Squared();

        @Override
        public void check(Regressed outcomes) {
            double largest = new LargestError().of(outcomes);
            requireSeen(name, largest * largest, largest > 0);
            SQUARED.check(outcomes);
        }

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            return SQUARED.terms(outcomes);
        }

        @Override
        public BlockSums blockSums(Regressed outcomes) {
            return SQUARED.blockSums(outcomes);
        }

        @Override
        public WeightedMean of(Regressed outcomes, RowWeights weights) {
            check(outcomes);
            return weights == outcomes.design().weights() ? SQUARED.of(outcomes) : SQUARED.of(outcomes, weights);
        }
    }

    /**
     * Throws where doubles show 0, or hardly more, though there are errors.
     *
     * @param name the metric
     * @param largest the largest error
     * @param areErrors whether these are errors, or else numbers
     */
    static void requireSeen(String name, double largest, boolean areErrors) {
        if (areErrors && isLost(largest)) {
            throw new UndefinedMetricException(
                    name + " is undefined here: the errors are not 0, but so small that their"
                            + " squares lie below all doubles; measure in a smaller unit");
        }
    }

    /**
     * Throws where an error is so large that it has no square.
     *
     * @param outcomes truth and predictions
     */
    static void requireHeld(Regressed outcomes) {
        double largest = new LargestError().of(outcomes);
        if (largest * largest < Double.POSITIVE_INFINITY || Double.isInfinite(largest)) {
            return;
        }
        for (int row = 0; row < outcomes.size(); row++) {
            double error = outcomes.predicted().get(row) - outcomes.truth().get(row);
            if (Math.abs(error) == largest) {
                ShownValues shown = ShownValues.now();
                String is =
                        shown.isShown(ShownValues.TRUTH) ? " is " + error + ", and its square" : " has a square that";
                throw new UndefinedMetricException(
                        "the error of row " + row + is + TOO_LARGE + shown.advice(ShownValues.TRUTH));
            }
        }
    }

    /** Tells whether squares of this size may have lost digits. */
    static boolean isLost(double square) {
        return square < LEAST;
    }

    /**
     * Returns the exception for squares that doubles do not hold.
     *
     * @param what whose squares, as the subject of the message
     */
    static UndefinedMetricException tooLarge(String what) {
        return new UndefinedMetricException(what + TOO_LARGE);
    }
}
