package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;

class ColumnSlicingTest {

    private static Slices over(Slicing<Object> slicing, int examples) {
        return slicing.over(Collections.nCopies(examples, "example"));
    }

    private static Slices over(int... column) {
        return over(Slicing.byColumn("n", column), column.length);
    }

    @Test
    void numbers_make_one_slice_each_in_ascending_order() {
        assertThat(over(2, 0, 1, 2).names()).containsExactly("0", "1", "2");
        assertThat(over(2, 0, 1, 2).rows(2)).containsExactly(0, 3);
        assertThat(over(30, 7, 30).names()).containsExactly("7", "30");
        assertThat(over(30, 7, 30).rows(1)).containsExactly(0, 2);
    }

    @Test
    void any_numbers_will_do() {
        Slices slices = over(Integer.MAX_VALUE, -1, Integer.MIN_VALUE, -1, 65_536, 3);

        assertThat(slices.names()).containsExactly("-2147483648", "-1", "3", "65536", "2147483647");
        assertThat(slices.rows(1)).containsExactly(1, 3);
        assertThat(slices.rows(4)).containsExactly(0);
        assertThat(over(5, -3, 5).names()).containsExactly("-3", "5");
    }

    @Test
    void many_rows_are_divided_by_several_threads_as_by_one_after_the_other() {
        int[] column = IntStream.range(0, 200_000).map(row -> 5 * (row % 1_000)).toArray();
        Slices slices = over(column);

        assertThat(slices.size()).isEqualTo(1_000);
        assertThat(slices.name(999)).isEqualTo("4995");
        for (int row = 0; row < column.length; row++) {
            assertThat(slices.code(row)).isEqualTo(row % 1_000);
        }
    }

    @Test
    void labels_make_one_slice_each_if_they_occur() {
        LabelColumn column =
                LabelColumn.of(Labels.of("north", "south", "west"), List.of("west", "north", "west", "north"));
        Slices slices = over(Slicing.byColumn("region", column), 4);

        assertThat(slices.names()).containsExactly("north", "west");
        assertThat(slices.rows(1)).containsExactly(0, 2);
    }

    @Test
    void too_many_numbers_are_refused_with_the_row_from_which_on_they_are() {
        assertThatThrownBy(() ->
                        over(IntStream.range(0, 100_000).map(row -> row / 2).toArray()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("the slicing 'n' has more than 5000 slices after 10001 rows;");
    }

    @Test
    void a_column_goes_with_all_examples_and_not_with_some() {
        assertThatThrownBy(() -> over(Slicing.byColumn("region", new int[] {1, 2, 3}), 2))
                .isInstanceOf(DataException.class)
                .hasMessage("the column of the slicing 'region' has 3 rows, but there are 2 examples; it goes with all"
                        + " examples in their order, and not with some of them");
    }
}
