package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Dataset;

/** What people read when a test and its fixture do not fit. */
class FixtureErrorsTest {

    private static Dataset<String, String> data() {
        return Dataset.of("shop", List.of("a"), List.of("good"));
    }

    static class Shop {
        Dataset<String, String> holdout() {
            return data();
        }

        Dataset<String, String> training() {
            return data();
        }

        int size(Dataset<String, String> holdout) {
            return holdout.size();
        }
    }

    @ModelTest(Shop.class)
    static class Missing {
        @Test
        void asks(Dataset<Integer, String> holdoot) {}
    }

    @Test
    void a_missing_value_names_what_there_is() {
        assertThat(Kit.message(Missing.class))
                .isEqualTo(
                        "Missing.asks asks for Dataset<Integer, String> holdoot, but no method of the fixture Shop has"
                                + " that name or returns that type; it has Dataset<String, String> holdout(),"
                                + " int size(Dataset<String, String>), Dataset<String, String> training()");
    }

    @ModelTest(Shop.class)
    static class Ambiguous {
        @BeforeEach
        void prepare(Dataset<String, String> data) {}

        @Test
        void asks() {}
    }

    @Test
    void an_ambiguous_type_names_the_candidates() {
        assertThat(Kit.message(Ambiguous.class))
                .isEqualTo("Ambiguous.prepare asks for Dataset<String, String> data, but the fixture Shop has several"
                        + " methods that return that type; name the parameter after one of"
                        + " Dataset<String, String> holdout(), Dataset<String, String> training()");
    }

    @ModelTest(Shop.class)
    static class WrongType {
        WrongType(Dataset<String, Double> holdout) {}

        @Test
        void asks() {}
    }

    @Test
    void a_name_that_matches_with_the_wrong_type_names_both_types() {
        assertThat(Kit.message(WrongType.class))
                .isEqualTo("the constructor of WrongType asks for holdout as Dataset<String, Double>, but Shop.holdout"
                        + " returns Dataset<String, String>");
    }

    static class Integer {}

    @ModelTest(SameName.class)
    static class AskingSameName {
        @Test
        void asks(Integer size) {}
    }

    static class SameName {
        java.lang.Integer size() {
            return 1;
        }
    }

    @Test
    void types_of_the_same_simple_name_are_told_apart() {
        assertThat(Kit.message(AskingSameName.class))
                .isEqualTo("AskingSameName.asks asks for size as org.modelunit.junit.FixtureErrorsTest$Integer, but"
                        + " SameName.size returns java.lang.Integer");
    }

    static class Circle {
        String a(String b) {
            return b;
        }

        String b(String c) {
            return c;
        }

        String c(String b) {
            return b;
        }
    }

    @ModelTest(Circle.class)
    static class AskingCircle {
        @Test
        void asks(String a) {}
    }

    @Test
    void a_circle_is_shown() {
        assertThat(Kit.message(AskingCircle.class))
                .isEqualTo("the methods of the fixture Circle need each other in a circle: b -> c -> b");
    }

    static class Needy {
        String a(Thread helper) {
            return helper.getName();
        }
    }

    @ModelTest(Needy.class)
    static class AskingNeedy {
        @Test
        void asks(String a) {}
    }

    @Test
    void a_fixture_method_that_needs_what_nobody_supplies_is_named() {
        assertThat(Kit.message(AskingNeedy.class))
                .isEqualTo("Needy.a asks for Thread helper, but no method of the fixture Needy has that name or returns"
                        + " that type; it has String a(Thread)");
    }

    static class Throwing {
        String model() {
            throw new IllegalStateException("no file");
        }

        String evaluation(String model) {
            return model;
        }
    }

    @ModelTest(Throwing.class)
    static class AskingThrowing {
        @Test
        void asks_for_the_model(String model) {}

        @Test
        void asks_for_the_evaluation(String evaluation) {}
    }

    @Test
    void what_a_fixture_method_throws_is_told_to_each_that_asks_with_the_same_cause() {
        List<Throwable> failures = Kit.failures(Kit.run(AskingThrowing.class));

        assertThat(failures)
                .hasOnlyElementsOfType(ParameterResolutionException.class)
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "Throwing.model threw IllegalStateException: no file\n"
                                + "  so AskingThrowing.asks_for_the_model cannot have String model",
                        "Throwing.model threw IllegalStateException: no file\n"
                                + "  so AskingThrowing.asks_for_the_evaluation cannot have String evaluation");
        assertThat(failures.get(0).getCause())
                .isInstanceOf(IllegalStateException.class)
                .isSameAs(failures.get(1).getCause());
    }

    static class Odd {
        @SuppressWarnings("unused")
        private String secret() {
            return "";
        }

        static String shared() {
            return "";
        }

        void nothing() {}

        String twice() {
            return "";
        }

        String twice(String nil) {
            return "";
        }

        String nil() {
            return null;
        }
    }

    @ModelTest(Odd.class)
    static class AskingNull {
        @Test
        void asks(String nil) {}
    }

    @Test
    void null_is_no_value() {
        assertThat(Kit.message(AskingNull.class))
                .isEqualTo("Odd.nil returned null\n  so AskingNull.asks cannot have String nil");
    }

    private static final String ODD = "; it has String nil(), String twice(), String twice(String)";

    @ModelTest(Odd.class)
    static class AskingPrivate {
        @Test
        void asks(String secret) {}
    }

    @Test
    void a_private_method_is_out_of_reach() {
        assertThat(Kit.message(AskingPrivate.class))
                .isEqualTo(
                        "AskingPrivate.asks asks for String secret, but Odd.secret is private, which keeps it from tests"
                                + ODD);
    }

    @ModelTest(Odd.class)
    static class AskingStatic {
        @Test
        void asks(String shared) {}
    }

    @Test
    void a_static_method_is_none_of_a_fixture() {
        assertThat(Kit.message(AskingStatic.class))
                .isEqualTo(
                        "AskingStatic.asks asks for String shared, but Odd.shared is static, and a fixture supplies what"
                                + " its instance returns" + ODD);
    }

    @ModelTest(Odd.class)
    static class AskingVoid {
        @Test
        void asks(String nothing) {}
    }

    @Test
    void a_method_that_returns_nothing_supplies_nothing() {
        assertThat(Kit.message(AskingVoid.class))
                .isEqualTo("AskingVoid.asks asks for String nothing, but Odd.nothing returns nothing" + ODD);
    }

    @ModelTest(Odd.class)
    static class AskingOverloaded {
        @Test
        void asks(String twice) {}
    }

    @Test
    void an_overloaded_method_is_ambiguous() {
        assertThat(Kit.message(AskingOverloaded.class))
                .isEqualTo(
                        "AskingOverloaded.asks asks for String twice, but the fixture Odd has several methods of that"
                                + " name; give each its own name: String twice(), String twice(String)");
    }

    @Test
    void a_name_that_the_compiler_did_not_keep_is_the_cause(@TempDir Path classes) throws Exception {
        assertThat(Kit.message(WithoutNames.modelTest(classes)))
                .isEqualTo(
                        "Nameless.asks asks for Dataset<String, String>, but the name of the parameter is unknown because"
                                + " its class was compiled without -parameters; add that flag to the compiler to choose from"
                                + " Dataset<String, String> holdout(), Dataset<String, String> training() of the fixture Shop");
    }
}
