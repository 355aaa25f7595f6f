package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.averagePrecision;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.f1;
import static org.modelunit.Metrics.gini;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.maxError;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.Metrics.rootMeanSquaredError;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Margin;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** Models that answer alike on every row, or nearly so: a champion as its own challenger, an export of the same model. */
class EqualModelsTest {

    private static final int ROWS = 629;
    private static final double LEFT_OPEN = 1 - Math.pow(0.05, 1.0 / ROWS); // the share of rows that may differ
    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Margin NOT_WORSE = notWorseBy(0.01).withConfidence(0.95);

    /** Every second row is bad; one row in ten is decided wrongly, with a score of 0.8 for what is wrong. */
    private static Classified answers(int rows, int... changed) {
        List<String> truth = new ArrayList<>();
        double[] bad = new double[rows];
        for (int row = 0; row < rows; row++) {
            truth.add(row % 2 == 0 ? "bad" : "good");
            double sure = 0.8 + 0.1 * row / rows;
            boolean isRight = row % 10 != 3 && row % 20 != 6;
            bad[row] = (row % 2 == 0) == isRight ? sure : 1 - sure;
        }
        for (int row : changed) {
            bad[row] = 1 - bad[row];
        }
        double[] good = Arrays.stream(bad).map(score -> 1 - score).toArray();
        return Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(LABELS, List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)))));
    }

    private static <O extends Outcomes> Comparison<?, O> comparison(O challenger, O champion) {
        return Comparison.of(
                Evaluation.ofOutcomes("holdout", challenger, Fingerprint.unknown("export")),
                Evaluation.ofOutcomes("holdout", champion, Fingerprint.unknown("champion")));
    }

    private static Comparison<?, Classified> equal(int rows) {
        return comparison(answers(rows), answers(rows));
    }

    static Stream<Metric<Classified>> metrics() {
        return Stream.of(
                accuracy(),
                rocAuc("bad"),
                logLoss(),
                brierScore("bad"),
                brierScore(),
                f1("bad"),
                precision("bad"),
                recall("bad"),
                averagePrecision("bad"),
                Metric.of("share decided bad", (Classified c) -> shareDecidedBad(c))
                        .inRange(Range.UNIT),
                Metric.of("any number", (Classified c) -> shareDecidedBad(c)));
    }

    private static double shareDecidedBad(Classified outcomes) {
        double bad = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            bad += outcomes.decided().get(row).equals("bad") ? 1 : 0;
        }
        return bad / outcomes.size();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void are_shown_not_to_be_worse(Metric<Classified> metric) {
        MetricVerdict verdict = equal(ROWS).judge(metric, NOT_WORSE);

        assertThat(verdict.measurement().value()).isZero();
        assertThat(verdict.status()).as(verdict.toString()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.measurement().bounds().lower()).isBetween(-0.0100, -0.0020);
        assertThat(verdict.measurement().bounds().upper())
                .isCloseTo(-verdict.measurement().bounds().lower(), within(1e-12));
    }

    @Test
    void are_bounded_alike_as_an_area_and_as_the_gini_coefficient_that_is_another_scale_of_it() {
        for (Comparison<?, Classified> comparison :
                List.of(equal(ROWS), comparison(answers(ROWS, 11, 14), answers(ROWS)))) {
            Estimate area = comparison.difference(rocAuc("bad"));
            Estimate gini = comparison.difference(gini("bad"));

            assertThat(gini.value()).isCloseTo(2 * area.value(), within(1e-12));
            for (Side side : Side.values()) {
                assertThat(gini.bound(side, 0.95)).isCloseTo(2 * area.bound(side, 0.95), within(1e-12));
                assertThat(gini.pValue(side, -0.02)).isCloseTo(area.pValue(side, -0.01), within(1e-12));
            }
        }
    }

    @Test
    void are_told_how_many_examples_would_settle_a_margin_that_is_finer_than_a_point() {
        MetricVerdict verdict =
                equal(ROWS).judge(brierScore("bad"), notWorseBy(0.001).withConfidence(0.95));

        double needed = verdict.measurement().settling().get(0.0);

        assertThat(equal((int) needed)
                        .judge(brierScore("bad"), notWorseBy(0.001).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @ParameterizedTest(name = "{0} rows, one in {1} is bad, margin {2}")
    @CsvSource({"629, 3, 0.01", "343, 3, 0.02", "343, 8, 0.05"})
    void are_shown_not_to_be_worse_in_their_ranking_where_one_class_is_rare(int rows, int oneIn, double margin) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> truth = IntStream.range(0, rows)
                .mapToObj(row -> row % oneIn == 0 ? "bad" : "good")
                .toList();
        double[] bad = truth.stream()
                .mapToDouble(label -> 1 / (1 + Math.exp(-random.nextGaussian() - (label.equals("bad") ? 1.3 : 0))))
                .toArray();
        Classified answers = Classified.binary(truth, "bad", bad);

        MetricVerdict verdict = comparison(answers, answers)
                .judge(rocAuc("bad"), notWorseBy(margin).withConfidence(0.95));

        assertThat(verdict.status()).as(verdict.toString()).isEqualTo(VerdictStatus.SHOWN);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void are_no_finding_of_a_guard_that_would_have_found_a_shortfall(Metric<Classified> metric) {
        MetricVerdict verdict =
                equal(ROWS).judge(metric, notWorseBy(0.01).unlessRefuted(0.95).detecting(0.05));

        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(verdict.measurement().power()).isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void are_not_shown_to_be_better_and_not_refuted_either(Metric<Classified> metric) {
        MetricVerdict verdict = equal(ROWS).judge(metric, betterBy(0).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(equal(ROWS)
                        .judge(metric, betterBy(0.02).withConfidence(0.95))
                        .status())
                .as("two points better is refuted")
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void on_too_few_rows_need_more_than_there_are(Metric<Classified> metric) {
        MetricVerdict verdict = equal(100).judge(metric, NOT_WORSE);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.measurement().settling()).containsKey(0.0);
        verdict.measurement().settling().values().forEach(examples -> assertThat(examples)
                .isGreaterThan(100));
    }

    @Test
    void leave_open_what_so_many_rows_may_have_hidden() {
        Comparison<?, Classified> equal = equal(ROWS);

        assertThat(equal.difference(brierScore("bad")).bound(Side.AT_LEAST, 0.95))
                .as("any row may be off by 1")
                .isCloseTo(-LEFT_OPEN, within(1e-12));
        assertThat(equal.difference(rocAuc("bad")).bound(Side.AT_LEAST, 0.95))
                .as("as many disjoint pairs as the rarer class has examples, guessed or placed like the worst")
                .isBetween(-ClopperPearson.upper(0, 314, 0.95), -0.5 * ClopperPearson.upper(0, 314, 0.95));
        assertThat(equal.difference(precision("bad")).bound(Side.AT_LEAST, 0.95))
                .as("only those decided for count")
                .isLessThan(-1.7 * LEFT_OPEN);
        assertThat(equal.difference(logLoss()).method()).isEqualTo("629 examples alike, exact share of others");
    }

    @Test
    void of_weighed_grouped_and_stratified_rows_are_shown_by_their_own_number() {
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, row -> 1 + row % 2);
        int[] groups = new int[ROWS];
        Arrays.setAll(groups, row -> row / 4);
        SampleDesign simple = SampleDesign.simple(ROWS);
        for (Metric<Classified> metric : List.of(accuracy(), rocAuc("bad"), logLoss(), brierScore("bad"), f1("bad"))) {
            Classified weighed = answers(ROWS).withDesign(simple.withWeights(NumberColumn.wrap(weights)));
            Classified grouped = answers(ROWS).withDesign(simple.withClusters(groups));
            Classified stratified = answers(ROWS).atPrevalence("bad", 0.5);
            Margin margin = notWorseBy(0.06).withConfidence(0.95);

            assertThat(comparison(weighed, weighed).judge(metric, margin).status())
                    .as("weighed, %s", metric)
                    .isEqualTo(VerdictStatus.SHOWN);
            assertThat(comparison(stratified, stratified).judge(metric, margin).status())
                    .as("stratified, %s", metric)
                    .isEqualTo(VerdictStatus.SHOWN);
            MetricVerdict ofGroups = comparison(grouped, grouped).judge(metric, margin);
            assertThat(ofGroups.status()).as("grouped, %s", metric).isEqualTo(VerdictStatus.SHOWN);
            assertThat(ofGroups.measurement().bounds().lower())
                    .as("158 groups, not 629 rows: %s", metric)
                    .isLessThan(metric.name().equals("accuracy") ? -0.018 : -LEFT_OPEN);
        }
    }

    @Test
    void of_numbers_leave_open_errors_as_large_as_the_worst_that_were_seen() {
        double[] truth = new double[ROWS];
        double[] predicted = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = row;
            predicted[row] = row + (row % 5 - 2) * 0.1;
        }
        Regressed regressed = Regressed.of(NumberColumn.wrap(truth), NumberColumn.wrap(predicted));
        Comparison<?, Regressed> equal = comparison(regressed, regressed);

        assertThat(equal.judge(meanAbsoluteError(), NOT_WORSE).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(equal.judge(rootMeanSquaredError(), NOT_WORSE).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(equal.difference(meanAbsoluteError()).bound(Side.AT_MOST, 0.95))
                .as("errors of 0, where 0.12 is usual")
                .isCloseTo(LEFT_OPEN * 0.12, within(1e-5));
    }

    @Test
    void of_which_all_rows_have_one_loss_show_nothing_of_how_large_another_may_be() {
        double[] numbers = new double[ROWS];
        Regressed perfect = Regressed.of(NumberColumn.wrap(numbers), NumberColumn.wrap(numbers));

        MetricVerdict verdict = comparison(perfect, perfect).judge(rootMeanSquaredError(), NOT_WORSE);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).startsWith("all replicates of the bootstrap have the same value");
    }

    @Test
    void have_no_bound_where_a_single_one_has_none() {
        double[] numbers = new double[ROWS];
        Regressed perfect = Regressed.of(NumberColumn.wrap(numbers), NumberColumn.wrap(numbers));

        MetricVerdict verdict = comparison(perfect, perfect).judge(maxError(), NOT_WORSE);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).isEqualTo("the largest error of a sample does not bound the largest there is");
        assertThat(equal(50).judge(averagePrecision("bad"), NOT_WORSE).reason())
                .startsWith("bounds of a ranking need at least 30 of either class, and there are 25");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void but_for_a_few_rows_are_bounded_as_if_more_of_these_kind_may_come(int changed) {
        int[] rows = {11, 14, 18, 22}; // wrong where the champion is right
        Classified challenger = answers(ROWS, Arrays.copyOf(rows, changed));
        for (Metric<Classified> metric : List.of(accuracy(), brierScore("bad"), logLoss(), rocAuc("bad"))) {
            Estimate equal = equal(ROWS).difference(metric);
            Estimate near = comparison(challenger, answers(ROWS)).difference(metric);
            Side worse = metric.direction() == Direction.HIGHER ? Side.AT_LEAST : Side.AT_MOST;

            assertThat(near.caveat()).as(metric.name()).isEmpty();
            assertThat(Math.abs(near.bound(worse, 0.95)))
                    .as(metric.name())
                    .isGreaterThan(Math.abs(near.value()))
                    .isGreaterThan(metric.name().startsWith("ROC") ? 0 : Math.abs(equal.bound(worse, 0.95)));
            assertThat(comparison(challenger, answers(ROWS))
                            .judge(metric, betterBy(0).withConfidence(0.95))
                            .status())
                    .isNotEqualTo(VerdictStatus.SHOWN);
        }
    }

    @Test
    void that_differ_by_rounding_alone_are_equal() {
        Metric<Classified> rounded = Metric.of(
                "rounded",
                (Classified c) -> shareDecidedBad(c) + (c.scores().of("bad").get(0) > 0.5 ? 1e-16 : 0));
        MetricVerdict verdict = comparison(answers(ROWS), answers(ROWS, 0)).judge(rounded, NOT_WORSE);

        assertThat(verdict.measurement().bounds().lower()).isLessThan(-0.003);
    }

    @Test
    void whose_losses_differ_by_the_same_in_every_row_are_bounded_around_it() {
        double[] truth = new double[ROWS];
        double[] predicted = new double[ROWS];
        double[] worse = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            predicted[row] = row % 4;
            worse[row] = row % 4 + 0.5;
        }
        Estimate difference = comparison(
                        Regressed.of(NumberColumn.wrap(truth), NumberColumn.wrap(worse)),
                        Regressed.of(NumberColumn.wrap(truth), NumberColumn.wrap(predicted)))
                .difference(meanAbsoluteError());

        assertThat(difference.value()).isCloseTo(0.5, within(1e-12));
        assertThat(difference.caveat()).isEmpty();
        assertThat(difference.bound(Side.AT_MOST, 0.95)).isBetween(0.505, 0.51);
        assertThat(difference.bound(Side.AT_LEAST, 0.95)).isBetween(0.49, 0.495);
    }

    @Test
    void single_values_to_which_every_row_contributes_alike_are_bounded_where_terms_are() {
        List<String> truth = new ArrayList<>();
        double[] bad = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth.add(row % 2 == 0 ? "bad" : "good");
            bad[row] = row % 2 == 0 ? 1 : 0;
        }
        double[] good = Arrays.stream(bad).map(score -> 1 - score).toArray();
        Classified perfect = Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(LABELS, List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)))));

        Estimate brier = brierScore("bad").estimate(perfect, 1);
        assertThat(brier.bound(Side.AT_MOST, 0.95)).isCloseTo(LEFT_OPEN, within(1e-12));
        assertThat(brier.bound(Side.AT_LEAST, 0.95)).isZero();
        assertThat(logLoss().estimate(perfect, 1).caveat()).startsWith("all examples have the same value");

        int[] groups = new int[ROWS];
        Arrays.setAll(groups, row -> row / 4);
        Estimate grouped =
                accuracy().estimate(perfect.withDesign(SampleDesign.simple(ROWS).withClusters(groups)), 1);
        assertThat(grouped.bound(Side.AT_LEAST, 0.95)).isBetween(0.98, 1 - ClopperPearson.upper(0, ROWS, 0.95));
    }
}
