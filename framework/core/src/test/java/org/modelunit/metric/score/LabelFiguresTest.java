package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Figures.precisionRecallOfEachLabel;
import static org.modelunit.Figures.roc;
import static org.modelunit.Figures.rocOfEachLabel;
import static org.modelunit.Figures.topK;
import static org.modelunit.Metrics.topKAccuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;
import org.modelunit.figure.Point;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

class LabelFiguresTest {

    /** Random scores; each label occurs as often as its place from the end, and the last one never. */
    private static Classified labels(int count, int seed) {
        Labels labels =
                Labels.of(IntStream.range(0, count).mapToObj(i -> "l" + i).toArray(String[]::new));
        int[] truth = IntStream.range(0, count - 1)
                .flatMap(label -> IntStream.generate(() -> label).limit(count - label))
                .toArray();
        Random random = new Random(seed);
        List<NumberColumn> columns = IntStream.range(0, count)
                .mapToObj(label -> NumberColumn.of(random.doubles(truth.length).toArray()))
                .toList();
        return Classified.of(
                Arrays.stream(truth).mapToObj(labels::get).toList(),
                ClassPredictions.of(ClassScores.of(labels, columns)));
    }

    @Test
    void each_label_that_occurs_has_the_line_of_its_own_curve() {
        Classified three = labels(4, 1);

        Curve curve = (Curve) rocOfEachLabel().of(three).get(0);

        assertThat(curve.title()).isEqualTo("ROC of each label against all others");
        assertThat(curve.lines()).extracting(Line::name).containsExactly("'l0'", "'l1'", "'l2'", "chance");
        Curve alone = (Curve) roc("l1").of(three).get(0);
        assertThat(curve.lines().get(1).points()).isEqualTo(alone.lines().get(0).points());
        assertThat(((Curve) precisionRecallOfEachLabel().of(three).get(0)).lines())
                .extracting(Line::name)
                .containsExactly("'l0'", "'l1'", "'l2'");
    }

    @Test
    void of_many_labels_the_most_frequent_ones_have_a_line() {
        Curve curve = (Curve) rocOfEachLabel().of(labels(30, 2)).get(0);

        assertThat(curve.title()).isEqualTo("ROC of the 8 most frequent labels against all others");
        assertThat(curve.lines())
                .extracting(Line::name)
                .hasSize(9)
                .startsWith("'l0'", "'l1'")
                .contains("'l7'");
    }

    @Test
    void two_models_have_a_figure_each_and_one_class_has_none() {
        Classified three = labels(4, 3);

        assertThat(rocOfEachLabel().compared(three, labels(4, 4)))
                .extracting(Figure::title)
                .containsExactly(
                        "ROC of each label against all others, challenger",
                        "ROC of each label against all others, champion");
        assertThat(rocOfEachLabel().of(three.rows(new int[] {0, 1}))).isEmpty();
        assertThat(rocOfEachLabel().of(three.rows(new int[0]))).isEmpty();
    }

    @Test
    void the_line_over_k_goes_through_every_top_k_accuracy() {
        Classified ten = labels(10, 5);

        Curve curve = (Curve) topK(3).of(ten).get(0);

        List<Point> points = curve.lines().get(0).points();
        assertThat(points.get(9)).isEqualTo(new Point(10, 1));
        for (int k = 1; k < 10; k++) {
            assertThat(points.get(k - 1)).isEqualTo(new Point(k, topKAccuracy(k).value(ten)));
        }
        assertThat(curve.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.name()).isEqualTo("model, top 3");
            assertThat(mark.at()).isEqualTo(points.get(2));
        });
    }

    @Test
    void of_very_many_labels_the_first_places_are_drawn() {
        Classified many = labels(60, 6);

        assertThat(((Curve) topK(3).of(many).get(0)).x().to()).isEqualTo(20);
        assertThat(((Curve) topK(25).of(many).get(0)).x().to()).isEqualTo(50);
        assertThat(((Curve) topK(Integer.MAX_VALUE).of(many).get(0)).marks()).isEmpty();
        assertThat(((Curve) topK(3).compared(many, labels(60, 7)).get(0)).marks())
                .extracting(mark -> mark.name())
                .containsExactly("challenger, top 3", "champion, top 3");
    }

    @Test
    void no_weight_has_no_line_and_no_place_is_none() {
        Classified three = labels(4, 8);

        double[] first = new double[three.size()];
        first[0] = 1;

        assertThat(topK(1).of(three.withWeights(first).rows(new int[] {1, 2}))).isEmpty();
        assertThat(topK(1).of(three.withWeights(first))).hasSize(1);
        assertThat(topK(1).of(three.rows(new int[0]))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> topK(0)).withMessage("k must be at least 1, but was 0");
    }
}
