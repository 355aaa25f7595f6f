package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void calls_are_due_at_equal_distances() {
        assertThat(Arrivals.CONSTANT.due(4, 3, new SplittableRandom(1))).containsExactly(0, 250_000_000, 500_000_000);
    }

    @Test
    void independent_calls_come_at_their_rate_and_the_same_for_one_seed() {
        long[] due = Arrivals.POISSON.due(1000, 100_000, new SplittableRandom(1));

        assertThat(due).isSorted().isEqualTo(Arrivals.POISSON.due(1000, 100_000, new SplittableRandom(1)));
        assertThat(due[99_999] / 1e9).isCloseTo(100, within(1.0));
    }
}
