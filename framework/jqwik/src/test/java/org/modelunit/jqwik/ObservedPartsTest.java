package org.modelunit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.jqwik.Loans.Loan;
import org.modelunit.tensor.Tensor;

class ObservedPartsTest {

    private static List<Object> drawn(List<?> observed) {
        ObservedPart part = ObservedParts.of(observed);
        Random random = new Random(7);
        return IntStream.range(0, 500).mapToObj(i -> part.draw(random)).collect(Collectors.toList());
    }

    @Test
    void whole_numbers_stay_whole_and_in_range_and_fill_it() {
        assertThat(drawn(List.of(3, 9))).allMatch(Integer.class::isInstance);
        assertThat(Set.copyOf(drawn(List.of(3, 9)))).containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9);
        assertThat(drawn(List.of(Long.MIN_VALUE, Long.MAX_VALUE))).doesNotHaveDuplicates();
        assertThat(drawn(List.of(Long.MAX_VALUE, Long.MAX_VALUE - 1))).contains(Long.MAX_VALUE, Long.MAX_VALUE - 1);
        assertThat(Set.copyOf(drawn(List.of((byte) -128, (byte) 127)))).contains((byte) -128, (byte) 127);
        assertThat(drawn(List.of((short) 5))).containsOnly((short) 5);
    }

    @Test
    void other_numbers_have_the_decimals_that_were_observed() {
        assertThat(drawn(List.of(1.0, 20.0))).allMatch(value -> (double) value % 1 == 0);
        assertThat(drawn(List.of(1.25, 20.0)).stream().map(String::valueOf))
                .allMatch(text -> text.matches("\\d+\\.\\d{1,2}"));
        assertThat(drawn(List.of(0.1f, 0.9f))).allMatch(value -> (float) value >= 0.1f && (float) value <= 0.9f);
        assertThat(drawn(List.of(new BigDecimal("1.50"), new BigDecimal("2.25"))))
                .allMatch(value -> ((BigDecimal) value).scale() == 2);
        assertThat(drawn(List.of(-Double.MAX_VALUE, Double.MAX_VALUE)))
                .allMatch(value -> Double.isFinite((double) value))
                .doesNotHaveDuplicates();
        assertThat(drawn(List.of(Double.MIN_VALUE, Math.PI))).allMatch(value -> (double) value <= Math.PI);
        assertThat(drawn(List.of(5.5, 5.5))).containsOnly(5.5);
    }

    @Test
    void gaps_come_as_often_as_they_were_observed() {
        List<Object> values = drawn(Arrays.asList(1, null, null, 4));
        assertThat(values.stream().filter(Objects::isNull).count()).isBetween(200L, 300L);
        assertThat(drawn(Arrays.asList(1.5, Double.NaN, Double.POSITIVE_INFINITY)))
                .contains(1.5, Double.NaN, Double.POSITIVE_INFINITY)
                .doesNotContain(Double.NEGATIVE_INFINITY);
        assertThat(drawn(Arrays.asList(null, null))).containsOnlyNulls();
    }

    @Test
    void texts_are_those_that_were_observed_whatever_is_in_them() {
        assertThat(Set.copyOf(drawn(List.of("a", Loans.HOSTILE, ""))))
                .containsExactlyInAnyOrder("a", Loans.HOSTILE, "");
        assertThat(Set.copyOf(drawn(List.of("a", 1, true)))).containsExactlyInAnyOrder("a", 1, true);
    }

    @Test
    void cells_that_are_numbers_are_drawn_between_the_ends_and_codes_are_not() {
        List<?> rows = drawn(new Loans().rows().inputs());

        assertThat(rows).allSatisfy(row -> {
            assertThat(((Row) row).get("age")).matches("\\?|2\\d|3\\d|40");
            assertThat(((Row) row).get("zip")).isIn("007", "012", "100");
            assertThat(((Row) row).isMissing("age"))
                    .isEqualTo(((Row) row).get("age").equals("?"));
        });
        assertThat(rows.stream().map(row -> ((Row) row).get("age")).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void arrays_and_tensors_vary_element_by_element() {
        assertThat(drawn(new Loans().vectors().inputs())).allSatisfy(vector -> {
            assertThat(((float[]) vector)[0]).isIn(0f, 1f);
            assertThat(((float[]) vector)[1]).isBetween(1f, 3f);
            assertThat(((float[]) vector)[2]).isEqualTo(5);
        });
        assertThat(drawn(new Loans().images().inputs())).allSatisfy(image -> {
            assertThat(((Tensor) image).shape()).containsExactly(2, 2);
            assertThat(((Tensor) image).get(3)).isBetween(3.0, 7.0);
        });
        assertThat(drawn(List.of(new int[] {1}, new int[] {1, 2}))).allMatch(int[].class::isInstance);
    }

    @Test
    void one_example_is_drawn_again_and_again() {
        Dataset<Loan, String> one = new Loans().one();
        assertThat(drawn(one.inputs())).containsOnly(one.inputs().get(0));
    }

    @Test
    void the_typical_input_is_one_that_was_observed() {
        Dataset<Loan, String> training = new Loans().training();
        ObservedInputs inputs = ObservedInputs.of(training);
        Loan typical = (Loan) inputs.typical();

        assertThat(training.inputs()).contains(typical);
        assertThat(typical.home()).isEqualTo(Loans.Home.OWN);
        assertThat(typical.address().town()).isEqualTo("Rome");
        assertThat(typical.months()).isBetween(30, 42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "one", "rows", "vectors", "images", "spans", "texts"})
    void shrinking_comes_nearer_with_each_step_and_ends_at_the_goal(String name) throws ReflectiveOperationException {
        Dataset<?, ?> dataset =
                (Dataset<?, ?>) Loans.class.getDeclaredMethod(name).invoke(new Loans());
        ObservedInputs inputs = ObservedInputs.of(dataset);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            Object drawn = Objects.requireNonNull(inputs.part().draw(random));
            InputShrinkable shrinkable = new InputShrinkable(drawn, inputs.typical(), inputs.part());
            double distance = inputs.part().distance(drawn, inputs.typical());
            assertThat(shrinkable.shrink().map(next -> inputs.part().distance(next.value(), inputs.typical())))
                    .allMatch(next -> next < distance);
            assertThat(distance == 0
                            || shrinkable
                                    .shrink()
                                    .anyMatch(next -> inputs.part().distance(next.value(), inputs.typical()) == 0))
                    .isTrue();
        }
    }

    @Test
    void moving_changes_few_components_and_stays_in_range() {
        ObservedInputs inputs = ObservedInputs.of(new Loans().training());
        ObservedComposite parts = (ObservedComposite) inputs.part();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Loan before = (Loan) inputs.inputs().get(i % 60);
            Loan after = (Loan) parts.move(before, 2, 0.1, random);
            assertThat(parts.differences(after, before)).hasSizeLessThanOrEqualTo(2);
            assertThat(Math.abs(after.months() - before.months())).isLessThanOrEqualTo(10);
            assertThat(after.months()).isBetween(6, 65);
            assertThat(after.amount()).isBetween(1000.0, 1413.0);
        }
    }

    @Test
    void moving_whole_numbers_goes_both_ways_and_never_beyond_the_ends() {
        ObservedPart part = ObservedParts.of(List.of(0, 100));
        Random random = new Random(1);
        Set<Object> moved = IntStream.range(0, 300)
                .mapToObj(i -> part.move(2, 0.05, random))
                .collect(Collectors.toSet());
        assertThat(moved).containsExactlyInAnyOrder(0, 1, 3, 4, 5, 6, 7);
        assertThat(ObservedParts.of(List.of(4)).move(4, 0.1, random)).isEqualTo(4);
        ObservedPart longs = ObservedParts.of(List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(IntStream.range(0, 100).mapToObj(i -> longs.move(0L, 1, random)))
                .doesNotContain(0L);
    }
}
