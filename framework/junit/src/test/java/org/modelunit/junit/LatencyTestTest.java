package org.modelunit.junit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.modelunit.junit.latency.MachineLock;
import org.modelunit.latency.LatencyMeasurement;

/** Who may ask for what was measured, and what else runs meanwhile. */
class LatencyTestTest {

    record Took(String holder) implements LatencyMeasurement {}

    static String holder() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9.-]", "_");
        try {
            return Files.readString(
                    Path.of(System.getProperty("java.io.tmpdir"), "modelunit-latency-" + user + ".lock"));
        } catch (IOException e) {
            return "nobody: " + e;
        }
    }

    static class Shop {
        Took took() {
            return new Took(holder());
        }

        List<Took> all(Took took) {
            return List.of(took);
        }

        Map<String, ? extends Took> named(Took took) {
            return Map.of("it", took);
        }

        Took[] array(Took took) {
            return new Took[] {took};
        }

        int length(Took took) {
            return took.holder().length();
        }

        String report(int length) {
            return "took " + length;
        }

        Integer plain() {
            return 1;
        }
    }

    private static final String HOLDER = "process " + ProcessHandle.current().pid() + " (%s)";

    @ModelTest(Shop.class)
    static class Asking {
        private final Took before;

        Asking(Took took) {
            this.before = took;
        }

        @LatencyTest
        void asks(Took took, List<Took> all, String report, Integer plain) {
            assertEquals(String.format(HOLDER, "Asking.asks"), took.holder());
            assertEquals(took, before);
            assertEquals(took, all.get(0));
            assertEquals(took.holder(), holder(), "it keeps the machine until it ends");
            assertEquals("took " + took.holder().length(), report);
            assertEquals(1, plain);
        }
    }

    @Test
    void a_latency_test_has_the_machine_from_its_first_value_to_its_end() {
        Kit.run(Asking.class).testEvents().assertStatistics(tests -> tests.succeeded(1)
                .failed(0));
        MachineLock.acquire("the next one", Duration.ofMinutes(1)).close();
    }

    static class Plain {
        @LatencyTest
        void measures_itself() {
            assertEquals(String.format(HOLDER, "Plain.measures_itself"), holder());
        }
    }

    @Test
    void without_a_fixture_it_has_the_machine_too() {
        Kit.run(Plain.class).testEvents().assertStatistics(tests -> tests.succeeded(1)
                .failed(0));
    }

    @ModelTest(Shop.class)
    static class AskingAsUsual {
        @Test
        void asks(Took took) {}
    }

    @Test
    void a_usual_test_that_asks_for_a_measurement_is_told_the_fix() {
        assertThat(Kit.message(AskingAsUsual.class))
                .isEqualTo(
                        "AskingAsUsual.asks asks for Took took, which is measured, and other tests may run meanwhile:"
                                + " only a @LatencyTest has the machine to itself, so write that in place of @Test, and"
                                + " ask in the test");
    }

    @ModelTest(Shop.class)
    static class AskingIndirectly {
        @Test
        void asks_for_a_list(List<Took> all) {}

        @Test
        void asks_for_a_map(Map<String, ? extends Took> named) {}

        @Test
        void asks_for_an_array(Took[] array) {}

        @Test
        void asks_for_a_report(String report) {}

        @Test
        void asks_for_something_else(Integer plain) {}
    }

    @Test
    void so_is_one_that_asks_indirectly() {
        assertThat(Kit.failures(Kit.run(AskingIndirectly.class)).stream()
                        .map(Throwable::getMessage)
                        .map(message -> message.substring(0, message.indexOf(", and other tests"))))
                .containsExactlyInAnyOrder(
                        "AskingIndirectly.asks_for_a_list asks for List<Took> all, which is measured",
                        "AskingIndirectly.asks_for_a_map asks for Map<String, ? extends Took> named, which is measured",
                        "AskingIndirectly.asks_for_an_array asks for Took[] array, which is measured",
                        "AskingIndirectly.asks_for_a_report asks for String report, which needs what is measured"
                                + " (report -> length -> took)");
    }

    @ModelTest(Shop.class)
    static class AskingBeforeAll {
        @BeforeAll
        static void prepare(Took took) {}

        @LatencyTest
        void asks(Took took) {}
    }

    @ModelTest(Shop.class)
    static class AskingBeforeEach {
        @BeforeEach
        void prepare(Took took) {}

        @LatencyTest
        void asks(Took took) {}

        @Test
        void asks_for_nothing() {}
    }

    @Test
    void methods_before_tests_may_ask_for_it_before_latency_tests_alone() {
        assertThat(Kit.message(AskingBeforeAll.class))
                .startsWith("AskingBeforeAll.prepare asks for Took took, which is");
        assertThat(Kit.message(AskingBeforeEach.class))
                .startsWith("AskingBeforeEach.prepare asks for Took took, which");
    }

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private static final CountDownLatch MEASURED = new CountDownLatch(1);

    /** Looks for others for a while, without which nobody can see that there are none. */
    static boolean isAlone() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            if (OTHERS.get() > 0) {
                return false;
            }
            MEASURED.await(10, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    /** Runs until the measurement is over, or for longer than that takes. */
    static void run() throws InterruptedException {
        OTHERS.incrementAndGet();
        MEASURED.await(500, TimeUnit.MILLISECONDS);
        OTHERS.decrementAndGet();
    }

    static class Patient {
        Took patience() throws InterruptedException {
            return new Took(isAlone() ? "alone" : "disturbed");
        }
    }

    @ModelTest(Patient.class)
    static class Measuring {
        @LatencyTest
        void measures(Took patience) throws InterruptedException {
            assertEquals("alone", patience.holder());
            assertTrue(isAlone(), "while it judges");
            MEASURED.countDown();
        }

        @Test
        void another() throws InterruptedException {
            run();
        }
    }

    static class Other {
        @Test
        void runs() throws InterruptedException {
            run();
        }
    }

    @Test
    void no_other_test_of_the_JVM_runs_meanwhile() {
        Kit.runInParallel(4, Measuring.class, Other.class).testEvents().assertStatistics(tests -> tests.succeeded(3)
                .failed(0));
    }

    @Test
    void it_is_left_out_by_its_tag() {
        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Plain.class))
                .filters(excludeTags(LatencyTest.TAG))
                .execute();
        assertThat(results.testEvents().list().stream().map(Object::toString).collect(joining()))
                .isEmpty();
    }
}
