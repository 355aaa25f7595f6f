package org.modelunit.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void each_task_runs_once(int threads) {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);

        Workers.of(threads).run(1000, runs::incrementAndGet);

        for (int task = 0; task < 1000; task++) {
            assertThat(runs.get(task)).isEqualTo(1);
        }
    }

    @Test
    void threads_work_at_the_same_time() {
        CyclicBarrier meeting = new CyclicBarrier(3); // passes only if three threads are in a task at once
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Workers.of(3).run(3, task -> {
            threads.add(Thread.currentThread());
            meet(meeting);
        });

        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_thread_is_the_callers_own() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Workers.of(1).run(20, task -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_task_may_divide_its_own_work() {
        AtomicInteger runs = new AtomicInteger();
        Workers workers = Workers.of(4);

        workers.run(8, outer -> workers.run(8, inner -> workers.run(8, innermost -> runs.incrementAndGet())));

        assertThat(runs).hasValue(512);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void the_first_error_reaches_the_caller(int threads) {
        Workers workers = Workers.of(threads);

        assertThatThrownBy(() -> workers.run(100, task -> {
                    if (task >= 7) {
                        throw new IllegalStateException("task " + task);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("task 7");
    }

    @Test
    void a_checked_exception_that_nobody_declared_is_thrown_as_well() {
        IOException thrown = new IOException("no such file");

        assertThatThrownBy(() -> Workers.of(2).run(10, task -> WorkersTest.<RuntimeException>hide(thrown)))
                .isSameAs(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void hide(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void nothing_to_do_is_done() {
        Workers.of(2).run(0, task -> {
            throw new IllegalStateException("there is no task");
        });
    }

    @Test
    void there_must_be_a_thread() {
        assertThatThrownBy(() -> Workers.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must lie between 1 and 1024, but was 0");
    }
}
