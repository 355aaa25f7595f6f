package org.modelunit.metric.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

@ExtendWith(ShowingRows.class)
class RegressionMetricsTest {

    private static Regressed outcomes(double[] truth, double... predicted) {
        return Regressed.of(NumberColumn.of(truth), NumberColumn.of(predicted));
    }

    private static double[] numbers(double... numbers) {
        return numbers;
    }

    private static void assertUndefined(Metric<Regressed> metric, Regressed outcomes, String message) {
        assertThatThrownBy(() -> metric.value(outcomes))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage(message);
    }

    @Test
    void a_percentage_of_0_is_undefined() {
        assertUndefined(
                Metrics.meanAbsolutePercentageError(),
                outcomes(numbers(1, 0, 2), 1, 1, 2),
                "mean absolute percentage error is undefined here: the truth of row 1 is 0, and nothing is a"
                        + " percentage of 0; measure symmetricMeanAbsolutePercentageError or meanAbsoluteError,"
                        + " or leave the row out");
    }

    @Test
    void predicting_0_for_0_is_perfect_by_symmetric_percentage() {
        Metric<Regressed> metric = Metrics.symmetricMeanAbsolutePercentageError();
        assertThat(metric.value(outcomes(numbers(0, 0), 0, 1))).isEqualTo(1);
        assertThat(metric.value(outcomes(numbers(1e308), -1e308))).isEqualTo(2);
        assertThat(metric.value(outcomes(numbers(1), Double.POSITIVE_INFINITY))).isEqualTo(2);
    }

    @Test
    void a_logarithm_of_nothing_is_undefined() {
        assertUndefined(
                Metrics.rootMeanSquaredLogError(),
                outcomes(numbers(1, 2, 3), 1, -1, 3),
                "root mean squared log error is undefined here: the prediction for row 1 is -1.0,"
                        + " but must be above -1 to have a logarithm of one more");
        assertUndefined(
                Metrics.rootMeanSquaredLogError(),
                outcomes(numbers(1, 2, -3), 1, 1, 3),
                "root mean squared log error is undefined here: the truth of row 2 is -3.0,"
                        + " but must be above -1 to have a logarithm of one more");
    }

    @Test
    void a_deviance_outside_its_distribution_is_undefined() {
        assertUndefined(
                Metrics.meanPoissonDeviance(),
                outcomes(numbers(1, -2), 1, 1),
                "mean Poisson deviance is undefined here: the truth of row 1 is -2.0, but must not be below 0");
        assertUndefined(
                Metrics.meanPoissonDeviance(),
                outcomes(numbers(1, 0), 1, 0),
                "mean Poisson deviance is undefined here: the prediction for row 1 is 0.0,"
                        + " but must be finite and above 0");
        assertUndefined(
                Metrics.meanGammaDeviance(),
                outcomes(numbers(1, 0), 1, 1),
                "mean gamma deviance is undefined here: the truth of row 1 is 0.0, but must be above 0");
        assertUndefined(
                Metrics.meanTweedieDeviance(1.5),
                outcomes(numbers(1, 0), 1, Double.POSITIVE_INFINITY),
                "mean Tweedie deviance of power 1.5 is undefined here: the prediction for row 1 is Infinity,"
                        + " but must be finite and above 0");
    }

    @Test
    void no_tweedie_distribution_has_a_power_between_0_and_1() {
        for (double power : new double[] {0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Metrics.meanTweedieDeviance(power))
                    .withMessage("power must be 0 or less, or 1 or more, since no Tweedie distribution lies between,"
                            + " but was " + power);
        }
    }

