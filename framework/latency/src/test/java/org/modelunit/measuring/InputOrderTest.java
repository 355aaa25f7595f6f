package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputOrderTest {

    private static List<Integer> next(InputOrder order, int count) {
        return IntStream.range(0, count).mapToObj(i -> order.next()).toList();
    }

    @Test
    void each_input_comes_once_in_every_round_and_rounds_differ() {
        InputOrder order = new InputOrder(20, new SplittableRandom(1));

        List<Integer> first = next(order, 20);
        List<Integer> second = next(order, 20);

        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).boxed().toList());
        assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    }

    @Test
    void one_input_comes_again_and_again() {
        assertThat(next(new InputOrder(1, new SplittableRandom(1)), 3)).containsExactly(0, 0, 0);
    }
}
