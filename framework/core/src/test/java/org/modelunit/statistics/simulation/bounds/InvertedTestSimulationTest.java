package org.modelunit.statistics.simulation.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calibration lines, shares of explained variance, correlations, medians and averages where percentiles were false too often. */
@Tag("slow")
class InvertedTestSimulationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calibrationSlope\\(bad\\) \\| calibrated \\| 100",
                "calibrationIntercept\\(bad\\) \\| overconfident \\| 100",
                "r2\\(\\) \\| R² of 0.10 \\| 100",
                "pearsonCorrelation\\(\\) \\| lognormal\\(0.7\\) errors \\| 40",
                "spearmanCorrelation\\(\\) \\| normal errors \\| 40",
                "kendallTau\\(\\) \\| lognormal\\(1\\) errors \\| 100",
                "medianAbsoluteError\\(\\) \\| errors with lognormal weights \\| 100",
                "balancedAccuracy\\(\\) \\| lognormal clusters \\| 40"
            })
    void no_more_than_six_and_a_half_of_a_hundred_samples_are_judged_falsely(String cell) {
        List<Cell<?>> cells = Cell.found(Truths.read(), "^" + cell + "$");
        assertThat(cells).hasSize(1);

        Rates rates = new Trial(400).rates(cells).get(cells.get(0));

        assertThat(rates.worst()).isLessThan(0.065 + 2 * Math.sqrt(0.065 * 0.935 / 400));
        assertThat(rates.share(rates.inconclusive())).isCloseTo(0, within(0.01));
    }
}
