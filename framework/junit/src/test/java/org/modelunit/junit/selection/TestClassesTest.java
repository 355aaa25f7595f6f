package org.modelunit.junit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.JUnitException;
import org.modelunit.recording.TestId;

class TestClassesTest {

    private static final TestId HERE = test(TestClassesTest.class.getName());
    private static final Predicate<Class<?>> ANYTHING = type -> true;

    private static TestId test(String className) {
        return new TestId("[method:sells()]", className, "sells", "sells()");
    }

    @Test
    void a_class_that_is_there_is_asked() {
        assertThat(TestClasses.isGone(HERE)).isFalse();
        assertThat(TestClasses.is(HERE, TestClassesTest.class::equals)).isTrue();
        assertThat(TestClasses.is(HERE, String.class::equals)).isFalse();
    }

    @Test
    void a_class_that_is_not_there_is_gone_and_nothing_is_true_of_it() {
        TestId gone = test("shop.GoneTest");

        assertThat(TestClasses.isGone(gone)).isTrue();
        assertThat(TestClasses.is(gone, ANYTHING)).isFalse();
    }

    @Test
    void a_class_that_cannot_be_loaded_is_not_gone_and_nothing_is_true_of_it() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new Unlinked());
        try {
            assertThat(TestClasses.isGone(HERE)).isFalse();
            assertThat(TestClasses.is(HERE, ANYTHING)).isFalse();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void nothing_is_true_of_a_class_that_cannot_be_looked_into() {
        assertThat(TestClasses.is(HERE, type -> {
                    throw new NoClassDefFoundError("shop/Model");
                }))
                .isFalse();
        assertThat(TestClasses.is(HERE, type -> {
                    throw new JUnitException("a cycle of nested classes");
                }))
                .isFalse();
    }

    /** What its classes are made of is not there. */
    private static final class Unlinked extends ClassLoader {

        @Override
        public Class<?> loadClass(String name) {
            throw new NoClassDefFoundError(name);
        }
    }
}
