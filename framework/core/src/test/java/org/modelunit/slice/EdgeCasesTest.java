package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;

class EdgeCasesTest {

    private static <I> String rows(Slicing<I> slicing, List<? extends I> inputs) {
        Slices slices = slicing.over(inputs);
        return IntStream.range(0, slices.size())
                .mapToObj(slice -> slices.name(slice) + " " + Arrays.toString(slices.rows(slice)))
                .reduce("", (one, other) -> one + other + ";");
    }

    @Test
    void missing_values_are_null_empty_nan_or_blank() {
        assertThat(rows(
                        EdgeCases.<Optional<Object>>missing("age", o -> o),
                        List.of(Optional.of(1), Optional.empty(), Optional.of(Double.NaN), Optional.of(" "))))
                .isEqualTo("missing age [1, 2, 3];");
    }

    @Test
    void rare_categories_are_taken_together() {
        List<String> purposes = List.of("car", "car", "car", "car", "tv", "tv", "boat", "moon", "car", "car");

        assertThat(rows(EdgeCases.<String>rareCategories("purpose", p -> p, 0.1), purposes))
                .isEqualTo("rare purpose [6, 7];");
    }

    @Test
    void extremes_are_the_ends_of_a_number() {
        List<Integer> numbers = IntStream.rangeClosed(1, 20).boxed().toList();

        assertThat(rows(EdgeCases.<Integer>extremes("n", n -> n, 0.1), numbers))
                .isEqualTo("lowest [0, 1];highest [18, 19];");
        assertThatThrownBy(() -> EdgeCases.<Integer>extremes("n", n -> n, 5))
                .hasMessage("the share at either end must lie above 0 and below 0.5, but was 5.0 (did you mean 0.05?)");
    }

    @Test
    void boundary_values_are_met_exactly() {
        assertThat(rows(EdgeCases.<Integer>boundaryValues("age", n -> n, 18, 65), List.of(17, 18, 19, 65)))
                .isEqualTo("boundary values of age [1, 3];");
    }

    @Test
    void texts_are_short_long_or_not_latin() {
        List<String> texts = List.of("", "хорошо", "a longer text", "¡olé 12!");

        assertThat(rows(EdgeCases.<String>shortTexts("comment", t -> t, 2), texts))
                .isEqualTo("very short comment [0];");
        assertThat(rows(EdgeCases.<String>longTexts("comment", t -> t, 10), texts))
                .isEqualTo("very long comment [2];");
        assertThat(rows(EdgeCases.<String>nonLatin("comment", t -> t), texts)).isEqualTo("non-Latin comment [1];");
    }

    @Test
    void duplicates_are_all_of_those_that_are_equal() {
        assertThat(rows(EdgeCases.<String>duplicates("words", String::toLowerCase), List.of("a", "b", "A", "c")))
                .isEqualTo("duplicate words [0, 2];");
    }

    @Test
    void near_the_decision_is_where_the_score_is_near_the_cut_off() {
        ClassScores scores = ClassScores.ofRows(
                Labels.of("bad", "good"),
                List.of(new double[] {0.48, 0.52}, new double[] {0.9, 0.1}, new double[] {0.52, 0.48}));
        Dataset<Integer, String> data = Dataset.of("numbers", List.of(1, 2, 3), List.of("bad", "bad", "good"));
        Evaluation<Integer, Classified> evaluation =
                Evaluation.ofPredictions(data, ClassPredictions.of(scores), Fingerprint.unknown("elsewhere"));
        Slicing<Integer> near = EdgeCases.nearDecisionBoundary("bad", 0.5, 0.05);

        assertThat(near.over(evaluation).rows(0)).containsExactly(0, 2);
        assertThatThrownBy(() -> near.over(List.of(1, 2)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the slicing 'near the decision for 'bad'' looks at scores, so it needs an evaluation of a classifier"
                                + " that gives scores");
    }

    @Test
    void each_says_why_it_matters() {
        assertThat(EdgeCases.<String>nonLatin("comment", t -> t).description())
                .isEqualTo("Tokenizers trained on Latin script take others apart.");
    }
}
