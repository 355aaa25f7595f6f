package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;

/** Rows that come in clusters or strata, drawn as what they are and as if each stood alone. */
@Tag("slow")
class DependentRowsSimulationTest {

    private static final int SAMPLES = 1_500;

    /** Fifty patients of four images each; what they share varies as much as what they do not. */
    private static Simulation.Sampling patients(Function<int[], Resampling> resampling) {
        int[] patient = new int[200];
        Arrays.setAll(patient, image -> image / 4);
        Resampling drawing = resampling.apply(patient);
        return random -> {
            double[] shared = new double[50];
            Arrays.setAll(shared, i -> Draw.normal(random));
            double[] values = new double[200];
            Arrays.setAll(values, image -> shared[patient[image]] + Draw.normal(random));
            return Resampled.mean(values, drawing, random.nextLong(), Bootstrap::estimate);
        };
    }

    @Test
    void clusters_cover_the_truth_where_single_rows_do_not() {
        assertThat(Simulation.covered(SAMPLES, 0, patients(Resampling::clusters)))
                .isBetween(0.935, 0.965);
        assertThat(Simulation.covered(SAMPLES, 0, patients(codes -> Resampling.rows(codes.length))))
                .isLessThan(0.85);
    }

    @Test
    void clusters_pass_no_more_than_six_of_a_hundred_samples_where_single_rows_pass_many() {
        assertThat(Simulation.shown(SAMPLES, Side.AT_LEAST, 0, patients(Resampling::clusters)))
                .isBetween(0.03, NOMINAL + 0.015);
        assertThat(Simulation.shown(SAMPLES, Side.AT_LEAST, 0, patients(codes -> Resampling.rows(codes.length))))
                .isGreaterThan(0.10);
    }

    /** A sample of which the mixture was chosen: 80 of one kind around 0, and 40 of another around 4. */
    private static Simulation.Sampling chosenMixture(Function<int[], Resampling> resampling) {
        int[] kind = new int[120];
        Arrays.setAll(kind, row -> row < 80 ? 0 : 1);
        Resampling drawing = resampling.apply(kind);
        return random -> {
            double[] values = new double[120];
            Arrays.setAll(values, row -> 4 * kind[row] + Draw.normal(random));
            return Resampled.mean(values, drawing, random.nextLong(), Bootstrap::estimate);
        };
    }

    @Test
    void strata_cover_the_truth_where_single_rows_cover_far_too_much() {
        double truth = 4.0 / 3;
        assertThat(Simulation.covered(SAMPLES, truth, chosenMixture(Resampling::strata)))
                .isBetween(0.935, 0.965);
        assertThat(Simulation.covered(SAMPLES, truth, chosenMixture(codes -> Resampling.rows(codes.length))))
                .isGreaterThan(0.995);
    }
}
