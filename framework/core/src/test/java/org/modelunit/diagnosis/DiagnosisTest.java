package org.modelunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.diagnosis.PlantedFault.each;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

class DiagnosisTest {

    private static final Tolerance CLOSE = Tolerance.absolute(1e-6);

    @Test
    void columns_that_are_moved_are_named() {
        double[] features = {35, 1169, 6, 22, 5951, 48, 49, 2096, 12, 45, 7882, 42};
        double[] served = FaultyTensors.columns(features, new int[] {0, 2, 1});

        Cause cause = Diagnosis.of(
                        Tensor.of(served, 4, 3),
                        Tensor.of(features, 4, 3),
                        CLOSE,
                        List.of("age", "amount", "dur\nation"))
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(CauseKind.COLUMNS_PERMUTED);
        assertThat(cause)
                .hasToString("columns are in another order: 'dur\\nation' has the values of 'amount', "
                        + "'amount' has the values of 'dur\\nation'");
        assertThat(cause.agreement()).isEqualTo(1);
    }

    @Test
    void numbers_of_a_scale_are_told_in_any_locale() {
        double[] ages = new Random(1).ints(100, 19, 75).asDoubleStream().toArray();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Diagnosis.of(
                            Tensor.of(ages, 100, 1),
                            Tensor.of(each(ages, (i, x) -> (x - 46.5) / 16.25), 100, 1),
                            CLOSE,
                            List.of("age")))
                    .map(Cause::sentence)
                    .hasValue("the reference is standardized, the values are not: "
                            + "for all values the reference is (value - 46.5) / 16.25");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void another_unit_before_standardizing_is_not_called_raw_and_shows_its_factor() {
        double[] minutes = new Random(1).ints(100, 1, 600).asDoubleStream().toArray();

        assertThat(Diagnosis.of(
                        Tensor.of(each(minutes, (i, x) -> (x / 3600 - 5) / 2.5), 100, 1),
                        Tensor.of(each(minutes, (i, x) -> (x / 60 - 5) / 2.5), 100, 1),
                        CLOSE,
                        List.of("hours")))
                .map(Cause::sentence)
                .hasValue("the reference is standardized, the values are not: "
                        + "for all values the reference is (value + 1.96667) × 60");
    }

    @Test
    void tensors_that_agree_have_no_cause() {
        FaultyTensors drawn = PlantedFault.ROWS_SHUFFLED.drawn(1);

        assertThat(Diagnosis.of(drawn.expected(), drawn.expected(), CLOSE, List.of()))
                .isEmpty();
    }

    @Test
    void nothing_and_single_values_have_no_cause() {
        for (int[] shape : new int[][] {{0}, {0, 3}, {3, 0}, {0, 0, 0}}) {
            Tensor empty = Tensor.of(new double[0], shape);
            assertThat(Diagnosis.of(empty, empty, CLOSE, List.of())).isEmpty();
            assertThat(Diagnosis.of(empty, Tensor.of(new double[] {1}), CLOSE, List.of()))
                    .isEmpty();
            assertThat(Diagnosis.of(Tensor.of(new double[] {1, 2}, 2), empty, CLOSE, List.of()))
                    .isEmpty();
        }
        assertThat(Diagnosis.of(Tensor.of(new double[] {255}), Tensor.of(new double[] {1}), CLOSE, List.of()))
                .isEmpty();
        assertThat(Diagnosis.of(
                        Tensor.of(new double[] {255, 0, 51, 102}, 4),
                        Tensor.of(new double[] {0, 1, 2, 3}, 2, 2),
                        CLOSE,
                        List.of()))
                .isEmpty();
    }

    @Test
    void numbers_fitted_to_few_distinct_values_are_not_named() {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i % 4).toArray();

        assertThat(of(each(values, (i, x) -> 2 * x + 0.5), values, 100, 4)).isEmpty();
        assertThat(of(each(values, (i, x) -> 2 * i + 0.5), each(values, (i, x) -> i), 100, 4))
                .map(Cause::kind)
                .hasValue(CauseKind.SCALED);
    }

    @Test
    void a_constant_fits_a_wide_tolerance_and_is_no_cause() {
        Random random = new Random(3);
        double[] scores = random.doubles(2000).map(x -> 0.4 + 0.2 * x).toArray();
        double[] other = random.doubles(2000).toArray();

        assertThat(Diagnosis.of(Tensor.of(other, 2000), Tensor.of(scores, 2000), Tolerance.absolute(0.11), List.of()))
                .isEmpty();
    }

    @Test
    void some_values_may_be_wrong_besides_but_no_more_than_one_in_a_hundred() {
        FaultyTensors drawn = PlantedFault.BLUE_FIRST.drawn(5);
        double[] actual = IntStream.range(0, drawn.actual().size())
                .mapToDouble(drawn.actual()::get)
                .toArray();

        assertThat(of(each(actual, (i, x) -> i % 110 == 0 ? x + 1 : x), drawn.expected(), 2, 3, 16, 16))
                .map(Cause::kind)
                .hasValue(CauseKind.CHANNELS_REVERSED);
        assertThat(of(each(actual, (i, x) -> i % 90 == 0 ? x + 1 : x), drawn.expected(), 2, 3, 16, 16))
                .isEmpty();
    }

    @Test
    void a_fault_in_few_values_is_named_where_undoing_it_mends_all_of_them() {
        double[] features = FaultyTensors.table(new Random(9), 1500);
        int rare = FaultyTensors.NUMERIC + 4;
        int rarer = FaultyTensors.NUMERIC + FaultyTensors.CATEGORIES + 4;
        int[] from = IntStream.range(0, FaultyTensors.WIDTH).toArray();
        from[rare] = rarer;
        from[rarer] = rare;

        assertThat(of(FaultyTensors.columns(features, from), features, 1500, FaultyTensors.WIDTH))
                .map(Cause::sentence)
                .hasValueSatisfying(words ->
                        assertThat(words).endsWith("another order: 15 has the values of 10, 10 has the values of 15"));
    }

    @Test
    void causes_that_contradict_each_other_are_not_named() {
        double[] ramp = IntStream.range(0, 101).mapToDouble(i -> i / 100.0).toArray();

        assertThat(of(each(ramp, (i, x) -> ramp[100 - i]), ramp, 101)).isEmpty(); // reversed, or 1 - p
    }

    @Test
    void the_same_is_found_twice_and_in_parallel() {
        FaultyTensors drawn = PlantedFault.RAW_INSTEAD_OF_STANDARDIZED.drawn(2);
        Cause cause = drawn.cause();

        assertThat(Collections.nCopies(8, drawn).parallelStream()
                        .map(FaultyTensors::cause)
                        .distinct())
                .containsExactly(cause);
    }

    @Test
    void an_agreement_that_is_no_share_is_refused() {
        assertThatThrownBy(() -> new Cause(CauseKind.SCALED, "scaled", Double.NaN))
                .hasMessage("agreement must lie between 0 and 1, but was NaN");
    }

    private static Optional<Cause> of(double[] actual, double[] expected, int... shape) {
        return of(actual, Tensor.of(expected, shape), shape);
    }

    private static Optional<Cause> of(double[] actual, Tensor expected, int... shape) {
        return Diagnosis.of(Tensor.of(actual, shape), expected, CLOSE, List.of());
    }
}
