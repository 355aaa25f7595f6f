package org.modelunit.junit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.console.Console;
import org.modelunit.latency.LatencyMeasurement;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;

/** Tests whose claims depend on system properties, run in JVMs of their own. */
final class ExpectedSessions {

    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private ExpectedSessions() {}

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Claiming {
        @Test
        void a_claims_twice() {
            Sessions.claim("twice");
            if (!Boolean.getBoolean("once")) {
                Sessions.claim("twice");
            }
        }

        @Test
        void b_gives_up() {
            assumeFalse(Boolean.getBoolean("giving.up"), "not today");
            Sessions.claim("given up");
        }

        @Test
        void c_fails() {
            if (Boolean.getBoolean("failing")
                    || Boolean.getBoolean("failing.at.first") && ATTEMPTS.getAndIncrement() == 0) {
                throw new IllegalStateException("no model");
            }
            Sessions.claim("after a failure");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void d_parameterized(int number) {
            assumeTrue(number == 1 || !Boolean.getBoolean("fewer"));
            Sessions.claim("of each");
        }

        @Test
        void e_swallows() {
            if (Boolean.getBoolean("swallowing")) {
                SampleClaims.claim(SampleVerdicts.metric("swallowed", VerdictStatus.REFUTED));
            }
        }
    }

    /** One of its methods has a tag that is left out, another lost its annotation. */
    static class Tagged {
        @Test
        @Tag("slow")
        void excluded(List<String> names, String... others) {
            Sessions.claim("excluded by its tag of " + names + List.of(others));
        }

        @Test
        void stays() {
            Sessions.claim("stays");
        }

        void no_test() {
            Sessions.claim("no test any more");
        }
    }

    /** Measures once in a session, however often its test is run. */
    static class Stopwatch {
        private static final AtomicInteger MEASURED = new AtomicInteger();

        Samples samples() {
            Console.print("> measured");
            return new Samples(MEASURED.incrementAndGet());
        }
    }

    record Samples(int number) implements LatencyMeasurement {}

    @ModelTest(Stopwatch.class)
    static class Measuring {
        @LatencyTest
        void is_fast(Samples samples) {
            Sessions.claim("samples " + samples.number());
            if (Boolean.getBoolean("failing")) {
                throw new IllegalStateException("too slow");
            }
        }

        @Test
        void answers() {
            Sessions.claim("answers");
        }
    }

    /** Left out as a whole. */
    @Tag("slow")
    static class Slow {
        @Test
        void claims() {
            Sessions.claim("slow");
        }
    }

    /** All that it has inside is left out. */
    static class SlowInside {
        @Nested
        @Tag("slow")
        class Inside {
            @Test
            void claims() {
                Sessions.claim("inside");
            }
        }
    }

    /** Inherits a test that stays. */
    static class Inheriting extends Tagged {
        @Test
        @Tag("slow")
        void claims() {
            Sessions.claim("inheriting");
        }
    }

    /** None of its methods is a test any more. */
    static class Testless {
        void claims() {
            Sessions.claim("testless");
        }
    }

    /** Became abstract. */
    abstract static class Abstract {
        @Test
        void claims() {
            Sessions.claim("abstract");
        }
    }

    /** Its test became private. */
    static class Private {
        @Test
        @SuppressWarnings("unused")
        private void claims() {
            Sessions.claim("private");
        }
    }

    static class Another {
        @Test
        void claims() {
            Sessions.claim("elsewhere");
        }
    }
}
