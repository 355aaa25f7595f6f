package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.modelunit.statistics.distribution.Normal;

class FamiliesTest {

    @Test
    void a_family_of_none_is_corrected_to_none() {
        assertThat(Holm.adjusted(new double[0])).isEmpty();
        assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
        assertThat(MaxT.adjusted(new double[0], 10, r -> new double[0])).isEmpty();
    }

    @Test
    void what_is_no_chance_is_refused() {
        assertThatThrownBy(() -> Holm.adjusted(new double[] {0.5, Double.NaN}))
                .hasMessage("p-values must lie between 0 and 1, but one was NaN");
        assertThatThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {1.5}))
                .hasMessage("p-values must lie between 0 and 1, but one was 1.5");
    }

    @Test
    void a_statistic_that_is_undefined_is_never_a_finding() {
        double[] observed = {Double.NaN, 100, 99};

        double[] adjusted = MaxT.adjusted(observed, 999, r -> new double[] {0, 0, 0});

        assertThat(adjusted).containsExactly(1, 0.001, 0.001);
    }

    @Test
    void a_replicate_that_is_undefined_counts_against_every_test() {
        double[] adjusted = MaxT.adjusted(new double[] {100}, 9, r -> new double[] {r == 0 ? Double.NaN : 0});

        assertThat(adjusted).containsExactly(0.2);
    }

    @Test
    void replicates_have_a_statistic_for_each_test() {
        assertThatThrownBy(() -> MaxT.adjusted(new double[] {1, 2}, 1, r -> new double[] {1}))
                .hasMessage("replicate 0 has 1 statistics, but there are 2 tests");
    }

    @Test
    void what_depends_on_one_another_costs_less_than_by_holm() {
        // ten copies of one test: its largest statistic is no larger than any
        double[] observed = new double[10];
        Arrays.fill(observed, 2.5);
        double[] alike = new double[10];
        double single = 1 - Normal.cdf(2.5);

        double adjusted = MaxT.adjusted(observed, 9_999, r -> {
            double value = Normal.quantile((r + 0.5) / 9_999);
            Arrays.fill(alike, value);
            return alike;
        })[0];

        assertThat(adjusted).isLessThan(1.1 * single);
        assertThat(Holm.adjusted(new double[] {single, single, single, single})[0])
                .isEqualTo(4 * single);
    }
}
