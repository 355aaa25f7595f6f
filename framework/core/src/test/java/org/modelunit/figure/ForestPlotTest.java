package org.modelunit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

class ForestPlotTest {

    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final int ROWS = 120;
    private static final List<String> TRUTH = IntStream.range(0, ROWS)
            .mapToObj(row -> row % 3 == 0 ? "bad" : "good")
            .toList();
    private static final double[] SCORES = IntStream.range(0, ROWS)
            .mapToDouble(row -> row * 37 % ROWS / (double) ROWS)
            .toArray();
    private static final Slicing<Integer> SIDE = Slicing.by("side", row -> row % 2 == 0 ? "left" : "right");

    private static ForestPlot plot(String title, double atLeast, double atMost, String method, ForestPlot.Row... rows) {
        return new ForestPlot(title, atLeast, atMost, List.of(), 0.95, method, List.of(rows));
    }

    @Test
    void a_bar_on_one_side_is_enough_to_be_judged_by() {
        assertThat(plot("t", 0.5, Double.POSITIVE_INFINITY, "").isJudged()).isTrue();
        assertThat(plot("t", NONE, 0.5, "").isJudged()).isTrue();
        assertThat(plot("t", NONE, Double.POSITIVE_INFINITY, "").isJudged()).isFalse();
    }

    @Test
    void what_is_no_number_is_neither_a_bar_nor_a_bound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot("t", Double.NaN, 1, ""))
                .withMessage("a bar must be a number, or infinite where there is none, but they were NaN and 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> plot("t", 0, Double.NaN, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForestPlot.Interval(Double.NaN, 1))
                .withMessageStartingWith("a bound must be a number");
        assertThatIllegalArgumentException().isThrownBy(() -> new ForestPlot.Interval(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> plot(" ", 0, 1, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForestPlot.Row("s", -1, 0, 0, ForestPlot.Interval.NONE, 0, "", ""));
    }

    @Test
    void texts_are_kept_but_for_what_a_terminal_would_obey() {
        ForestPlot.Row row = new ForestPlot.Row("a\nb", 1, 1, 0, ForestPlot.Interval.NONE, 0, "x\ty", "\u001B");

        assertThat(row.slice() + row.status() + row.reason()).isEqualTo("a\\nbx\\ty\\u001B");
        assertThat(plot("t", 0, 1, "a\nb", row).method()).isEqualTo("a\\nb");
    }

    @ParameterizedTest
    @CsvSource({"true, chance 0.5 ideal 1.0, ''", "false, '', chance 0.5 ideal 1.0"})
    void the_values_of_a_metric_have_its_chance_and_ideal_and_how_far_they_differ_has_none(
            boolean isOfValues, String judged, String groups) {
        Evaluation<Integer, Classified> evaluation = Evaluation.ofOutcomes(
                Dataset.of("drawn", IntStream.range(0, ROWS).boxed().toList(), TRUTH),
                Classified.binary(TRUTH, "bad", SCORES),
                Fingerprint.of("model", new byte[] {1}));
        SliceRequirement required =
                isOfValues ? eachSlice(Threshold.atLeast(0.6)) : SliceRequirement.againstBest(Margin.notWorseBy(0.1));
        SliceVerdict verdict = SlicedEvaluation.of(evaluation, SIDE).judge(rocAuc("bad"), required);

        assertThat(ticks(verdict.forestPlots().get(0))).isEqualTo(judged);
        assertThat(verdict.forestPlots().stream().skip(1).map(ForestPlotTest::ticks))
                .isEqualTo(groups.isEmpty() ? List.of() : List.of(groups));
    }

    @Test
    void an_error_is_ideal_at_0_and_has_no_chance() {
        List<Integer> rows = IntStream.range(0, ROWS).boxed().toList();
        Evaluation<Integer, Regressed> evaluation = Evaluation.ofOutcomes(
                Dataset.of("drawn", rows, rows.stream().map(Double::valueOf).toList()),
                Regressed.of(
                        NumberColumn.wrap(rows.stream().mapToDouble(row -> row).toArray()),
                        NumberColumn.wrap(
                                rows.stream().mapToDouble(row -> row + 1).toArray())),
                Fingerprint.of("model", new byte[] {1}));
        ForestPlot plot = SlicedEvaluation.of(evaluation, SIDE)
                .judge(meanAbsoluteError(), eachSlice(Threshold.atMost(2)))
                .forestPlots()
                .get(0);

        assertThat(ticks(plot)).isEqualTo("ideal 0.0");
        assertThat(plot.atLeast()).isEqualTo(NONE);
        assertThat(plot.atMost()).isEqualTo(2);
        assertThat(plot.rows()).allSatisfy(row -> {
            assertThat(row.value()).isCloseTo(1, within(1e-12));
            assertThat(row.status()).isEqualTo("met");
        });
    }

    private static String ticks(ForestPlot plot) {
        return String.join(
                " ",
                plot.ticks().stream()
                        .map(tick -> tick.label() + " " + tick.at())
                        .toList());
    }
}
