package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.fairness.Fairness;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;

/** What is claimed of a slice is claimed by its name, so no two slices are called, or look, the same. */
class SliceNamesTest {

    record Home(String city, String district) {}

    private static final Slicing<Home> CITY = Slicing.by("city", Home::city);
    private static final Slicing<Home> DISTRICT = Slicing.by("district", Home::district);
    private static final List<Home> HOMES =
            List.of(new Home("Washington, DC", "North"), new Home("Washington", "DC, North"));

    @Test
    void a_cross_of_which_two_pairs_print_alike_is_refused() {
        assertThatThrownBy(() -> CITY.cross(DISTRICT).over(HOMES))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "two slices of city × district are called 'Washington, DC, North', so they could not be told"
                                + " apart; give its keys texts that differ, such as by(name, input -> …) that puts something"
                                + " else between the parts of a key");
        Slicing<Home> apart = Slicing.by("home", home -> home.city() + " / " + home.district());
        assertThat(apart.over(HOMES).names()).containsExactly("Washington / DC, North", "Washington, DC / North");
    }

    @ParameterizedTest
    @MethodSource("slicings")
    void two_slices_of_one_name_are_refused_by_each_slicing(Slicing<Object> slicing, List<Object> inputs) {
        assertThatThrownBy(() -> slicing.over(inputs))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("so they could not be told apart");
    }

    static Stream<Object[]> slicings() {
        Slicing<Object> by = Slicing.by("key", key -> key);
        return Stream.of(
                new Object[] {by, List.of(1, "1")},
                new Object[] {by, List.of(1, 1L)},
                new Object[] {by, List.of(true, "true")},
                new Object[] {by, List.of('a', "a")},
                new Object[] {by, Arrays.asList("(missing)", null)},
                new Object[] {by, List.of("(missing)", Double.NaN)},
                new Object[] {by, List.of("east", "east ")},
                new Object[] {by, List.of("New York", "New\u00a0York")},
                new Object[] {by, List.of("New York", "New  York")},
                new Object[] {by, List.of("Z\u00fcrich", "Zu\u0308rich")},
                new Object[] {by, List.of("east", "ea\u200bst")},
                new Object[] {by.cross(by), List.of(1, "1")},
                new Object[] {
                    Slicing.byColumn("column", LabelColumn.of(Labels.of("a", "a\u00a0"), List.of("a", "a\u00a0"))),
                    List.of(0, 1)
                });
    }

    @Test
    void what_looks_the_same_is_told_by_what_differs() {
        Slicing<String> city = Slicing.by("city", name -> name);

        assertThatThrownBy(() -> city.over(List.of("New York", "New\u00a0York")))
                .hasMessage(
                        "two slices of city are called 'New York' and 'New\\u00A0York', so they could not be told apart;"
                                + " it looks like 'New York', but holds U+00A0 where that holds U+0020; make them one in the key,"
                                + " by strip() or Normalizer.normalize(…), or give its keys texts that differ");
        assertThatThrownBy(() -> city.over(List.of("(missing)", " ")))
                .hasMessage(
                        "two slices of city are called '(missing)', so they could not be told apart; give its keys texts"
                                + " that differ: that is what the slice of missing keys is called");
    }

    @Test
    void a_slice_is_also_found_by_a_name_that_looks_the_same() {
        SlicedEvaluation<String, Classified> sliced =
                SlicedEvaluation.of(evaluation(List.of("Z\u00fcrich", "Bern")), Slicing.by("city", name -> name));

        assertThat(sliced.on("Zu\u0308rich").name()).isEqualTo("places/city=Z\u00fcrich");
        assertThatThrownBy(() -> sliced.on("Basel"))
                .hasMessage("there is no slice 'Basel' of city; there are 'Bern', 'Z\u00fcrich'");
    }

    @Test
    void names_that_differ_in_case_or_by_a_letter_are_two() {
        assertThat(Slicing.<String>by("key", text -> text)
                        .over(List.of("east", "East", "eas t", "weast", "\u0435ast"))
                        .size())
                .isEqualTo(5);
    }

    @Test
    void an_empty_key_is_missing_and_so_is_a_blank_one() {
        assertThat(Slicing.<String>by("key", text -> text)
                        .over(Arrays.asList("", "x", " ", "\t", null))
                        .names())
                .containsExactly("x", "(missing)");
    }

    @Test
    void one_zero_is_as_good_as_the_other() {
        assertThat(Slicing.<Double>by("key", number -> number)
                        .over(List.of(0.0, -0.0, 1.0))
                        .names())
                .containsExactly("0.0", "1.0");
        assertThat(Slicing.<Float>by("key", number -> number)
                        .over(List.of(0f, -0f, 1f))
                        .names())
                .containsExactly("0.0", "1.0");
    }

    @Test
    void keys_of_several_types_have_one_order_whatever_the_order_of_rows() {
        List<Object> keys = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        IntStream.range(0, 60).mapToObj(number -> number + "x").forEach(keys::add);
        Slicing<Object> slicing = Slicing.by("key", key -> key);
        List<String> names = slicing.over(keys).names();

        for (int turn = 0; turn < 20; turn++) {
            Collections.rotate(keys, 7);
            assertThat(slicing.over(keys).names()).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_key_without_a_text_of_its_own_is_refused(boolean isArray) {
        Slicing<Integer> slicing = Slicing.by("key", row -> isArray ? new int[] {row} : new Object());

        assertThatThrownBy(() -> slicing.over(List.of(1, 2)))
                .isInstanceOf(DataException.class)
                .hasMessage("the keys of the slicing 'key' are of type " + (isArray ? "int[]" : "java.lang.Object")
                        + ", which has no text to name a slice by; give key a key that has one: a category, an enum, a"
                        + " record, or a text");
    }

    @Test
    void a_text_that_is_missing_is_in_a_slice_of_its_own_or_in_none() {
        List<String> texts = Arrays.asList("good", null, "not good");

        assertThat(Slicing.<String>byText("comment", t -> t)
                        .length()
                        .edges(5)
                        .over(texts)
                        .names())
                .containsExactly("below 5", "from 5", "(missing)");
        assertThat(Slicing.<String>byText("comment", t -> t)
                        .contains("not")
                        .over(texts)
                        .names())
                .containsExactly("with 'not'", "without 'not'", "(missing)");
        assertThat(Slicing.<String>byText("comment", t -> t)
                        .script()
                        .over(texts)
                        .names())
                .containsExactly("Latin", "(missing)");
        assertThat(EdgeCases.<String>shortTexts("comment", t -> t, 5)
                        .over(texts)
                        .rows(0))
                .containsExactly(0);
        assertThat(EdgeCases.<String>rareCategories("comment", t -> t, 0.4)
                        .over(texts)
                        .rows(0))
                .containsExactly(0, 1, 2);
        assertThat(EdgeCases.<String>duplicates("comment", t -> t)
                        .over(Arrays.asList(null, "x", null))
                        .rows(0))
                .containsExactly(0, 2);
    }

    @Test
    void examples_without_a_key_may_be_left_out() {
        List<Home> homes = Arrays.asList(
                new Home("Bern", "North"), new Home(null, "South"), new Home("Basel", null), new Home("Bern", "South"));

        assertThat(CITY.withoutMissing().over(homes).names()).containsExactly("Basel", "Bern");
        assertThat(CITY.withoutMissing().name()).isEqualTo("city without (missing)");
        assertThat(CITY.cross(DISTRICT).withoutMissing().over(homes).names())
                .containsExactly("Bern, North", "Bern, South");
        assertThat(CITY.withoutMissing().cross(DISTRICT).over(homes).names())
                .containsExactly("Basel, (missing)", "Bern, North", "Bern, South");
        assertThat(Slicing.<Double>byNumber("age", age -> age)
                        .edges(30)
                        .withoutMissing()
                        .over(List.of(20.0, Double.NaN, 40.0))
                        .names())
                .containsExactly("below 30", "from 30");
        assertThat(CITY.describedAs("why").withoutMissing().description()).isEqualTo("why");
    }

    @Test
    void nothing_but_missing_keys_is_nothing_to_check() {
        assertThatThrownBy(() -> SlicedEvaluation.of(
                        evaluation(Arrays.asList("", " ")),
                        Slicing.<String>by("city", name -> name).withoutMissing()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("the slicing 'city without (missing)' matched none of the 2 examples");
    }

    @Test
    void a_single_slice_is_compared_with_no_other() {
        Evaluation<String, Classified> evaluation = evaluation(List.of("Bern", "", "Bern"));
        SlicedEvaluation<String, Classified> sliced = SlicedEvaluation.of(
                evaluation, Slicing.<String>by("city", name -> name).withoutMissing());
        String message = "slices are compared with one another, but city without (missing) has only 'Bern', so nothing"
                + " would be checked; compare it with all examples together: againstOverall(…)";

        assertThatThrownBy(() -> sliced.judge(Fairness.demographicParityDifference("y"), Threshold.atMost(0.1)))
                .hasMessage(message);
        assertThatThrownBy(() -> sliced.judge(Fairness.demographicParityRatio("y"), Fairness.FOUR_FIFTHS))
                .hasMessage(message);
        assertThatThrownBy(() -> sliced.judge(Metrics.accuracy(), SliceRequirement.againstBest(Margin.notWorseBy(0.1))))
                .hasMessage(message);
        assertThatThrownBy(() -> sliced.value(Fairness.demographicParityDifference("y")))
                .hasMessage(message);
    }

    private static Evaluation<String, Classified> evaluation(List<String> places) {
        List<String> truth = places.stream().map(place -> "y").toList();
        return Evaluation.ofPredictions(
                Dataset.of("places", places, truth),
                ClassPredictions.of(LabelColumn.of(Labels.of("y", "n"), truth)),
                Fingerprint.unknown("made up"));
    }
}
