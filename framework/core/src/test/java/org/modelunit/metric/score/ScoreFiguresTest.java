package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Figures.confusion;
import static org.modelunit.Figures.costOverCutOffs;
import static org.modelunit.Figures.gains;
import static org.modelunit.Figures.precisionRecall;
import static org.modelunit.Figures.reliability;
import static org.modelunit.Figures.roc;
import static org.modelunit.Figures.scoresByClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.figure.Tick;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;

class ScoreFiguresTest {

    private static final CostMatrix COSTS = CostMatrix.costsIn("EUR")
            .amount("bad", "good", 10)
            .amount("good", "bad", 1)
            .otherwise(0);
    private static final List<FigureFunction<Classified>> ALL = List.of(
            roc("bad"),
            precisionRecall("bad"),
            gains("bad"),
            scoresByClass("bad"),
            reliability("bad"),
            reliability("bad", 3, Binning.EQUAL_MASS),
            confusion(),
            costOverCutOffs(COSTS, "bad"));

    private final Classified four = Classified.binary(List.of("bad", "good", "bad", "good"), "bad", 0.8, 0.6, 0.4, 0.2);

    @Test
    void a_roc_curve_has_the_operating_point_and_chance() {
        Curve curve = only(roc("bad"), four);

        assertThat(curve.title()).isEqualTo("ROC of 'bad'");
        assertThat(curve.lines()).extracting(Line::name).containsExactly("model", "chance");
        assertThat(curve.lines().get(0).points())
                .containsExactly(
                        new Point(0, 0), new Point(0, 0.5), new Point(0.5, 0.5), new Point(0.5, 1), new Point(1, 1));
        assertThat(curve.marks()).containsExactly(new Mark("the largest score", new Point(0.5, 0.5)));
        Curve elsewhere = only(roc("bad"), four.decidingAt("bad", 0.7));
        assertThat(elsewhere.marks()).containsExactly(new Mark("cut-off 'bad' at 0.7 or above", new Point(0, 0.5)));
    }

    @Test
    void precision_begins_at_one_and_chance_is_the_share_of_the_label() {
        Curve curve = only(precisionRecall("bad"), four);

        assertThat(curve.lines().get(0).points())
                .containsExactly(
                        new Point(0, 1),
                        new Point(0.5, 1),
                        new Point(0.5, 0.5),
                        new Point(1, 2 / 3.0),
                        new Point(1, 0.5));
        assertThat(curve.y().ticks()).containsExactly(new Tick(0.5, "chance"));
        assertThat(curve.lines()).extracting(Line::name).containsExactly("model"); // chance is said once
    }

    @Test
    void gains_have_an_ideal_that_finds_the_label_first() {
        Curve curve = only(gains("bad"), four);

        assertThat(curve.lines()).extracting(Line::name).containsExactly("model", "chance", "ideal");
        assertThat(curve.lines().get(2).points()).contains(new Point(0.5, 1));
        assertThat(curve.marks()).extracting(Mark::at).containsExactly(new Point(0.5, 0.5));
    }

    @Test
    void weights_count_for_rates_and_examples_count_for_bins() {
        Classified weighted = four.withWeights(3, 1, 1, 1);

        Curve curve = only(roc("bad"), weighted);
        assertThat(curve.lines().get(0).points()).contains(new Point(0, 0.75));
        Bins bins = only(scoresByClass("bad"), weighted);
        assertThat(bins.bins()).singleElement().satisfies(bin -> assertThat(bin.counts())
                .containsExactly(2L, 2L));
        Matrix matrix = only(confusion(), weighted);
        assertThat(matrix.counts()).containsExactly(List.of(1L, 1L), List.of(1L, 1L));
        Bins diagram = only(reliability("bad"), weighted);
        assertThat(diagram.bins().get(0).points()).singleElement().satisfies(point -> {
            assertThat(point.x()).isCloseTo((2.4 + 0.6 + 0.4 + 0.2) / 6, within(1e-12));
            assertThat(point.y()).isCloseTo(4 / 6.0, within(1e-12));
        });
    }

    @Test
    void costs_are_those_of_each_cut_off() {
        Curve curve = only(costOverCutOffs(COSTS, "bad"), four.decidingAt("bad", 0.3));

        assertThat(curve.y().title()).isEqualTo("cost in EUR per example");
        assertThat(curve.lines().get(0).points())
                .contains(new Point(0, 0.5), new Point(0.2, 0.5), new Point(0.2, 0.25), new Point(1, 5));
        assertThat(curve.marks()).containsExactly(new Mark("model, cut-off", new Point(0.3, 0.25)));
    }

    @Test
    void scores_show_the_cut_off() {
        Bins bins = only(scoresByClass("bad"), four.decidingAt("bad", 0.27));

        assertThat(bins.x().ticks()).containsExactly(new Tick(0.27, "cut-off"));
        assertThat(bins.series()).containsExactly("truly 'bad'", "truly 'good'");
    }

    @Test
    void two_models_share_a_curve_and_where_only_one_is_right_is_counted() {
        Classified other = Classified.binary(List.of("bad", "good", "bad", "good"), "bad", 0.9, 0.1, 0.8, 0.7);

        Curve curve = (Curve) roc("bad").compared(other, four).get(0);
        assertThat(curve.lines()).extracting(Line::name).containsExactly("challenger", "champion", "chance");
        assertThat(curve.marks())
                .extracting(Mark::name)
                .containsExactly("challenger, the largest score", "champion, the largest score");
        Matrix matrix = (Matrix) confusion().compared(other, four).get(0);
        assertThat(List.of(matrix.rowsAre(), matrix.columnsAre())).containsExactly("champion", "challenger");
        assertThat(matrix.counts()).containsExactly(List.of(1L, 1L), List.of(2L, 0L));
        Density scores = (Density) scoresByClass("bad").compared(other, four).get(0);
        assertThat(scores.x().title()).isEqualTo("champion");
        assertThat(costOverCutOffs(COSTS, "bad").compared(other, four)).hasSize(1);
        assertThat(reliability("bad").compared(other, four))
                .extracting(Figure::title)
                .containsExactly("reliability of 'bad', challenger", "reliability of 'bad', champion");
    }

