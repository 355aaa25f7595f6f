package org.modelunit.metric.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Figures.intervalCoverage;
import static org.modelunit.Figures.intervalWidth;
import static org.modelunit.Figures.predictedVersusTrue;
import static org.modelunit.Figures.residuals;
import static org.modelunit.Figures.scoresByClass;

import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

class NumberFiguresTest {

    private static final int ROWS = 100;

    private static Regressed outcomes(double shift, double width) {
        NumberColumn predicted = column(row -> row + shift);
        return Regressed.of(column(row -> row), predicted)
                .withIntervals(column(row -> row + shift - width / 2), column(row -> row + shift + width / 2));
    }

    private static NumberColumn column(IntToDoubleFunction number) {
        return NumberColumn.wrap(IntStream.range(0, ROWS).mapToDouble(number).toArray());
    }

    private static void assertAxesAreEqual(Figure figure) {
        Density density = (Density) figure;
        assertThat(density.x().from()).isEqualTo(density.y().from());
        assertThat(density.x().to()).isEqualTo(density.y().to());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -5000, 1e12, 1e299})
    void values_that_are_compared_lie_on_equal_axes(double shift) {
        Regressed shifted = outcomes(shift, 1);
        Regressed exact = outcomes(0, 1);

        assertAxesAreEqual(predictedVersusTrue().of(shifted).get(0));
        assertAxesAreEqual(predictedVersusTrue().compared(shifted, exact).get(0));
        assertAxesAreEqual(residuals().compared(shifted, exact).get(0));
    }

    @Test
    void scores_of_two_models_lie_on_equal_axes_even_if_one_of_them_gives_probabilities() {
        List<String> truth = List.of("bad", "good", "bad", "good");
        Classified shares = Classified.binary(truth, "bad", 0.8, 0.6, 0.4, 0.2);
        NumberColumn logits = NumberColumn.of(3, -4, 2, 7);
        Classified numbers = Classified.of(
                truth, ClassPredictions.of(ClassScores.of(shares.labels(), Collections.nCopies(2, logits))));

        assertAxesAreEqual(scoresByClass("bad").compared(shares, numbers).get(0));
    }

    @Test
    void coverage_is_told_where_predictions_are_low_and_high() {
        Regressed outcomes = Regressed.of(column(row -> row < 50 ? row : row + 9), column(row -> row))
                .withIntervals(column(row -> row - 1), column(row -> row + 1));

        Bins bins = (Bins) intervalCoverage().of(outcomes).get(0);

        assertThat(bins.bins()).hasSize(20);
        assertThat(bins.bins().get(0).points().get(0).y()).isEqualTo(1);
        assertThat(bins.bins().get(0).counts()).containsExactly(5L, 0L);
        assertThat(bins.bins().get(19).points().get(0).y()).isEqualTo(0);
        assertThat(bins.bins().get(19).points().get(0).x()).isCloseTo(97, within(1e-6));
    }

    @Test
    void widths_are_means_and_heed_weights() {
        double[] weights = IntStream.range(0, ROWS).mapToDouble(row -> row % 2).toArray();
        Regressed outcomes = Regressed.of(column(row -> 5), column(row -> 5))
                .withIntervals(column(row -> 0), column(row -> row % 2 == 0 ? 10 : 4))
                .withWeights(weights);

        Bins bins = (Bins) intervalWidth().of(outcomes).get(0);

        assertThat(bins.bins().stream().flatMap(bin -> bin.points().stream()))
                .singleElement()
                .satisfies(point -> assertThat(point.y()).isCloseTo(4, within(1e-6)));
    }

    @Test
    void without_intervals_or_with_one_that_has_no_end_there_is_no_width() {
        Regressed endless = Regressed.of(column(row -> row), column(row -> row))
                .withIntervals(column(row -> row), column(row -> row == 7 ? Double.POSITIVE_INFINITY : row));

        assertThat(intervalWidth().of(endless)).isEmpty();
        assertThat(intervalCoverage().of(endless)).hasSize(1);
        assertThat(intervalWidth().of(Regressed.of(column(row -> row), column(row -> row))))
                .isEmpty();
        assertThat(intervalCoverage().of(Regressed.of(column(row -> row), column(row -> row))))
                .isEmpty();
        assertThat(intervalCoverage().of(outcomes(1e299, 1))).isEmpty();
        assertThat(intervalCoverage().of(outcomes(0, 1).rows(new int[0]))).isEmpty();
        assertThat(intervalWidth().compared(outcomes(0, 1), outcomes(1, 2)))
                .extracting(Figure::title)
                .containsExactly(
                        "interval width over predictions, challenger", "interval width over predictions, champion");
    }
}
