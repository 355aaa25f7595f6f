package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.TimingInfo;

class BudgetTest {

    private static final Budget HOUR = Budget.starting(Duration.ofHours(1));

    /** A pair takes so many minutes. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, true", // ten pairs take ten minutes
        "1, 7, false", // and here more than an hour
        "5, 14, true", // what is nearly enough is not given up half way
        "5, 16, false",
        "10, 9, true", // sixteen are six more
        "10, 11, false",
        "16, 7, true", // and all are eight more
        "16, 8, false",
        "23, 70, true",
        "23, 80, false",
        "24, 0, false"
    })
    void there_is_time_for_the_next_look_or_there_is_no_more_pair(int pairs, int minutes, boolean isAllowed) {
        assertThat(HOUR.allowsMore(pairs, Duration.ofMinutes(minutes).toNanos()))
                .isEqualTo(isAllowed);
    }

    @Test
    void the_time_that_is_named_for_ten_pairs_allows_them() {
        Duration perPair = Duration.ofMinutes(3);
        Duration named = new TimingInfo(1, 1, 1, 0, perPair, true).timeFor(LatencyComparison.LEAST_PAIRS);
        long loading = perPair.toNanos();
        long warmUp = named.toNanos() / 10;
        long spent = loading + warmUp + perPair.toNanos(); // and the first pair

        Budget budget = new Budget(System.nanoTime() - spent, named);

        assertThat(budget.allowsMore(1, perPair.toNanos())).isTrue();
        assertThat(named).isLessThan(perPair.multipliedBy(15));
    }

    @Test
    void a_slow_first_pair_says_little_of_the_others() {
        PairCost cost = new PairCost();
        cost.opened(1_000);
        cost.asked(10);
        cost.opened(30_000_000); // its sessions waited for a disk
        cost.asked(9_000); // and its only round for a compiler
        cost.timed(31_000_000);
        assertThat(cost.nanosPerPair()).isEqualTo(1_000 + 63 * 10);

        cost.timed(2_000);
        assertThat(cost.nanosPerPair()).isEqualTo(2_000);
    }
}
