package org.modelunit.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.error.ModelException;

@Timeout(60)
class DeadlineTest {

    private static final Deadline SHORT = new Deadline(Duration.ofMillis(100), "allow more");
    private static final Deadline LONG = new Deadline(Duration.ofMinutes(10), "allow more");

    @Test
    void work_gives_its_result() {
        assertThat(LONG.<String>await("work", () -> "done")).isEqualTo("done");
    }

    @Test
    void what_work_throws_is_thrown_with_the_callers_of_whoever_waits() {
        IllegalStateException thrown = new IllegalStateException("no");
        assertThatThrownBy(() -> LONG.await("work", () -> {
                    throw thrown;
                }))
                .isSameAs(thrown)
                .satisfies(error -> assertThat(error.getStackTrace())
                        .extracting(StackTraceElement::getMethodName)
                        .contains("what_work_throws_is_thrown_with_the_callers_of_whoever_waits"));
        assertThatThrownBy(() -> LONG.await("work", () -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(ModelException.class)
                .hasMessage("disk full")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void work_that_hangs_is_interrupted_and_what_it_gives_too_late_is_closed() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        assertThatThrownBy(() -> SHORT.<AutoCloseable>await("loading", () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return closed::countDown;
                }))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(
                        "loading gave no sign of life within 100 ms and was given up; allow more\n  hangs in  ")
                .hasMessageContaining("CountDownLatch.await");
        interrupted.await();
        closed.await();
    }

    @Test
    void work_that_gives_signs_of_life_may_take_as_long_as_it_likes() {
        AtomicLong signs = new AtomicLong();
        AtomicLong asked = new AtomicLong();
        Deadline lively = new Deadline(
                Duration.ofMillis(40),
                () -> {
                    asked.incrementAndGet();
                    return signs.incrementAndGet();
                },
                "allow more");
        assertThat(lively.<Integer>await("work", () -> {
                    while (asked.get() < 40) { // ten times the deadline
                        Thread.onSpinWait();
                    }
                    return 1;
                }))
                .isEqualTo(1);
    }

    @Test
    void whoever_waits_can_be_interrupted_and_stays_so() throws InterruptedException {
        AtomicReference<@Nullable Throwable> seen = new AtomicReference<>();
        AtomicReference<@Nullable Boolean> stays = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                LONG.<Integer>await("work", () -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return 1;
                });
            } catch (ModelException e) {
                seen.set(e);
                stays.set(Thread.currentThread().isInterrupted());
            }
        });
        waiting.start();
        begun.await();
        waiting.interrupt();
        waiting.join();
        assertThat(seen.get()).hasMessageStartingWith("work was interrupted, by a timeout of its test for instance");
        assertThat(stays.get()).isTrue();
    }
}
