package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void rows_are_found_by_group_in_their_order() {
        Grouping groups = Grouping.wrap(3, new int[] {2, 0, Grouping.NONE, 2, 0, 2});

        assertThat(groups.rows(0)).containsExactly(1, 4);
        assertThat(groups.rows(1)).isEmpty();
        assertThat(groups.rows(2)).containsExactly(0, 3, 5);
        assertThat(groups.count(0)).isEqualTo(2);
        assertThat(groups.count(2)).isEqualTo(3);
        assertThat(groups).hasToString("3 groups of 6 rows");
    }

    @Test
    void many_rows_are_found_by_several_threads_as_by_a_plain_search() {
        int[] codes = new SplittableRandom(1).ints(100_000, -1, 20).toArray();
        Grouping groups = Grouping.wrap(20, codes);

        for (int group = 0; group < groups.size(); group++) {
            int wanted = group;
            int[] rows = IntStream.range(0, codes.length)
                    .filter(row -> codes[row] == wanted)
                    .toArray();
            assertThat(groups.rows(group)).isEqualTo(rows);
            assertThat(groups.count(group)).isEqualTo(rows.length);
        }
    }

    @Test
    void what_is_given_cannot_be_used_to_change_it() {
        Grouping groups = Grouping.wrap(1, new int[2]);

        groups.rows(0)[0] = 7;

        assertThat(groups.rows(0)).containsExactly(0, 1);
    }

    @Test
    void a_code_that_is_no_groups_is_refused() {
        assertThatThrownBy(() -> Grouping.wrap(2, new int[] {0, 1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 2 has the code 2, but there are only 2 groups");
        assertThatThrownBy(() -> Grouping.wrap(2, new int[] {0, -2}))
                .hasMessage("row 1 has the code -2, but there are only 2 groups");
        assertThatThrownBy(() -> Grouping.wrap(2, new int[2]).rows(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
