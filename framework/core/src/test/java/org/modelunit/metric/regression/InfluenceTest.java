package org.modelunit.metric.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Regressed;

/** An influence is what a correlation changes by when a row weighs a little more. */
class InfluenceTest {

    private static final int ROWS = 30;
    private static final double MORE = 1e-5;

    /** With ties, and with weights. */
    private static Regressed outcomes(int heavier) {
        SplittableRandom random = new SplittableRandom(3);
        double[] truth = new double[ROWS];
        double[] predicted = new double[ROWS];
        double[] weights = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = random.nextInt(12);
            predicted[row] = truth[row] + random.nextInt(8);
            weights[row] = 0.5 + random.nextDouble() + (row == heavier ? MORE : 0);
        }
        Regressed outcomes = Regressed.of(NumberColumn.of(truth), NumberColumn.of(predicted));
        return outcomes.withDesign(outcomes.design().withWeights(NumberColumn.of(weights)));
    }

    private interface Value {
        double of(Regressed outcomes);
    }

    private static void check(Value value, Influence influence) {
        Regressed plain = outcomes(-1);
        double total = 0;
        for (int row = 0; row < ROWS; row++) {
            total += plain.design().weights().get(row);
        }
        for (int row = 0; row < ROWS; row++) {
            double change = (value.of(outcomes(row)) - value.of(plain)) / MORE * total;
            assertThat(influence.ofRow()[row]).as("row %d", row).isCloseTo(change, within(1e-3));
        }
    }

    @Test
    void of_pearson() {
        Metric<Regressed> metric = Metrics.pearsonCorrelation();
        check(metric::value, Influence.ofPearson(outcomes(-1), metric.value(outcomes(-1))));
    }

    @Test
    void of_spearman() {
        Metric<Regressed> metric = Metrics.spearmanCorrelation();
        check(metric::value, Influence.ofSpearman(outcomes(-1), metric.value(outcomes(-1))));
    }

    @Test
    void of_kendall() {
        Value tau = outcomes -> Concordance.of(outcomes).tau();
        check(tau, Influence.ofKendall(outcomes(-1), tau.of(outcomes(-1))));
    }

    @Test
    void the_concordance_of_rows_that_count_once_each_is_kendalls_tau() {
        Regressed weighted = outcomes(-1);
        Regressed plain = Regressed.of(weighted.truth(), weighted.predicted());

        assertThat(Concordance.of(plain).tau()).isCloseTo(Metrics.kendallTau().value(plain), within(1e-14));
    }

    @Test
    void a_row_is_balanced_against_every_other_one() {
        Regressed outcomes = outcomes(-1);
        Concordance pairs = Concordance.of(outcomes);
        double total = 0;
        double[] expected = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            total += outcomes.design().weights().get(row);
            for (int other = 0; other < ROWS; other++) {
                expected[row] += outcomes.design().weights().get(other)
                        * Math.signum(
                                outcomes.truth().get(row) - outcomes.truth().get(other))
                        * Math.signum(outcomes.predicted().get(row)
                                - outcomes.predicted().get(other));
            }
        }
        double all = total;
        Arrays.setAll(expected, row -> expected[row] / all);
        for (int row = 0; row < ROWS; row++) {
            assertThat(pairs.balance(row)).isCloseTo(expected[row], within(1e-12));
        }
    }
}
