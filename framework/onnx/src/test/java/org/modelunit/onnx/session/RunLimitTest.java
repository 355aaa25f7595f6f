package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the watchdog asks of the time of a run, with a clock that the test holds. */
class RunLimitTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @BeforeAll
    static void loadRuntime() {
        OrtRuntime.environment();
    }

    private static long seconds(int fromNow) {
        return System.nanoTime() + Duration.ofSeconds(fromNow).toNanos();
    }

    @Test
    void a_run_is_stopped_when_its_time_is_over_and_not_before() throws Exception {
        try (RunLimit limit = new RunLimit()) {
            limit.begin(DEADLINE);
            limit.check(seconds(50));
            assertThat(limit.expired()).isFalse();
            limit.check(seconds(70));
            assertThat(limit.expired()).isTrue();
        }
    }

    @Test
    void time_between_runs_does_not_count() throws Exception {
        try (RunLimit limit = new RunLimit()) {
            limit.begin(DEADLINE);
            limit.end();
            limit.check(seconds(70));
            assertThat(limit.expired()).isFalse();
        }
    }

    @Test
    void a_run_after_one_that_was_overdue_in_its_last_moment_has_the_whole_time() throws Exception {
        try (RunLimit limit = new RunLimit()) {
            limit.begin(DEADLINE);
            limit.check(seconds(70));
            limit.end();
            limit.begin(DEADLINE);
            assertThat(limit.expired()).isFalse();
            limit.check(seconds(50));
            assertThat(limit.expired()).isFalse();
        }
    }

    @Test
    void a_limit_that_is_closed_is_not_touched() throws Exception {
        RunLimit limit = new RunLimit();
        limit.begin(DEADLINE);
        limit.close();
        limit.check(seconds(70));
        assertThat(limit.isClosed()).isTrue();
        assertThat(limit.expired()).isFalse();
    }
}