    @Test
    void alpha_is_a_quantile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.meanPinballLoss(90))
                .withMessage("alpha must lie above 0 and below 1, the quantile that is predicted, but was 90.0"
                        + " (did you mean 0.9?)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.meanPinballLoss(0))
                .withMessage("alpha must lie above 0 and below 1, the quantile that is predicted, but was 0.0");
    }

    @Test
    void what_does_not_vary_explains_nothing_and_correlates_with_nothing() {
        Regressed sameTruth = outcomes(numbers(0.1, 0.1, 0.1), 1, 2, 3);
        Regressed samePrediction = outcomes(numbers(1, 2, 3), 0.1, 0.1, 0.1);
        assertUndefined(Metrics.r2(), sameTruth, "R² is undefined here: the truth is the same for all examples");
        assertUndefined(
                Metrics.explainedVariance(),
                sameTruth,
                "explained variance is undefined here: the truth is the same for all examples");
        assertUndefined(
                Metrics.pearsonCorrelation(),
                sameTruth,
                "Pearson correlation is undefined here: the truth is the same for all examples");
        assertUndefined(
                Metrics.pearsonCorrelation(),
                samePrediction,
                "Pearson correlation is undefined here: all predictions are the same");
        assertUndefined(
                Metrics.spearmanCorrelation(),
                samePrediction,
                "Spearman correlation is undefined here: all predictions are the same");
        assertUndefined(
                Metrics.kendallTau(),
                sameTruth,
                "Kendall's tau is undefined here: the truth is the same for all examples");
    }

    @Test
    void an_infinite_prediction_has_ranks_but_no_variance() {
        Regressed outcomes = outcomes(numbers(1, 2, 3), 1, 2, Double.POSITIVE_INFINITY);
        assertThat(Metrics.spearmanCorrelation().value(outcomes)).isEqualTo(1);
        assertThat(Metrics.kendallTau().value(outcomes)).isEqualTo(1);
        assertThat(Metrics.r2().value(outcomes)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertUndefined(
                Metrics.pearsonCorrelation(),
                outcomes,
                "Pearson correlation is undefined here: a prediction is infinite;"
                        + " spearmanCorrelation only asks for its rank");
        assertUndefined(
                Metrics.explainedVariance(),
                outcomes,
                "explained variance is undefined here: a prediction is infinite, so the errors have no mean");
    }

    @Test
    void squares_beyond_all_doubles_are_refused() {
        assertUndefined(
                Metrics.r2(),
                outcomes(numbers(0, 1e200), 0, 1e200),
                "R² is undefined here: numbers from 0.0 to 1.0E200 have squares beyond all doubles;"
                        + " measure them in a larger unit");
    }

    @Test
    void pairs_have_no_weights() {
        Regressed weighted = outcomes(numbers(1, 2, 3), 1, 2, 3)
                .withDesign(SampleDesign.simple(3).withWeights(NumberColumn.of(1, 1, 2)));
        assertUndefined(
                Metrics.kendallTau(),
                weighted,
                "Kendall's tau counts pairs of examples and knows nothing of weights, but these examples have some;"
                        + " measure spearmanCorrelation, or on data without");
    }

    @Test
    void the_largest_error_is_shown_without_a_bound() {
        Estimate estimate = Metrics.maxError().estimate(outcomes(numbers(1, 2), 1, 4), 1);
        assertThat(estimate.value()).isEqualTo(2);
        assertThat(estimate.method()).isEqualTo("not bounded");
        assertThat(estimate.caveat()).isEqualTo("the largest error of a sample does not bound the largest there is");
        assertThat(estimate.bound(Side.AT_MOST, 0.95)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(estimate.bound(Side.AT_LEAST, 0.95)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(estimate.passMark(Side.AT_MOST, 3, 0.95)).isNaN();
    }

    @Test
    void the_largest_error_of_weighted_examples_has_no_bound_either() {
        Regressed weighted = outcomes(numbers(1, 2, 3), 1, 4, 9)
                .withDesign(SampleDesign.simple(3).withWeights(NumberColumn.of(1, 2, 0)));
        Estimate estimate = Metrics.maxError().estimate(weighted, 1);
        assertThat(estimate.value()).isEqualTo(2);
        assertThat(estimate.method()).isEqualTo("not bounded");
    }

    @Test
    void errors_are_better_when_lower() {
        assertThat(List.of(
                        Metrics.meanSquaredError(),
                        Metrics.medianAbsoluteError(),
                        Metrics.maxError(),
                        Metrics.meanPinballLoss(0.9),
                        Metrics.meanGammaDeviance(),
                        Metrics.symmetricMeanAbsolutePercentageError()))
                .allSatisfy(metric -> assertThat(metric.direction()).isEqualTo(Direction.LOWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20})
    void parts_far_from_0_keep_the_digits_of_what_they_explain(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] truth = random.doubles(200).map(x -> 1e6 + 1e-6 * x).toArray();
        double[] predicted = random.doubles(200).map(x -> 1e6 + 1e-6 * x).toArray();
        Regressed whole = outcomes(truth, predicted);
        List<Regressed> parts = IntStream.range(0, (200 + size - 1) / size)
                .mapToObj(part -> whole.rows(IntStream.range(part * size, Math.min(200, (part + 1) * size))
                        .toArray()))
                .toList();
        for (Metric<Regressed> metric :
                List.of(Metrics.r2(), Metrics.explainedVariance(), Metrics.pearsonCorrelation())) {
            assertThat(metric.mergeable().orElseThrow().value(parts))
                    .as(metric.name())
                    .isCloseTo(metric.value(whole), within(1e-13));
        }
    }
}
