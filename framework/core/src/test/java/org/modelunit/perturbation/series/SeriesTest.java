package org.modelunit.perturbation.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.perturbation.Applied;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.tensor.Tensor;

class SeriesTest {

    private static final double NAN = Double.NaN;

    private static final List<Perturbation<double[]>> ALL = List.of(
            Series.shift(),
            Series.scale(),
            Series.noise(),
            Series.gap(),
            Series.heldGap(),
            Series.coarser(),
            Series.resampled(0.5),
            Series.resampled(2));

    @Test
    void a_shift_is_later_with_the_first_value_before() {
        double[] series = {1, 2, NAN, 4};
        assertThat(Applied.to(series, Series.shift())).containsExactly(1, 1, 2, NAN);
        assertThat(Applied.to(series, Series.shift().at(2.6))).containsExactly(1, 1, 1, 1);
        assertThat(Applied.to(series, Series.shift().at(0.1))).containsExactly(1, 1, 2, NAN);
        assertThat(Applied.to(series, Series.shift().at(1e300))).containsExactly(1, 1, 1, 1);
    }

    @Test
    void a_scale_goes_up_or_down() {
        Set<Double> factors = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            double[] scaled = Applied.to(
                    new double[] {1, -2, NAN, Double.POSITIVE_INFINITY},
                    Series.scale().at(0.25),
                    seed);
            factors.add(scaled[0]);
            assertThat(scaled).containsExactly(scaled[0], -2 * scaled[0], NAN, Double.POSITIVE_INFINITY);
        }
        assertThat(factors).containsExactlyInAnyOrder(1.25, 0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1, 1e300})
    void noise_is_a_share_of_the_standard_deviation_at_any_scale(double scale) {
        double[] series =
                IntStream.range(0, 20_000).mapToDouble(i -> i % 2 * scale).toArray(); // deviation 0.5
        double[] noisy = Applied.to(series, Series.noise().at(0.2));
        double square = IntStream.range(0, series.length)
                .mapToDouble(i -> Math.pow((noisy[i] - series[i]) / scale, 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isBetween(0.098, 0.102);
    }

    @Test
    void noise_leaves_what_does_not_vary() {
        for (double[] series :
                List.of(new double[] {3, 3, 3}, new double[] {5}, new double[0], new double[] {NAN, NAN, 2})) {
            assertThat(Applied.to(series, Series.noise())).isSameAs(series);
        }
        double[] noisy = Applied.to(new double[] {1, NAN, 2, Double.NEGATIVE_INFINITY}, Series.noise());
        assertThat(noisy[0]).isNotEqualTo(1).isFinite();
        assertThat(noisy[1]).isNaN();
        assertThat(noisy[3]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_gap_has_its_length_wherever_it_fits() {
        double[] series = IntStream.range(0, 10).asDoubleStream().toArray();
        Set<Integer> starts = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            double[] gap = Applied.to(series, Series.gap().at(0.3), seed);
            double[] held = Applied.to(series, Series.heldGap().at(0.3), seed);
            int start = (int) DoubleStream.of(gap)
                    .takeWhile(value -> !Double.isNaN(value))
                    .count();
            starts.add(start);
            for (int i = 0; i < 10; i++) {
                boolean isIn = i >= start && i < start + 3;
                assertThat(gap[i]).isEqualTo(Double.valueOf(isIn ? NAN : i));
                assertThat(held[i]).isEqualTo(isIn ? Math.max(0, start - 1) : i);
            }
        }
        assertThat(starts).hasSize(8);
        assertThat(Applied.to(series, Series.gap().at(1))).containsOnly(NAN);
        assertThat(Applied.to(new double[] {4}, Series.gap())).containsExactly(NAN);
    }

    @Test
    void a_coarser_one_has_straight_lines_between_what_is_kept() {
        assertThat(Applied.to(new double[] {0, 9, 4, 9, 8, 9, 5}, Series.coarser()))
                .containsExactly(0, 2, 4, 6, 8, 6.5, 5);
        assertThat(Applied.to(new double[] {0, 9, 9, 3, 9, 1}, Series.coarser().at(3)))
                .containsExactly(new double[] {0, 1, 2, 3, 2, 1}, offset(1e-12));
        assertThat(Applied.to(new double[] {0, 9, 9, 3}, Series.coarser().at(1e18)))
                .containsExactly(new double[] {0, 1, 2, 3}, offset(1e-12));
        assertThat(Applied.to(new double[] {0, NAN, 2, NAN, 4}, Series.coarser()))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void another_rate_keeps_the_ends_and_has_another_length() {
        assertThat(Applied.to(new double[] {0, 1, 2, 3, 4}, Series.resampled(0.6)))
                .containsExactly(0, 2, 4);
        assertThat(Applied.to(new double[] {0, 2, 4}, Series.resampled(5 / 3.0)))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(Applied.to(new double[] {7}, Series.resampled(3))).containsExactly(7, 7, 7);
        assertThat(Applied.to(new double[] {1, 2, 3}, Series.resampled(0.01))).containsExactly(1);
        double[] same = {1, 2, 3};
        assertThat(Applied.to(same, Series.resampled(1.1))).isSameAs(same);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1001})
    void a_rate_that_makes_no_sense_is_an_error(double factor) {
        assertThatThrownBy(() -> Series.resampled(factor)).hasMessageContaining("above 0 and at most 1,000");
    }

    @Test
    void nothing_stays_nothing() {
        for (Perturbation<double[]> each : ALL) {
            assertThat(Applied.to(new double[0], each)).as(each.name()).isEmpty();
            assertThat(Applied.to(new float[0], Series.floats(each)))
                    .as(each.name())
                    .isEmpty();
            assertThat(Applied.to(Tensor.of(new float[0], 1, 0), Series.tensors(each))
                            .shape())
                    .as(each.name())
                    .containsExactly(1, 0);
        }
    }

    @Test
    void floats_and_tensors_are_changed_as_doubles_are() {
        double[] series = {1, 4, 2, 8, 5, 7};
        float[] floats = {1, 4, 2, 8, 5, 7};
        for (Perturbation<double[]> each : ALL) {
            double[] changed = Applied.to(series, each);
            float[] asFloats = Applied.to(floats, Series.floats(each));
            Tensor tensor = Applied.to(Tensor.of(floats, 1, 6, 1), Series.tensors(each));
            assertThat(tensor.shape()).containsExactly(1, changed.length, 1);
            assertThat(asFloats).hasSize(changed.length);
            for (int i = 0; i < changed.length; i++) {
                assertThat(asFloats[i]).as(each.name()).isEqualTo(Float.valueOf((float) changed[i]));
                assertThat(tensor.get(i)).as(each.name()).isEqualTo(Double.valueOf((float) changed[i]));
            }
        }
        assertThatThrownBy(() -> Applied.to(Tensor.of(new float[4], 2, 2), Series.tensors(Series.noise())))
                .hasMessageContaining("one axis that is longer than 1")
                .hasMessageContaining("[2, 2]");
    }

    @Test
    void a_share_of_a_length_is_1_at_most() {
        assertThatThrownBy(() -> Series.gap().at(1.5))
                .hasMessage(
                        "the strength is a share of the series' length, above 0 and at most 1, but was 1.5 (did you mean"
                                + " 0.015?)");
        assertThat(Arrays.asList(Series.gap().along(0.1, 1).toString())).containsExactly("gap at [0.1, 1.0]");
    }
}
