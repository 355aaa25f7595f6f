package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;

class DatasetTest {

    private static final Split HALF = new Split("half", 0.5);

    private record Person(String name, int age, OptionalDouble income, Optional<String> job) {}

    private final Dataset<Integer, String> numbers = Dataset.of(
            "numbers",
            IntStream.range(0, 100).boxed().toList(),
            IntStream.range(0, 100).mapToObj(i -> i % 2 == 0 ? "even" : "odd").toList());

    @Test
    void keeps_inputs_and_truth_in_their_order() {
        assertThat(numbers.size()).isEqualTo(100);
        assertThat(numbers.inputs().subList(0, 3)).containsExactly(0, 1, 2);
        assertThat(numbers.truth().subList(0, 3)).containsExactly("even", "odd", "even");
        assertThat(numbers).hasToString("numbers (100 examples)");
    }

    @Test
    void refuses_more_inputs_than_true_values() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Dataset.of("pairs", List.of(1, 2), List.of("one")))
                .withMessage("pairs has 2 inputs, but 1 true values");
    }

    @Test
    void other_truth_keeps_the_inputs() {
        Dataset<Integer, Integer> lengths = numbers.withTruth(String::length);

        assertThat(lengths.truth().subList(0, 2)).containsExactly(4, 3);
        assertThat(lengths.inputs()).isEqualTo(numbers.inputs());
    }

    @Nested
    class Splits {

        @Test
        void holdout_and_training_part_the_examples() {
            Dataset<Integer, String> holdout = numbers.holdout(HALF, Object::toString);
            Dataset<Integer, String> training = numbers.training(HALF, Object::toString);

            assertThat(holdout.inputs()).isNotEmpty().doesNotContainAnyElementsOf(training.inputs());
            assertThat(holdout.size() + training.size()).isEqualTo(100);
            assertThat(holdout.name()).isEqualTo("numbers/holdout");
            assertThat(training.name()).isEqualTo("numbers/training");
        }

        @Test
        void keys_split_as_the_same_function_does() {
            Dataset<Integer, String> keyed =
                    numbers.withKeys(numbers.inputs().stream().map(i -> "n" + i).toList());

            assertThat(keyed.holdout(HALF).inputs())
                    .isEqualTo(numbers.holdout(HALF, i -> "n" + i).inputs());
            assertThat(keyed.training(HALF).inputs())
                    .isEqualTo(numbers.training(HALF, i -> "n" + i).inputs());
        }

        @Test
        void examples_with_the_same_key_stay_together() {
            Dataset<Integer, String> keyed = numbers.withKeys(
                    numbers.inputs().stream().map(i -> "decade " + i / 10).toList());

            assertThat(keyed.holdout(HALF).inputs())
                    .extracting(i -> i / 10)
                    .doesNotContainAnyElementsOf(keyed.training(HALF).inputs().stream()
                            .map(i -> i / 10)
                            .toList());
        }

        @Test
        void keys_survive_parts_and_other_truth() {
            Dataset<Integer, String> keyed =
                    numbers.withKeys(numbers.inputs().stream().map(i -> "n" + i).toList());

            assertThat(keyed.rows("some", new int[] {7, 3})
                            .withTruth(String::length)
                            .keys())
                    .contains(List.of("n7", "n3"));
            assertThat(numbers.keys()).isEmpty();
        }

        @Test
        void a_split_without_keys_says_where_keys_come_from() {
            String message =
                    "the split 'half' needs to know what identifies an example of numbers, but its examples have no"
                            + " keys; read them with keys (a CSV: keyedBy(\"id\") or keyedByContent()), add some by"
                            + " withKeys(keys), or give the split a function of the input: holdout(split, Applicant::id)";

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.holdout(HALF))
                    .withMessage(message);
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.training(HALF))
                    .withMessage(message);
        }

        @Test
        void refuses_more_or_fewer_keys_than_examples() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withKeys(List.of("a")))
                    .withMessage("numbers has 100 examples, but 1 keys were given");
        }

        @Test
        void an_empty_part_is_an_error() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.holdout(new Split("hardly any", 1e-9), Object::toString))
                    .withMessage("the holdout part of numbers is empty after the split 'hardly any'");
        }
    }

    @Nested
    class Digests {

        @Test
        void equal_content_has_the_same_digest_on_every_machine() {
            Dataset<Person, String> people = Dataset.of("people", List.of(ANNA), List.of("good"));

            assertThat(people.contentDigest())
                    .isEqualTo(
                            Dataset.of("others", List.of(ANNA), List.of("good")).contentDigest())
                    .matches("[0-9a-f]{64}");
            assertThat(Dataset.of("texts", List.of("a"), List.of("b")).contentDigest())
                    .isEqualTo("aba36fca9533f165fd478af228643dcef0927ef942ce6837a7d540b63b772f8e");
        }

        @Test
        void any_difference_changes_the_digest() {
            Person older = new Person("Anna", 35, OptionalDouble.empty(), Optional.of("baker"));
            String digest = Dataset.of("people", List.of(ANNA), List.of("good")).contentDigest();

            assertThat(List.of(
                            Dataset.of("people", List.of(older), List.of("good")),
                            Dataset.of("people", List.of(ANNA), List.of("bad"))))
                    .noneMatch(other -> other.contentDigest().equals(digest));
        }

        @Test
        void a_part_has_a_digest_of_its_own_and_the_same_source() {
            Dataset<Integer, String> some = numbers.rows("some", new int[] {1, 2});

            assertThat(some.contentDigest())
                    .isNotEqualTo(numbers.contentDigest())
                    .isNotEqualTo(numbers.rows("some", new int[] {2, 1}).contentDigest())
                    .isEqualTo(numbers.rows("same", new int[] {1, 2}).contentDigest());
            assertThat(some.source()).isEqualTo(numbers.source());
        }

        @Test
        void arrays_are_content() {
            record Embedded(float[] vector, int[][] grid) {}
            String digest = digest(new Embedded(new float[] {0.1f, 2}, new int[][] {{1}, {}}));

            assertThat(digest)
                    .hasSize(64)
                    .isEqualTo(digest(new Embedded(new float[] {0.1f, 2}, new int[][] {{1}, {}})))
                    .isNotEqualTo(digest(new Embedded(new float[] {2, 0.1f}, new int[][] {{1}, {}})))
                    .isNotEqualTo(digest(new Embedded(new float[] {0.1f, 2}, new int[][] {{}, {1}})));
        }

        private static String digest(Object input) {
            return Dataset.of("one", List.of(input), List.of("good")).contentDigest();
        }

        private record Named(String name) {}

        private record Renamed(String name) {}

        @Test
        void a_class_may_get_another_name() {
            assertThat(digest(new Named("a"))).isNotEmpty().isEqualTo(digest(new Renamed("a")));
            assertThat(digest(List.of(new Named("a"), new Renamed("a"))))
                    .isEqualTo(digest(List.of(new Renamed("a"), new Named("a"))))
                    .isNotEqualTo(digest(List.of(new Named("a"), new Named("a"))));
        }

        @Test
        void a_set_has_a_digest_whatever_its_order() {
            assertThat(digest(new LinkedHashSet<>(List.of("a", "b", "c"))))
                    .isNotEmpty()
                    .isEqualTo(digest(new LinkedHashSet<>(List.of("c", "a", "b"))))
                    .isNotEqualTo(digest(Set.of("a", "b")))
                    .isNotEqualTo(digest(Set.of("a", "bc")))
                    .isNotEqualTo(digest(List.of("a", "b", "c")));
            assertThat(digest(Set.of())).isNotEmpty().isNotEqualTo(digest(List.of()));
            assertThat(digest(Set.of(new Object()))).isEmpty();
            assertThat(Dataset.of("sets", List.of("a"), List.of(Set.of("x", "y")))
                            .contentDigest())
                    .isEqualTo(Dataset.of("sets", List.of("a"), List.of(new LinkedHashSet<>(List.of("y", "x"))))
                            .contentDigest());
        }

        @Test
        void inputs_of_unknown_content_have_no_digest() {
            assertThat(Dataset.of("objects", List.of(new Object()), List.of("x"))
                            .contentDigest())
                    .isEmpty();
        }

        @Test
        void a_file_s_digest_is_the_data_set_s() {
            Fingerprint file = Fingerprint.of("a.csv", new byte[] {1, 2, 3});

            assertThat(Dataset.of("a", List.of(1), List.of("x"), file).contentDigest())
                    .isEqualTo(file.sha256());
        }

        private static final Person ANNA = new Person("Anna", 34, OptionalDouble.empty(), Optional.of("baker"));
    }
}
