package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** Every way in which JUnit lets a test ask for something. */
class ModelTestTest {

    private static void passes(Class<?> type, int tests) {
        EngineExecutionResults results = Kit.run(type);

        assertThat(Kit.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    static class Shop {
        Dataset<String, String> holdout() {
            return Dataset.of("shop", List.of("a", "b"), List.of("good", "bad"));
        }

        Labels goods() {
            return Labels.of("fresh", "stale");
        }

        int size(Dataset<String, String> holdout) {
            return holdout.size();
        }

        Path home() {
            return Path.of("shop");
        }
    }

    @ModelTest(Shop.class)
    static class ByName {
        @Test
        void asks(Dataset<String, String> holdout, int size) {
            assertThat(holdout.size()).isEqualTo(size).isEqualTo(2);
        }
    }

    @Test
    void a_parameter_is_found_by_its_name() {
        passes(ByName.class, 1);
    }

    @ModelTest(Shop.class)
    static class ByType {
        @Test
        void asks(Dataset<String, String> whatever, Dataset<?, ?> anything, Integer size, Labels ofAnyName) {
            assertThat(whatever).isSameAs(anything);
            assertThat(ofAnyName.size()).isEqualTo(2);
        }
    }

    @Test
    void a_type_of_ModelUnit_is_found_by_type_too() {
        passes(ByType.class, 1);
    }

    static class Bank {
        Labels labels() {
            return Labels.of("bad", "good");
        }

        Classified answers() {
            return Classified.binary(List.of("bad", "good"), "bad", 0.8, 0.3);
        }

        OperatingPoint.CutOff point() {
            return OperatingPoint.cutOff("bad", 0.5);
        }

        SlicedEvaluation<Integer, Classified> sliced(Classified answers) {
            return SlicedEvaluation.of(
                    Evaluation.ofOutcomes("bank", answers), Slicing.by("parity", (Integer row) -> row % 2));
        }
    }

    @ModelTest(Bank.class)
    static class AnyNounByType {
        @Test
        void asks(
                Labels theLabels,
                Classified theAnswers,
                OperatingPoint.CutOff thePoint,
                SlicedEvaluation<Integer, Classified> theSlices) {
            assertThat(theAnswers.labels()).isEqualTo(theLabels);
            assertThat(theAnswers.decidingAt(thePoint).decided().get(0)).isEqualTo("bad");
            assertThat(theSlices.slices().size()).isEqualTo(2);
        }
    }

    @Test
    void a_type_of_ModelUnit_is_found_by_type_whatever_its_package() {
        passes(AnyNounByType.class, 1);
    }

    @ModelTest(Shop.class)
    static class Outer {
        @Nested
        class Inner {
            @Test
            void asks(int size, TestInfo info) {
                assertThat(size).isEqualTo(2);
                assertThat(info.getDisplayName()).isNotEmpty();
            }
        }
    }

    @Test
    void a_nested_class_has_the_fixture_of_its_outer_class() {
        passes(Outer.class, 1);
    }

    static class OtherShop extends Shop {
        @Override
        int size(Dataset<String, String> holdout) {
            return 7;
        }
    }

    @ModelTest(Shop.class)
    static class OuterOfOther {
        @Nested
        @ModelTest(OtherShop.class)
        class Inner {
            @Test
            void asks(int size, Dataset<String, String> holdout) {
                assertThat(size).isEqualTo(7);
                assertThat(holdout.size()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_nested_class_may_have_a_fixture_of_its_own_which_may_inherit() {
        passes(OuterOfOther.class, 1);
    }

    static class Inheriting extends ByName {}

    @Test
    void a_subclass_inherits_the_fixture() {
        passes(Inheriting.class, 1);
    }

    abstract static class Generic<I> {
        @Test
        void asks(Dataset<I, String> holdout) {
            assertThat(holdout.size()).isEqualTo(2);
        }
    }

    @ModelTest(Shop.class)
    static class Specific extends Generic<String> {}

    @Test
    void an_inherited_test_may_be_generic() {
        passes(Specific.class, 1);
    }

    @ModelTest(Shop.class)
    static class Parameterized {
        @ParameterizedTest
        @CsvSource({"1, good", "2, bad"})
        void asks(int holdout, String label, Dataset<String, String> data, int size) {
            assertThat(size).isEqualTo(2);
            assertThat(holdout).isIn(1, 2);
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void leaves_an_argument_of_the_same_name_and_type(int size) {
            assertThat(size).isIn(3, 4);
        }

        static Stream<Dataset<String, String>> sets() {
            return Stream.of(Dataset.of("own", List.of("x"), List.of("good")));
        }

        @ParameterizedTest
        @MethodSource("sets")
        void leaves_an_argument_of_our_own_type(Dataset<String, String> holdout, int size) {
            assertThat(holdout.name()).isEqualTo("own");
            assertThat(size).isEqualTo(2);
        }
    }

    @Test
    void the_arguments_of_a_parameterized_test_are_left_to_their_source() {
        passes(Parameterized.class, 5);
    }

    @ModelTest(Shop.class)
    @ParameterizedClass
    @ValueSource(ints = {3, 4})
    static class ParameterizedAsAWhole {
        private final int argument;

        ParameterizedAsAWhole(int size, Dataset<String, String> holdout) {
            argument = size;
            assertThat(holdout.size()).isEqualTo(2);
        }

        @Test
        void asks(int size) {
            assertThat(argument).isIn(3, 4);
            assertThat(size).isEqualTo(2);
        }
    }

    @Test
    void the_arguments_of_a_parameterized_class_are_left_to_their_source() {
        passes(ParameterizedAsAWhole.class, 2);
    }

    @ModelTest(Shop.class)
    static class WithTempDir {
        @Test
        void asks(@TempDir Path home, Path home2) {}

        @Test
        void asks_for_both(@TempDir Path own, @TempDir Path home) {
            assertThat(home).isNotEqualTo(Path.of("shop"));
        }
    }

    @Test
    void a_parameter_with_another_annotation_is_left_to_whoever_owns_that() {
        EngineExecutionResults results = Kit.run(WithTempDir.class);

        assertThat(results.testEvents().succeeded().count()).isOne();
        assertThat(Kit.failures(results)).hasSize(1);
        assertThat(Kit.failures(results).get(0).getMessage())
                .startsWith("No ParameterResolver registered for parameter [java.nio.file.Path home2]");
    }

    @ModelTest(Shop.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {
        private final Dataset<String, String> injected;

        PerClass(Dataset<String, String> holdout) {
            injected = holdout;
        }

        @BeforeAll
        void beforeAll(Dataset<String, String> holdout) {
            assertThat(holdout).isSameAs(injected);
        }

        @BeforeEach
        void beforeEach(Dataset<String, String> holdout) {
            assertThat(holdout).isSameAs(injected);
        }

        @AfterEach
        void afterEach(int size) {
            assertThat(size).isEqualTo(2);
        }

        @AfterAll
        void afterAll(int size) {
            assertThat(size).isEqualTo(2);
        }

        @Test
        void asks(Dataset<String, String> holdout) {
            assertThat(holdout).isSameAs(injected);
        }

        @RepeatedTest(2)
        void asks_again(Dataset<String, String> holdout, RepetitionInfo info) {
            assertThat(holdout).isSameAs(injected);
            assertThat(info.getTotalRepetitions()).isEqualTo(2);
        }

        @TestFactory
        Stream<DynamicTest> asks_dynamically(Dataset<String, String> holdout) {
            return holdout.inputs().stream().map(input -> DynamicTest.dynamicTest(input, () -> {}));
        }
    }

    @Test
    void constructors_and_lifecycle_methods_and_factories_may_ask() {
        passes(PerClass.class, 5);
    }
}
