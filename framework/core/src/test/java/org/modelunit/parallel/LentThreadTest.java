package org.modelunit.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.error.ModelException;

/** Threads that serve one piece of work after another keep nothing of those before. */
@Timeout(60)
class LentThreadTest {

    private static final Deadline SHORT = new Deadline(Duration.ofMillis(100), "allow more");
    private static final Deadline LONG = new Deadline(Duration.ofMinutes(10), "allow more");
    private static final int PIECES = 200;

    @Test
    void a_thread_serves_again() {
        Set<Thread> seen = new HashSet<>();
        for (int piece = 0; piece < PIECES; piece++) {
            seen.add(LONG.awaitOnLentThread("work", Thread::currentThread));
        }
        assertThat(seen).hasSizeLessThan(PIECES).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_thread_has_the_name_of_its_work_and_the_class_loader_of_whoever_waits() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(own);
            assertThat(LONG.<ClassLoader>awaitOnLentThread(
                            "one", () -> Thread.currentThread().getContextClassLoader()))
                    .isSameAs(own);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(LONG.<ClassLoader>awaitOnLentThread(
                        "other", () -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(before);
        assertThat(LONG.<String>awaitOnLentThread(
                        "one", () -> Thread.currentThread().getName()))
                .isEqualTo("modelunit: one");
        assertThat(LONG.<String>awaitOnLentThread(
                        "other", () -> Thread.currentThread().getName()))
                .isEqualTo("modelunit: other");
    }

    @Test
    void a_thread_inherits_nothing_that_later_work_would_see_but_a_new_one_does() {
        InheritableThreadLocal<@Nullable String> tenant = new InheritableThreadLocal<>();
        tenant.set("of this test");
        try {
            for (int piece = 0; piece < PIECES; piece++) { // some on new threads
                assertThat(LONG.<String>awaitOnLentThread("work", () -> String.valueOf(tenant.get())))
                        .isEqualTo("null");
            }
            assertThat(LONG.<String>await("work", () -> String.valueOf(tenant.get())))
                    .isEqualTo("of this test");
        } finally {
            tenant.remove();
        }
    }

    @Test
    void work_that_was_interrupted_interrupts_nothing_after_it() throws InterruptedException {
        for (int piece = 0; piece < PIECES; piece++) {
            CountDownLatch begun = new CountDownLatch(1);
            WatchedThread first = WatchedThread.lend("first", begun::countDown);
            begun.await();
            first.interrupt(); // at its end, or when its thread works for the next one already
            assertThat(LONG.<Boolean>awaitOnLentThread(
                            "second", () -> Thread.currentThread().isInterrupted()))
                    .isFalse();
        }
    }

    @Test
    void work_that_is_interrupted_before_it_begins_is_so_when_it_does() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        WatchedThread work = WatchedThread.lend("work", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        work.interrupt();
        interrupted.await();
    }

    @Test
    void work_that_hangs_is_given_up_and_its_thread_serves_nobody_until_it_ends() {
        CountDownLatch end = new CountDownLatch(1);
        Set<Thread> hanging = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> SHORT.awaitOnLentThread("loading", () -> {
                    hanging.add(Thread.currentThread());
                    awaitAnyway(end);
                    return 1;
                }))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("loading gave no sign of life within 100 ms and was given up; allow more")
                .hasMessageContaining("LentThreadTest.awaitAnyway");
        for (int piece = 0; piece < PIECES; piece++) {
            assertThat(LONG.<Thread>awaitOnLentThread("work", Thread::currentThread))
                    .isNotIn(hanging);
        }
        end.countDown();
    }

    private static void awaitAnyway(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // as code does that thinks it knows better
            }
        }
    }

    @Test
    void what_work_throws_has_the_callers_of_whoever_waits_below_it_and_nothing_of_the_thread() {
        assertThatThrownBy(() -> LONG.awaitOnLentThread("work", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(
                        error -> assertThat(error.getStackTrace())
                                .noneMatch(frame -> frame.getClassName().contains("WatchedThread"))
                                .extracting(StackTraceElement::getMethodName)
                                .contains(
                                        "what_work_throws_has_the_callers_of_whoever_waits_below_it_and_nothing_of_the_thread"));
    }
}
