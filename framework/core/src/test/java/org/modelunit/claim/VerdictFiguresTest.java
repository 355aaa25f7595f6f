package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Figures;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Point;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;

class VerdictFiguresTest {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<String> TRUTH = IntStream.range(0, 60)
            .mapToObj(row -> row % 3 == 0 ? "bad" : "good")
            .toList();
    private static final Dataset<Integer, String> DATA =
            Dataset.of("loans", IntStream.range(0, 60).boxed().toList(), TRUTH);

    private final Evaluation<Integer, Classified> evaluation = evaluation("champion", 37);

    private static Evaluation<Integer, Classified> evaluation(String model, int step) {
        double[] scores = IntStream.range(0, 60)
                .mapToDouble(row -> row * step % 61 / 61.0)
                .toArray();
        return Evaluation.ofOutcomes(
                DATA, Classified.binary(TRUTH, "bad", scores), Fingerprint.of(model, new byte[] {1}));
    }

    private static List<Figure> counted(Classified outcomes) {
        MADE.incrementAndGet();
        Axis unit = Axis.ofShares("share");
        return List.of(new Curve(
                "chance", unit, unit, List.of(Line.reference("chance", new Point(0, 0), new Point(1, 1))), List.of()));
    }

    private static List<Figure> broken(Classified outcomes) {
        throw new IllegalStateException("no ink");
    }

    private static Metric<Classified> size(FigureFunction<Classified> figures) {
        return Metric.of("size", (Classified outcomes) -> outcomes.size()).showing(figures);
    }

    @Test
    void figures_are_made_when_somebody_looks_and_once() {
        int before = MADE.get();
        MetricVerdict verdict = evaluation.judge(size(VerdictFiguresTest::counted), atLeast(5));
        assertThat(verdict.toString()).contains("figures of size");
        assertThat(MADE.get() - before).isZero();

        assertThat(verdict.figures()).extracting(Figure::title).containsExactly("chance");
        assertThat(verdict.figures()).hasSize(1);

        assertThat(MADE.get() - before).isEqualTo(1);
    }

    @Test
    void a_figure_that_cannot_be_made_is_missed_and_changes_nothing() {
        Metric<Classified> metric = Metric.of("size", (Classified outcomes) -> outcomes.size())
                .showing(VerdictFiguresTest::broken, VerdictFiguresTest::counted);

        MetricVerdict verdict = evaluation.judge(metric, atLeast(5));

        assertThat(verdict.figures()).extracting(Figure::title).containsExactly("chance");
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void a_metric_without_figures_has_none_and_a_changed_metric_keeps_its_own() {
        assertThat(evaluation
                        .judge(Metric.of("size", (Classified outcomes) -> outcomes.size()), atLeast(5))
                        .figures())
                .isEmpty();
        assertThat(accuracy().lowerIsBetter().targetValue().figures()).hasSize(1);
        assertThat(accuracy().showing().figures()).isEmpty();
    }

    @Test
    void our_metrics_show_what_they_measured() {
        CostMatrix costs =
                CostMatrix.costsIn("EUR").amount("bad", "good", 9).otherwise(0).asCosts();

        assertThat(titles(rocAuc("bad"), atLeast(0))).containsExactly("ROC of 'bad'", "scores of 'bad' by class");
        assertThat(titles(accuracy(), atLeast(0))).containsExactly("decisions, the largest score");
        assertThat(titles(logLoss(), Threshold.atMost(100))).containsExactly("reliability of 'bad'");
        assertThat(titles(expectedCost(costs), Threshold.atMost(100)))
                .containsExactly("cost in EUR per example over cut-offs of 'bad'", "decisions, the largest score");
    }

    private List<String> titles(Metric<Classified> metric, Threshold threshold) {
        return evaluation.judge(metric, threshold).figures().stream()
                .map(Figure::title)
                .toList();
    }

    @Test
    void numbers_are_shown_beside_the_truth() {
        double[] prices =
                IntStream.range(0, 40).mapToDouble(i -> Math.floorDiv(i, 10)).toArray();
        double[] predicted =
                IntStream.range(0, 40).mapToDouble(i -> prices[i] + i % 2).toArray();
        Dataset<Integer, Double> dataset = Dataset.of(
                "prices",
                IntStream.range(0, 40).boxed().toList(),
                DoubleStream.of(prices).boxed().toList());
        Regressed outcomes = Regressed.of(NumberColumn.of(prices), NumberColumn.of(predicted));

        MetricVerdict verdict = Evaluation.ofOutcomes(dataset, outcomes, Fingerprint.of("model", new byte[] {1}))
                .judge(meanAbsoluteError(), Threshold.atMost(5));

        assertThat(verdict.figures()).extracting(Figure::title).containsExactly("residuals", "predicted beside true");
        assertThat(Figures.residuals()
                        .of(Regressed.of(
                                NumberColumn.of(1, 2, 3, 4, 5), NumberColumn.of(1, 2, 3, 4, Double.POSITIVE_INFINITY))))
                .isEmpty();
    }

    @Test
    void a_picture_of_fewer_than_five_examples_would_show_them() {
        NumberColumn four = NumberColumn.of(1, 2, 3, 4);

        assertThat(Figures.residuals().of(Regressed.of(four, four))).isEmpty();
        assertThat(Figures.predictedVersusTrue().of(Regressed.of(four, four))).isEmpty();
    }

    @Test
    void a_difference_shows_both_models() {
        Comparison<Integer, Classified> comparison = Comparison.of(evaluation("challenger", 7), evaluation);

        assertThat(comparison.judge(rocAuc("bad"), atLeast(-1)).figures())
                .extracting(Figure::title)
                .containsExactly("ROC of 'bad'", "scores of 'bad'");
        assertThat(comparison.judge(accuracy(), atLeast(-1)).figures())
                .extracting(Figure::title)
                .containsExactly("decisions of both models");
    }

    @Test
    void verdicts_of_equal_claims_are_equal() {
        MetricVerdict verdict = evaluation.judge(rocAuc("bad"), atLeast(0.5));

        assertThat(evaluation.judge(rocAuc("bad"), atLeast(0.5)))
                .isEqualTo(verdict)
                .hasSameHashCodeAs(verdict);
        assertThat(evaluation.judge(rocAuc("bad").showing(), atLeast(0.5))).isNotEqualTo(verdict);
    }
}
