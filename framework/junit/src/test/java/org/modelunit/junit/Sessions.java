package org.modelunit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.console.Console;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.settings.Settings;

/** Test classes that are run in JVMs of their own. */
final class Sessions {

    private Sessions() {}

    static void claim(String property) {
        SampleClaims.claim(SampleVerdicts.metric(property, VerdictStatus.SHOWN));
    }

    static final class Undecided extends AssertionError implements Inconclusive {
        private static final long serialVersionUID = 1L;

        Undecided() {
            super("the data cannot tell\n\nmore", null);
        }
    }

    static class Shop {
        AutoCloseable model() {
            Console.print("> model made");
            claim("a claim of the fixture");
            return () -> Console.print("> model closed");
        }
    }

    @ModelTest(Shop.class)
    static class Asking {
        @Test
        void asks(AutoCloseable model) {
            claim("accuracy");
        }
    }

    @ModelTest(Shop.class)
    static class AskingToo {
        @Test
        void asks_too(AutoCloseable model) {}
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class EveryEnd {
        @Test
        void a_passes() {}

        @Test
        void b_fails() {
            assertEquals(1, 2);
        }

        @Test
        void c_is_inconclusive() {
            throw new Undecided();
        }

        @Test
        void d_breaks() {
            throw new IllegalStateException();
        }

        @Test
        void e_is_aborted() {
            assumeTrue(false, "not today");
        }

        @Test
        @Disabled("not now")
        void f_is_skipped() {}
    }

    static class BrokenClass {
        @BeforeAll
        static void breaks() {
            throw new IllegalStateException("no luck");
        }

        @Test
        void never_runs() {}
    }

    @ModelTest(Shop.class)
    static class BrokenAtFirst {
        private static boolean tried;

        @BeforeAll
        static void breaks() {
            if (!tried) {
                tried = true;
                throw new IllegalStateException("no luck");
            }
        }

        @Test
        void works() {}
    }

    @Disabled("for now")
    static class SkippedClass {
        @Test
        void one() {}

        @Test
        void two() {}
    }

    abstract static class Claims {
        @BeforeEach
        void before() {
            claim("before");
        }

        @AfterEach
        void after() {
            claim("after");
        }

        @Test
        void tests() {
            claim("test");
        }

        @ParameterizedTest
        @ValueSource(ints = 7)
        void tests_with(int number) {
            claim("template");
        }

        @TestFactory
        Stream<DynamicTest> makes() {
            return Stream.of("x").map(name -> dynamicTest(name, () -> claim("dynamic")));
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class PlainClaims extends Claims {}

    @ModelTest(Shop.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ModelTestClaims extends Claims {
        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void tests_on_another_thread() {
            claim("elsewhere");
        }
    }

    @ModelTest(Shop.class)
    static class Undecidable {
        @Test
        void cannot_tell() {
            throw new Undecided();
        }
    }

    static class AskingForModels {
        @Test
        void asks_for_two() {
            Settings.current().model("champion");
            Settings.current().model("challenger");
        }
    }

    static class Exiting {
        @Test
        void exits() {
            claim("accuracy");
            System.exit(0);
        }
    }
}
