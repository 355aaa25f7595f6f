package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** When values are made and closed. The classes that are run note what happens in one place, which each test empties first. */
class FixtureLifeTest {

    private static final ConcurrentLinkedQueue<String> EVENTS = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void begin() {
        EVENTS.clear();
    }

    record Closeable(String name) implements AutoCloseable {
        static Closeable made(String name) {
            EVENTS.add("made " + name);
            return new Closeable(name);
        }

        @Override
        public void close() {
            EVENTS.add("closed " + name);
            if (name.startsWith("stubborn")) {
                throw new IllegalStateException(name + " stays");
            }
        }
    }

    static class Shop {
        Closeable model() {
            return Closeable.made("model");
        }

        Closeable data() {
            return Closeable.made("data");
        }

        Closeable evaluation(Closeable data, Closeable model) {
            return Closeable.made("evaluation");
        }

        Closeable alias(Closeable model) {
            return model;
        }
    }

    @ModelTest(Shop.class)
    static class One {
        @RepeatedTest(3)
        void asks(Closeable alias, Closeable evaluation, Closeable model) {}
    }

    @ModelTest(Shop.class)
    static class Another extends One {}

    @Test
    void values_are_made_once_and_closed_by_the_order_of_their_completion() {
        Kit.run(One.class, Another.class);

        // the evaluation was begun before the data that it needs, and is closed before it all the same
        assertThat(EVENTS)
                .containsExactly(
                        "made model",
                        "made data",
                        "made evaluation",
                        "closed evaluation",
                        "closed data",
                        "closed model");
    }

    @ModelTest(Shop.class)
    static class Modest {
        @Test
        void asks(Closeable data) {}
    }

    @Test
    void what_nobody_asks_for_is_not_made() {
        Kit.run(Modest.class);

        assertThat(EVENTS).containsExactly("made data", "closed data");
    }

    @ModelTest(Shop.class)
    static class Parallel {
        @RepeatedTest(50)
        void asks(Closeable evaluation) {}

        @RepeatedTest(50)
        void asks_the_other_way_round(Closeable model, Closeable data, Closeable evaluation) {}
    }

    @ModelTest(Shop.class)
    static class Parallel2 extends Parallel {}

    @ModelTest(Shop.class)
    static class Parallel3 extends Parallel {}

    @Test
    @Timeout(60)
    void parallel_tests_share_what_is_made_once() {
        EngineExecutionResults results = Kit.runInParallel(8, Parallel.class, Parallel2.class, Parallel3.class);

        assertThat(results.testEvents().succeeded().count()).isEqualTo(300);
        assertThat(EVENTS).hasSize(6).last().isIn("closed model", "closed data");
        assertThat(EVENTS.stream().filter(event -> event.startsWith("made"))).doesNotHaveDuplicates();
    }

    static class Rendezvous {
        private final CountDownLatch both = new CountDownLatch(2);

        private boolean meets() throws InterruptedException {
            both.countDown();
            return both.await(30, TimeUnit.SECONDS);
        }

        boolean here() throws InterruptedException {
            return meets();
        }

        boolean there() throws InterruptedException {
            return meets();
        }
    }

    @ModelTest(Rendezvous.class)
    static class Meeting {
        @Test
        void asks_here(boolean here) {
            assertThat(here).isTrue();
        }

        @Test
        void asks_there(boolean there) {
            assertThat(there).isTrue();
        }
    }

    @Test
    void different_values_are_made_at_the_same_time() {
        assertThat(Kit.failures(Kit.runInParallel(4, Meeting.class))).isEmpty();
    }

    static class Stealing {
        int sum() {
            // in JUnit's own pool, the parallel stream would help itself to another test, which waits for this value
            return IntStream.range(0, 1_000_000).parallel().map(i -> i % 3).sum();
        }
    }

    @ModelTest(Stealing.class)
    static class AskingStealing {
        @RepeatedTest(64)
        void asks(int sum) {
            assertThat(sum).isEqualTo(999_999);
        }
    }

    @Test
    @Timeout(60)
    void a_fixture_may_compute_in_parallel() {
        assertThat(Kit.failures(Kit.runInParallel(4, AskingStealing.class))).isEmpty();
    }

    static class StubbornShop {
        Closeable stubborn() {
            return Closeable.made("stubborn");
        }

        Closeable soft(Closeable stubborn) {
            return Closeable.made("soft");
        }

        Closeable stubborn2(Closeable soft) {
            return Closeable.made("stubborn2");
        }
    }

    @ModelTest(StubbornShop.class)
    static class AskingStubborn {
        @Test
        void asks(Closeable stubborn2) {}
    }

    @Test
    void a_value_that_cannot_be_closed_does_not_keep_the_others_from_it() {
        Throwable thrown = null;
        try {
            Kit.run(AskingStubborn.class);
        } catch (Throwable t) {
            thrown = t;
        }

        assertThat(EVENTS).endsWith("closed stubborn2", "closed soft", "closed stubborn");
        assertThat(thrown)
                .hasMessage("the value of StubbornShop.stubborn2 could not be closed:"
                        + " java.lang.IllegalStateException: stubborn2 stays");
        assertThat(List.of(thrown.getSuppressed()))
                .extracting(Throwable::getMessage)
                .contains("the value of StubbornShop.stubborn could not be closed:"
                        + " java.lang.IllegalStateException: stubborn stays");
    }
}
