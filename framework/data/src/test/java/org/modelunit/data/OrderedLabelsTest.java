package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.LINEAR;
import static org.modelunit.Metrics.QUADRATIC;
import static org.modelunit.Metrics.cohenKappa;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Classified;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.slice.Slicing;

/** The values are those of scikit-learn's {@code cohen_kappa_score} with {@code labels} in the order of the levels. */
@ExtendWith(ShowingRows.class)
class OrderedLabelsTest extends CsvTestKit {

    private static final String GRADES = "y,p\n1,1\n2,3\n10,10\n11,10\n3,3\n1,2\n2,2\n10,11\n11,11\n9,10\n";
    private static final String LEVELS = "y,p\nlow,low\nmedium,low\nhigh,high\nlow,medium\nhigh,high\nmedium,high\n";
    private static final Offset<Double> NEARLY = within(1e-15);

    private PredictedTable predicted(String text) {
        return csv(text).truth("y").decided("p");
    }

    @Test
    void grades_are_ordered_as_numbers() {
        Evaluation<Row, Classified> evaluation = predicted(GRADES).evaluation();

        assertThat(evaluation.outcomes().labels().names()).containsExactly("1", "2", "3", "9", "10", "11");
        assertThat(evaluation.value(cohenKappa(QUADRATIC))).isCloseTo(0.9230769230769231, NEARLY);
        assertThat(evaluation.value(cohenKappa(LINEAR))).isCloseTo(0.7549019607843137, NEARLY);
    }

    @Test
    void levels_in_words_need_an_order_and_the_advice_works_when_followed() {
        Evaluation<Row, Classified> evaluation = predicted(LEVELS).evaluation();

        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(() -> evaluation.value(cohenKappa(QUADRATIC)))
                .withMessageContaining("nobody said the order of the labels 'high', 'low', 'medium'");
        assertThat(evaluation.value(cohenKappa(QUADRATIC, "low", "medium", "high")))
                .isCloseTo(0.6666666666666667, NEARLY);
        Evaluation<Row, Classified> ordered =
                predicted(LEVELS).labels("low", "medium", "high").evaluation();
        assertThat(ordered.value(cohenKappa(QUADRATIC))).isCloseTo(0.6666666666666667, NEARLY);
        assertThat(csv(LEVELS)
                        .truth("y")
                        .labels("low", "medium", "high")
                        .decided("p")
                        .evaluation()
                        .value(cohenKappa(QUADRATIC)))
                .isCloseTo(0.6666666666666667, NEARLY);
        assertThat(ordered.value(cohenKappa(LINEAR))).isCloseTo(0.47058823529411764, NEARLY);
    }

    @Test
    void labels_that_do_not_occur_may_be_named() {
        assertThat(predicted("y,p\nlow,high\n")
                        .labels("low", "medium", "high")
                        .evaluation()
                        .outcomes()
                        .labels()
                        .names())
                .containsExactly("low", "medium", "high");
    }

    @Test
    void a_cell_with_another_label_is_refused() {
        assertRefused(
                () -> predicted(LEVELS).labels("low", "high").evaluation(),
                "people.csv:3, column 'y': expected one of 'low', 'high', but found 'medium'; correct the cell, or name"
                        + " this label in labels(…), too");
    }

    @Test
    void the_order_of_columns_of_scores_is_none_of_the_labels() {
        PredictedTable scored = csv("y,low,high,medium\nlow,1,0,0\nhigh,0,0,1\nmedium,0,0,1\n")
                .truth("y")
                .scores("low", "high", "medium");

        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(() -> scored.evaluation().value(cohenKappa(QUADRATIC)));
        Classified outcomes =
                scored.labels("low", "medium", "high").evaluation().outcomes();
        assertThat(outcomes.labels().names()).containsExactly("low", "medium", "high");
        assertThat(outcomes.scores().row(1).of("medium")).isEqualTo(1);
        assertThat(outcomes.decided().get(2)).isEqualTo("medium");
        assertRefused(
                () -> scored.labels("low", "high").evaluation(),
                "labels(…) names 'low', 'high', but there are scores for 'low', 'high', 'medium'; name the same labels"
                        + " in both");
    }

    @Test
    void slices_by_a_column_of_numbers_are_in_their_order() {
        List<Row> rows = csv("grade\n10\n2\n1\n").rows();

        assertThat(Slicing.column("grade").over(rows).names()).containsExactly("1", "2", "10");
    }
}