    @Test
    void one_class_has_no_curve() {
        Classified onlyBad = four.rows(new int[] {0, 2});

        assertThat(Stream.of(roc("bad"), precisionRecall("bad"), gains("bad"))
                        .flatMap(each -> each.of(onlyBad).stream()))
                .isEmpty();
        assertThat(roc("bad").of(four.rows(new int[0]))).isEmpty();
        assertThat(roc("no such label").of(four)).isEmpty();
    }

    @Test
    void equal_scores_are_one_step() {
        Curve curve =
                only(roc("bad"), Classified.binary(List.of("bad", "good", "bad", "good"), "bad", 0.5, 0.5, 0.5, 0.5));

        assertThat(curve.lines().get(0).points()).containsExactly(new Point(0, 0), new Point(1, 1));
    }

    @Test
    void logits_have_curves_and_bins_but_no_reliability_or_costs() {
        Classified logits = logits(-3, 900, 4, -7);

        assertThat(roc("bad").of(logits)).hasSize(1);
        Bins bins = only(scoresByClass("bad"), logits);
        assertThat(bins.x().from()).isLessThanOrEqualTo(-7);
        assertThat(bins.x().to()).isGreaterThanOrEqualTo(900);
        assertThat(reliability("bad").of(logits)).isEmpty();
        assertThat(costOverCutOffs(COSTS, "bad").of(logits)).isEmpty();
    }

    @Test
    void scores_without_an_end_have_a_curve_but_no_bins() {
        assertThat(roc("bad").of(logits(Double.POSITIVE_INFINITY, 1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY)))
                .hasSize(1);
        assertThat(scoresByClass("bad").of(logits(Double.POSITIVE_INFINITY, 1, 0, 1)))
                .isEmpty();
        assertThat(scoresByClass("bad").of(logits(Double.MAX_VALUE, -Double.MAX_VALUE, 0, 1)))
                .isEmpty();
        Bins tiny = only(scoresByClass("bad"), logits(-1e-300, 1e-300, 0, Double.MIN_VALUE));
        assertThat(tiny.bins()).isNotEmpty();
    }

    @Test
    void of_many_labels_the_rare_ones_are_counted_together() {
        List<String> names =
                IntStream.range(0, 40).mapToObj(label -> "label " + label).toList();
        List<String> truth = Stream.concat(names.stream(), Collections.nCopies(60, "label 39").stream())
                .toList();
        Matrix matrix =
                only(confusion(), Classified.of(truth, ClassPredictions.of(LabelColumn.of(Labels.of(names), truth))));

        assertThat(matrix.rows()).hasSize(30).contains("'label 39'").endsWith("11 other labels");
        assertThat(matrix.counts().stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(100);
        assertThat(matrix.counts().get(29).get(29)).isEqualTo(11);
    }

    @Test
    void two_hundred_thousand_rows_are_two_hundred_points() {
        Random random = new Random(1);
        List<String> truth = IntStream.range(0, 200_000)
                .mapToObj(row -> row % 3 == 0 ? "bad" : "good")
                .toList();
        Classified many =
                Classified.binary(truth, "bad", random.doubles(200_000).toArray());

        for (FigureFunction<Classified> function : ALL) {
            for (Figure figure : function.of(many)) {
                if (figure instanceof Curve curve) {
                    assertThat(curve.lines())
                            .allSatisfy(line -> assertThat(line.points()).hasSizeLessThanOrEqualTo(200));
                }
            }
        }
    }

    @Test
    void a_figure_is_made_once_for_the_same_outcomes() {
        assertThat(roc("bad").of(four)).isSameAs(roc("bad").of(four));
    }

    @Property(tries = 200)
    void any_probabilities_have_figures_in_any_order_of_rows(
            @ForAll @Size(min = 2, max = 300) List<@DoubleRange(max = 1) Double> scores, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> truth = IntStream.range(0, scores.size())
                .mapToObj(row -> row == 0 || row > 1 && random.nextBoolean() ? "bad" : "good")
                .toList();
        Classified outcomes = Classified.binary(
                truth, "bad", scores.stream().mapToDouble(Double::doubleValue).toArray());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, scores.size()).boxed().toList());
        Collections.shuffle(order, random);
        Classified shuffled =
                outcomes.rows(order.stream().mapToInt(Integer::intValue).toArray());

        for (FigureFunction<Classified> function : ALL) {
            assertThat(function.of(outcomes)).hasSize(1).isEqualTo(function.of(shuffled));
        }
    }

    private static Classified logits(double... scores) {
        double[] others = new double[scores.length];
        return Classified.of(
                List.of("bad", "good", "bad", "good"),
                ClassPredictions.of(ClassScores.of(
                        Labels.of("bad", "good"), List.of(NumberColumn.of(scores), NumberColumn.of(others)))));
    }

    @SuppressWarnings("unchecked") // a test knows what it asked for
    private static <F extends Figure> F only(FigureFunction<Classified> function, Classified outcomes) {
        List<Figure> figures = function.of(outcomes);
        assertThat(figures).hasSize(1);
        return (F) figures.get(0);
    }
}
