package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a class needs to be a fixture, told for a whole test class at once. */
class FixtureInstanceTest {

    static class Needy {
        Needy(String name) {}
    }

    @ModelTest(Needy.class)
    static class AskingNeedy {
        @Test
        void asks() {}
    }

    @Test
    void a_fixture_needs_a_constructor_without_parameters() {
        assertThat(Kit.message(AskingNeedy.class))
                .isEqualTo("the fixture Needy has no constructor without parameters; a fixture needs one that is not"
                        + " private");
    }

    static final class Hidden {
        private Hidden() {}
    }

    @ModelTest(Hidden.class)
    static class AskingHidden {
        @Test
        void asks() {}
    }

    @Test
    void a_private_constructor_is_out_of_reach() {
        assertThat(Kit.message(AskingHidden.class))
                .isEqualTo(
                        "the fixture Hidden has a private constructor; a fixture needs one without parameters that is"
                                + " not private");
    }

    abstract static class Abstract {}

    @ModelTest(Abstract.class)
    static class AskingAbstract {
        @Test
        void asks() {}
    }

    interface Interface {}

    @ModelTest(Interface.class)
    static class AskingInterface {
        @Test
        void asks() {}
    }

    class Inner {}

    @ModelTest(Inner.class)
    static class AskingInner {
        @Test
        void asks() {}
    }

    @Test
    void a_fixture_must_be_a_class_that_can_be_made() {
        assertThat(Kit.message(AskingAbstract.class))
                .isEqualTo("the fixture Abstract must be a class that can be made, but is abstract");
        assertThat(Kit.message(AskingInterface.class))
                .isEqualTo("the fixture Interface must be a class that can be made, but is an interface");
        assertThat(Kit.message(AskingInner.class)).isEqualTo("the fixture Inner is an inner class; make it static");
    }

    static class Throwing {
        Throwing() {
            throw new IllegalStateException("no disk");
        }

        String a() {
            return "";
        }
    }

    @ModelTest(Throwing.class)
    static class AskingThrowing {
        @Test
        void asks(String a) {}
    }

    @Test
    void a_constructor_that_throws_is_named() {
        assertThat(Kit.message(AskingThrowing.class))
                .isEqualTo(
                        "new Throwing() threw IllegalStateException: no disk\n  so AskingThrowing.asks cannot have String a");
    }
}
