package org.modelunit.junit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.modelunit.junit.Sessions.claim;
import static org.modelunit.recording.SampleClaims.claim;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Evaluation;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.SampleVerdicts;

/** Test classes without {@code @ModelTest} that claim on other threads, and outside their tests; run in JVMs of their own. */
final class ThreadedSessions {

    private ThreadedSessions() {}

    static void claimRed(String property) {
        claim(SampleVerdicts.metric(property, VerdictStatus.REFUTED));
    }

    static class Unclaimed {
        @Test
        void forgets() {
            Recording.begin();
        }

        @Test
        void forgets_on_a_thread() {
            Thread thread = new Thread(Recording::begin);
            thread.start();
            assertDoesNotThrow(() -> thread.join());
        }

        @Test
        void claims_on_a_thread() {
            OpenAssertion assertion = Recording.begin();
            CompletableFuture.runAsync(assertion::claims).join();
            claim("accuracy");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void claims_beside_others(int number) {
            Recording.begin().claims();
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OtherThreads {
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1);

        @Test
        void a_future() {
            CompletableFuture.runAsync(() -> claim("future")).join();
        }

        @Test
        @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
        void b_timeout() {
            claim("timeout");
        }

        @Test
        void c_preemptively() {
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> claim("preemptively"));
        }

        @Test
        void d_pool() throws Exception {
            POOL.submit(() -> claim("pool")).get();
        }

        @Test
        void e_same_pool() throws Exception {
            POOL.submit(() -> claim("same pool")).get();
        }

        @Test
        void f_stream() {
            IntStream.range(0, 50).parallel().forEach(i -> claim("stream"));
        }

        @Test
        void g_own_fork_join_pool() {
            new ForkJoinPool(2).submit(() -> claim("fork join")).join();
        }

        @Test
        void h_thread() throws Exception {
            Thread thread = new Thread(() -> claim("thread"));
            thread.start();
            thread.join();
        }

        @AfterAll
        static void close() {
            POOL.shutdown();
        }
    }

    static class AroundTests {
        @BeforeAll
        static void before() {
            claim("before all");
        }

        @AfterAll
        static void after() {
            claim("after all");
        }

        static Stream<Integer> numbers() {
            claim("provider");
            return Stream.of(1);
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void parameterized(int number) {}

        @TestFactory
        Stream<DynamicTest> factory() {
            claim("factory");
            return Stream.of(dynamicTest("x", () -> {}));
        }
    }

    static class Meeting {
        static final CountDownLatch BOTH = new CountDownLatch(2);

        static void together() throws InterruptedException {
            BOTH.countDown();
            BOTH.await(30, TimeUnit.SECONDS);
        }
    }

    /** Two tests that run at the same time, one of which claims on a thread that serves both. */
    static class Ambiguous {
        static final CountDownLatch CLAIMED = new CountDownLatch(1);

        @Test
        void one() throws Exception {
            Meeting.together();
            new ForkJoinPool(1).submit(() -> claim("ambiguous")).join();
            CLAIMED.countDown();
        }

        @Test
        void other() throws Exception {
            Meeting.together();
            CLAIMED.await(30, TimeUnit.SECONDS);
        }
    }

    /** Makes a red claim, which nobody throws, outside any test. */
    static class RedShop {
        String value() {
            claimRed("lost");
            return "value";
        }
    }

    @ModelTest(RedShop.class)
    static class Lost {
        @Test
        void passes(String value) {}
    }

    /** Leaves a thread behind that claims while the run ends. */
    static class Late {
        private static final CountDownLatch RUN_ENDS = new CountDownLatch(1);
        private static final AtomicReference<@Nullable Thread> LEFT = new AtomicReference<>();

        @Test
        void passes() {
            Recorder sink = Recording.sink();
            Thread thread = new Thread(() -> {
                Recording.Scope scope = Recording.into(sink); // as a fixture's thread is
                assertDoesNotThrow(() -> RUN_ENDS.await());
                claimRed("late");
                scope.close();
            });
            thread.start();
            LEFT.set(thread);
        }

        /** Called when the run ends. */
        static void claim() {
            RUN_ENDS.countDown();
            Thread left = LEFT.get();
            if (left != null) {
                assertDoesNotThrow(() -> left.join());
            }
        }
    }

    /** Leaves a thread behind that is in no scope and claims after the last test. */
    static class Outside {
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1);
        private static final CountDownLatch TESTS_ARE_OVER = new CountDownLatch(1);
        private static final AtomicReference<@Nullable Future<?>> LEFT = new AtomicReference<>();

        @Test
        void passes() {
            LEFT.set(POOL.submit(() -> {
                assertDoesNotThrow(() -> TESTS_ARE_OVER.await());
                claimRed("outside");
            }));
        }

        /** Called when the run ends. */
        static void claim() {
            TESTS_ARE_OVER.countDown();
            Future<?> left = LEFT.get();
            if (left != null) {
                assertDoesNotThrow(() -> left.get());
            }
            POOL.shutdown();
        }
    }

    static class Swallowing {
        @Test
        void passes_all_the_same() {
            claimRed("swallowed");
        }
    }

    /** Lacks the annotation. */
    static class Forgetful {
        @Test
        void asks(Evaluation<String, Classified> evaluation) {}
    }

    /** Opens a session of its own while it runs. */
    static class Nesting {
        @Test
        void nests() {
            try (LauncherSession session = LauncherFactory.openSession()) {
                session.getLauncher()
                        .execute(LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Swallowing.class))
                                .build());
            }
            claim("after");
        }
    }
}
