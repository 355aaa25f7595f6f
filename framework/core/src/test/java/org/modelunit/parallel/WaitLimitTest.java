package org.modelunit.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.text.DurationText;

@Timeout(60)
class WaitLimitTest {

    /** Over after ten waits. */
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static int waitsUntilOver(WaitLimit limit) {
        for (int waits = 1; waits < 1000; waits++) {
            if (limit.isOverAfterWait(limit.waits())) {
                return waits;
            }
        }
        return -1;
    }

    @Test
    void time_is_what_was_waited() {
        assertThat(waitsUntilOver(new WaitLimit(TWO_SECONDS))).isEqualTo(10);
        assertThat(waitsUntilOver(new WaitLimit(Duration.ofMillis(100)))).isEqualTo(4);
        assertThat(waitsUntilOver(new WaitLimit(Duration.ofNanos(1)))).isEqualTo(1);
    }

    @Test
    void it_begins_anew_with_each_sign_of_life() {
        AtomicLong signs = new AtomicLong();
        WaitLimit limit = new WaitLimit(TWO_SECONDS, signs::get);
        for (int wait = 0; wait < 100; wait++) {
            assertThat(limit.isOverAfterWait(limit.waits())).isFalse();
            signs.addAndGet(wait % 9 == 0 ? 1 : 0);
        }
        assertThat(waitsUntilOver(limit)).isEqualTo(11); // the last sign is seen with the first of them
    }

    @Test
    void what_is_longer_than_a_century_is_one() throws Exception {
        Duration century = Duration.ofDays(36_525);
        for (Duration forever :
                List.of(ChronoUnit.FOREVER.getDuration(), century.multipliedBy(5), century.plusNanos(1))) {
            WaitLimit limit = new WaitLimit(forever);
            assertThat(limit.limit()).isEqualTo(century);
            assertThat(limit.isOverAfterWait(limit.waits())).isFalse();
            assertThat(limit.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
            assertThat(DurationText.of(forever)).isNotEmpty();
        }
        assertThat(new WaitLimit(century.minusNanos(1)).limit()).isEqualTo(century.minusNanos(1));
    }

    @Test
    void none_goes_by_while_the_work_waits_for_others() {
        WaitLimit limit = new WaitLimit(TWO_SECONDS);
        for (int wait = 0; wait < 5; wait++) {
            assertThat(limit.isOverAfterWait(limit.waits())).isFalse();
        }
        limit.pause();
        assertThat(waitsUntilOver(limit)).isEqualTo(-1);
        limit.resume();
        assertThat(waitsUntilOver(limit)).isEqualTo(5);
    }

    @Test
    void waits_of_several_count_once() {
        WaitLimit limit = new WaitLimit(TWO_SECONDS);
        for (int wait = 1; wait < 10; wait++) {
            long one = limit.waits();
            long other = limit.waits();
            assertThat(limit.isOverAfterWait(one)).isFalse();
            assertThat(limit.isOverAfterWait(other)).isFalse();
        }
        assertThat(waitsUntilOver(limit)).isEqualTo(1);
    }

    @Test
    void work_is_waited_for_until_then() throws Exception {
        CompletableFuture<@Nullable String> late = new CompletableFuture<>();
        late.completeOnTimeout("done", 300, TimeUnit.MILLISECONDS);
        assertThat(new WaitLimit(Duration.ofMinutes(1)).await(late)).isEqualTo("done");

        assertThatThrownBy(() -> new WaitLimit(Duration.ofMillis(20)).await(new CompletableFuture<>()))
                .isInstanceOf(TimeoutException.class);
    }
}
