package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Fixtures that never end: the build does, and says where they are. */
@Timeout(60)
class FixtureTimeoutTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final Duration SOON = Duration.ofMillis(200);

    @AfterAll
    static void let_the_threads_go() {
        NEVER.countDown();
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        return Kit.run(Map.of("modelunit.fixture.timeout", "200ms"), classes);
    }

    static class Looping {
        private long rounds;

        String model() {
            while (NEVER.getCount() > 0) { // heeds no interrupt
                rounds++;
            }
            return "model after " + rounds;
        }

        String evaluation(String model) {
            return model;
        }

        String data() {
            return "data";
        }
    }

    @ModelTest(Looping.class)
    static class Asking {
        @Test
        void asks_for_the_model(String model) {}

        @Test
        void asks_for_what_needs_it(String evaluation) {}

        @Test
        void asks_for_the_data(String data) {}
    }

    @Test
    void a_fixture_method_that_loops_fails_each_test_that_asks_and_says_where_it_is() {
        List<Throwable> failures = Kit.failures(run(Asking.class));

        assertThat(failures).hasSize(2).allSatisfy(failure -> {
            assertThat(failure)
                    .hasMessageMatching("(?s)Looping\\.model was not made within 200 ms, and is still at"
                            + " org\\.modelunit\\.junit\\.FixtureTimeoutTest\\$Looping\\.model\\(FixtureTimeoutTest\\.java:\\d+\\); mend it, or"
                            + " allow more by modelunit\\.fixture\\.timeout\n  so Asking\\.asks.*")
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(failure.getCause().getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("model"));
        });
    }

    static class Hanging {
        Hanging() throws InterruptedException {
            NEVER.await();
        }

        String model() {
            return "model";
        }
    }

    @ModelTest(Hanging.class)
    static class AskingHanging {
        @Test
        void asks(String model) {}
    }

    @Test
    void so_does_a_constructor() {
        assertThat(Kit.message(Map.of("modelunit.fixture.timeout", "200ms"), AskingHanging.class))
                .startsWith("new Hanging() was not made within 200 ms, and is still at ");
    }

    static class Slow {
        String model() throws InterruptedException {
            return slowly("model");
        }

        String evaluation(String model) throws InterruptedException {
            return slowly("evaluation of " + model);
        }

        private static String slowly(String value) throws InterruptedException {
            Thread.sleep(300);
            return value;
        }
    }

    @ModelTest(Slow.class)
    static class AskingSlow {
        @Test
        void asks(String evaluation) {}
    }

    @Test
    void time_spent_waiting_for_another_value_does_not_count() {
        Kit.run(Map.of("modelunit.fixture.timeout", "500ms"), AskingSlow.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1));
    }
}
