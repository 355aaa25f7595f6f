package org.modelunit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes of runs that end in some way or other, run in JVMs of their own. */
final class OutcomeSessions {

    private OutcomeSessions() {}

    static class Shop {
        AutoCloseable model() {
            return () -> {
                throw new IllegalStateException("busy");
            };
        }
    }

    @ModelTest(Shop.class)
    static class Unclosable {
        @Test
        void asks(AutoCloseable model) {
            Sessions.claim("accuracy");
        }
    }

    /** Ends all tests in the middle of one. */
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OutOfMemory {
        @Test
        void a_passes() {}

        @Test
        void b_needs_too_much() {
            throw new OutOfMemoryError("too much");
        }

        @Test
        void c_never_runs() {}
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class EveryKind {
        @Test
        void a_plain() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void b_parameterized(int number) {}

        @RepeatedTest(2)
        void c_repeated() {}

        @TestFactory
        List<DynamicTest> d_makes_none() {
            return List.of();
        }

        @TestFactory
        Stream<DynamicTest> e_makes_one() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> {}));
        }

        @Test
        private void f_private() {}
    }

    @Disabled("for now")
    static class SkippedKinds {
        @Test
        void plain() {}

        @ParameterizedTest
        @ValueSource(ints = 1)
        void parameterized(int number) {}
    }

    static class BrokenBefore {
        @BeforeAll
        static void breaks() {
            throw new IllegalStateException("no luck");
        }

        @Test
        void never_runs() {}
    }
}
