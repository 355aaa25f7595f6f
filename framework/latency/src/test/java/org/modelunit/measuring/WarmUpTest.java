package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final PairTimer<Integer> timer =
            new PairTimer<>(new CallTimer<>(List.of(1, 2, 3)), new SplittableRandom(1));

    private static PairTimer.Side<Integer> side(int work, boolean isChallenger) {
        return new PairTimer.Side<>("model", new TimedSession<>(new PlantedModel(work)), isChallenger);
    }

    @Test
    void it_ends_when_times_no_longer_fall_and_has_fitted_the_samples() {
        boolean isWarm = new WarmUp<>(timer, Long.MAX_VALUE).warm(side(100, true), side(100, false));

        assertThat(isWarm).isTrue();
        assertThat(timer.callsPerSample()).isGreaterThan(10);
    }

    @Test
    void it_is_capped_and_says_so() {
        assertThat(new WarmUp<>(timer, 0).warm(side(100, true), side(100, false)))
                .isFalse();
    }

    @Test
    void a_slow_model_has_as_many_blocks_as_tell_whether_times_fall() {
        WarmUp<Integer> warmUp = new WarmUp<>(timer, 6_000_000_000L);

        assertThat(warmUp.isOver(5_000_000_000L, 4)).isFalse();
        assertThat(warmUp.isOver(2_100_000_000L, 20)).isTrue();
        assertThat(warmUp.isOver(6_100_000_000L, 1)).isTrue();
        assertThat(warmUp.isOver(6_100_000_000L, 0)).isFalse();
    }

    @Test
    void models_of_like_speed_are_asked_for_the_same_inputs_and_others_as_often_as_each_needs() {
        timer.fit(1_000, 3_000);
        assertThat(timer.callsPerSample()).isEqualTo(100);

        timer.fit(100, 1_000_000);
        assertThat(timer.callsPerSample()).isEqualTo(1_000);

        timer.fit(500_000, 700_000);
        assertThat(timer.callsPerSample()).isEqualTo(1);
    }
}
