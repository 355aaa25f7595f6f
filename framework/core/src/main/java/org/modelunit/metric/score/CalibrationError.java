package org.modelunit.metric.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.ToDoubleBiFunction;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.UnboundedEstimate;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;

/**
 * A distance of scores from truth in bins. It cannot be bounded: what remains of a bin's noise adds up whatever its sign, so that even
 * a perfect model shows an error, and every interval made from the sample lies above the true value. It is shown beside what a perfect
 * model would show.
 */
record CalibrationError(String word, ToDoubleBiFunction<Reliability, double[]> finish) {

    static final CalibrationError EXPECTED = new CalibrationError("expected", Reliability::expectedError);
    static final CalibrationError MAXIMUM = new CalibrationError("maximum", Reliability::maximumError);

    Metric<Classified> of(String label, CalibrationBins bins) {
        return Metric.<Classified, Ranking>of(
                        "calibration error of '" + label + "' (" + word + ", " + bins + ")",
                        new ProbabilityRanking(label),
                        ranking -> value(Reliability.of(ranking, bins)))
                .inRange(Range.UNIT)
                .lowerIsBetter()
                .withSupport(Support.unknown().about(label))
                .estimatedBy(new BesideAPerfectModel(this, label, bins))
                .showing(new Reliability.Diagram(label, bins));
    }

    private double value(Reliability reliability) {
        return Math.min(1, finish.applyAsDouble(reliability, reliability.excess()));
    }

    /** Estimates without a bound, and says what a perfect model would show. */
    private record BesideAPerfectModel(CalibrationError error, String label, CalibrationBins bins)
            implements Estimator<Classified> {

        @Override
        public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
            double value = metric.value(outcomes);
            Reliability reliability = Reliability.of(new ProbabilityRanking(label).of(outcomes), bins);
            double perfect = PerfectModel.on(outcomes, label, reliability)
                    .error(excess -> error.finish.applyAsDouble(reliability, excess), seed);
            return new UnboundedEstimate(
                    value,
                    "a perfect model would show " + rounded(perfect)
                            + " on these rows, so it has no bound; claim calibration slope and intercept instead");
        }

        /** To two significant digits, which is what the draws can tell. */
        private static String rounded(double value) {
            return new BigDecimal(value).round(new MathContext(2)).toPlainString();
        }

        /** There is no way to bound it, whatever the design. */
        @Override
        public boolean heedsDesign() {
            return true;
        }
    }
}
