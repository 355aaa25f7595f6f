package org.modelunit.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 100_000})
    void each_row_is_worked_on_once(int rows) {
        AtomicIntegerArray times = new AtomicIntegerArray(rows);

        Blocks.run(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                times.incrementAndGet(row);
            }
        });

        for (int row = 0; row < rows; row++) {
            assertThat(times.get(row)).isEqualTo(1);
        }
    }

    @Test
    void of_two_blocks_that_fail_the_first_is_told() {
        assertThatThrownBy(() -> Blocks.run(100_000, (from, to) -> {
                    throw new IllegalStateException("from " + from);
                }))
                .hasMessage("from 0");
    }
}
