package org.modelunit.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberColumnTest {

    private final NumberColumn floats = NumberColumn.wrap(new float[] {0.1f, 0.5f, -3});
    private final NumberColumn doubles = NumberColumn.of(0.1f, 0.5, -3);

    @Test
    void floats_are_read_as_the_doubles_that_equal_them() {
        assertThat(floats.size()).isEqualTo(3);
        assertThat(floats.get(0)).isEqualTo((double) 0.1f);
        assertThat(floats.toArray()).containsExactly((double) 0.1f, 0.5, -3);
    }

    @Test
    void columns_with_the_same_numbers_are_equal_whatever_they_keep() {
        assertThat(floats).isEqualTo(doubles).hasSameHashCodeAs(doubles).hasToString(doubles.toString());
        assertThat(floats).isNotEqualTo(NumberColumn.of(0.1, 0.5, -3)); // 0.1 is not the float of that name
    }

    @Test
    void neighbouring_rows_are_copied() {
        double[] ofFloats = new double[3];
        double[] ofDoubles = new double[3];
        floats.copyRows(1, 3, ofFloats, 1);
        doubles.copyRows(1, 3, ofDoubles, 1);

        assertThat(ofFloats).containsExactly(0, 0.5, -3).isEqualTo(ofDoubles);
    }

    @Test
    void rows_are_gathered_by_number() {
        assertThat(floats.rows(new int[] {2, 0, 2})).isEqualTo(doubles.rows(new int[] {2, 0, 2}));
    }
}
