package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOrderTest {

    private static long filled(RowOrder order, long[] lengths, int batchSize) {
        int size = lengths.length;
        long all = 0;
        int seen = 0;
        for (int number = 0; seen < size; number++) {
            int from = order.begin(number, batchSize, size);
            int to = order.begin(number + 1, batchSize, size);
            assertThat(from).isEqualTo(seen);
            assertThat(to - from).isBetween(1, batchSize);
            seen = to;
            all += (to - from)
                    * IntStream.range(from, to)
                            .mapToLong(place -> lengths[order.row(place)])
                            .max()
                            .orElseThrow();
        }
        return all;
    }

    /** The least of all orders, tried one by one. */
    private static long least(long[] lengths, int batchSize) {
        List<Long> rows = new ArrayList<>();
        for (long length : lengths) {
            rows.add(length);
        }
        return leastOf(new ArrayList<>(), rows, batchSize);
    }

    private static long leastOf(List<Long> taken, List<Long> left, int batchSize) {
        if (left.isEmpty()) {
            long[] inOrder = taken.stream().mapToLong(Long::longValue).toArray();
            return filled(RowOrder.AS_GIVEN, inOrder, batchSize);
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < left.size(); i++) {
            List<Long> more = new ArrayList<>(taken);
            more.add(left.get(i));
            List<Long> less = new ArrayList<>(left);
            less.remove(i);
            least = Math.min(least, leastOf(more, less, batchSize));
        }
        return least;
    }

    @Test
    void no_other_batches_of_that_size_are_filled_up_less() {
        Random random = new Random(1);
        for (int round = 0; round < 60; round++) {
            long[] lengths = random.longs(1 + random.nextInt(7), 0, 9).toArray();
            for (int batchSize = 1; batchSize <= 4; batchSize++) {
                assertThat(filled(RowOrder.byLength(lengths, batchSize), lengths, batchSize))
                        .as("%s in batches of %s", lengths, batchSize)
                        .isEqualTo(least(lengths, batchSize));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 13", "4, 40", "2, 22"})
    void a_giant_stands_in_the_smaller_batch(int batchSize, long filled) {
        long[] lengths = {1, 1, 10, 1};

        assertThat(filled(RowOrder.byLength(lengths, batchSize), lengths, batchSize))
                .isEqualTo(filled);
    }

    @Test
    void each_row_has_one_place_and_equal_ones_keep_their_order() {
        long[] lengths = {2, 5, 2, 5, 2};
        RowOrder order = RowOrder.byLength(lengths, 2);

        assertThat(IntStream.range(0, 5).map(order::row)).containsExactly(1, 3, 0, 2, 4);
        assertThat(order.places()).containsExactly(2, 0, 3, 1, 4);
        assertThat(RowOrder.AS_GIVEN.row(7)).isEqualTo(7);
    }
}
