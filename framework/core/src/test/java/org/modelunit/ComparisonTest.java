package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.calibrationSlope;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Applicants.Applicant;
import org.modelunit.claim.Margin;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Prevalence;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Tango;

/** Two models on the same examples. */
@ExtendWith(ShowingRows.class)
class ComparisonTest {

    private final Dataset<Applicant, String> holdout = Applicants.dataset("applicants/holdout", 600, 2);
    private final Evaluation<Applicant, Classified> sharp = evaluation("sharp", 0.1, holdout);
    private final Evaluation<Applicant, Classified> blurred = evaluation("blurred", 0.8, holdout);
    private final Comparison<Applicant, Classified> comparison = Comparison.of(sharp, blurred);

    private static Evaluation<Applicant, Classified> evaluation(
            String model, double noise, Dataset<Applicant, String> dataset) {
        return Evaluation.of(Applicants.model(model, noise), dataset).at(OperatingPoint.cutOff("bad", 0.3));
    }

    @Nested
    class Differences {

        @Test
        void are_the_challenger_s_value_minus_the_champion_s() {
            for (var metric : List.of(accuracy(), recall("bad"), precision("bad"), rocAuc("bad"), logLoss())) {
                assertThat(comparison.difference(metric).value())
                        .as(metric.name())
                        .isCloseTo(sharp.value(metric) - blurred.value(metric), within(1e-12));
            }
        }

        @Test
        void of_proportions_rest_on_the_examples_that_only_one_model_gets_right() {
            long onlySharp = 0;
            long onlyBlurred = 0;
            for (int row = 0; row < 600; row++) {
                String truth = sharp.outcomes().truth().get(row);
                boolean first = sharp.outcomes().decided().get(row).equals(truth);
                boolean second = blurred.outcomes().decided().get(row).equals(truth);
                onlySharp += first && !second ? 1 : 0;
                onlyBlurred += second && !first ? 1 : 0;
            }
            Estimate expected = Tango.estimate(onlySharp, onlyBlurred, 600);

            Estimate difference = comparison.difference(accuracy());
            assertThat(difference.method()).isEqualTo(expected.method());
            assertThat(difference.bound(Side.AT_LEAST, 0.95)).isEqualTo(expected.bound(Side.AT_LEAST, 0.95));
            assertThat(comparison.difference(recall("bad")).method()).isEqualTo(expected.method());
        }

        @Test
        void of_proportions_of_a_million_examples_are_counted() {
            int rows = 1_000_000;
            int[] truth = IntStream.range(0, rows).map(row -> row % 2).toArray();
            int[] first = IntStream.range(0, rows)
                    .map(row -> row % 7 == 0 ? 1 - row % 2 : row % 2)
                    .toArray();
            int[] second = IntStream.range(0, rows)
                    .map(row -> row % 11 == 0 ? 1 - row % 2 : row % 2)
                    .toArray();
            long hits = IntStream.range(0, rows)
                    .filter(row -> row % 7 != 0 && row % 11 == 0)
                    .count();
            long misses = IntStream.range(0, rows)
                    .filter(row -> row % 7 == 0 && row % 11 != 0)
                    .count();
            List<String> names =
                    IntStream.of(truth).mapToObj(Applicants.LABELS::get).toList();

            Estimate difference = accuracy().difference(decided(names, first), decided(names, second), 1);

            assertThat(difference.bound(Side.AT_LEAST, 0.95))
                    .isEqualTo(Tango.estimate(hits, misses, rows).bound(Side.AT_LEAST, 0.95));
        }

        @Test
        void of_proportions_that_need_scores_look_at_each_row() {
            Estimate difference = comparison.difference(Metrics.topKAccuracy(1));

            assertThat(difference.method()).startsWith("Tango");
            assertThat(difference.value())
                    .isCloseTo(
                            sharp.value(Metrics.topKAccuracy(1)) - blurred.value(Metrics.topKAccuracy(1)),
                            within(1e-12));
        }

        @Test
        void of_proportions_of_other_examples_for_each_model_are_drawn_again() {
            assertThat(comparison.difference(precision("bad")).method()).startsWith("bootstrap");

            // also where both decide for the label equally often
            Dataset<Integer, String> halves = Dataset.of(
                    "halves",
                    IntStream.range(0, 100).boxed().toList(),
                    IntStream.range(0, 100)
                            .mapToObj(i -> i % 3 == 0 ? "bad" : "good")
                            .toList());
            Estimate difference =
                    Comparison.of(halving(halves, 0), halving(halves, 50)).difference(precision("bad"));
            assertThat(difference.method()).startsWith("bootstrap");
        }

        private Classified decided(List<String> truth, int[] decided) {
            return Classified.of(truth, ClassPredictions.of(LabelColumn.wrap(Applicants.LABELS, decided)));
        }

        private Evaluation<Integer, Classified> halving(Dataset<Integer, String> dataset, int from) {
            return Evaluation.of(
                    Classifier.of("from " + from, Applicants.LABELS, i -> {
                        double bad = i >= from && i < from + 50 ? 0.9 : 0.1;
                        return new double[] {bad, 1 - bad};
                    }),
                    dataset);
        }

        @Test
        void of_areas_know_how_both_vary_together() {
            Estimate difference = comparison.difference(rocAuc("bad"));

            assertThat(difference.method()).isEqualTo("paired DeLong");
            assertThat(width(difference)).isLessThan(width(rocAuc("bad").estimate(sharp.outcomes(), 1)) * 1.4);
        }

        @Test
        void of_anything_else_are_of_the_same_examples_for_both() {
            Evaluation<Applicant, Classified> nearlySharp = evaluation("nearly sharp", 0.11, holdout);
            Estimate difference = Comparison.of(nearlySharp, sharp).difference(logLoss());

            assertThat(difference.method()).isEqualTo("Bayesian bootstrap, one unseen example added");
            assertThat(width(difference)).isLessThan(0.1 * width(logLoss().estimate(sharp.outcomes(), 1)));
        }

        @Test
        void between_a_model_and_itself_are_0_with_bounds() {
            MetricVerdict verdict =
                    Comparison.of(sharp, sharp).judge(logLoss(), notWorseBy(0.1).withConfidence(0.95));

            assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
            assertThat(verdict.measurement().value()).isEqualTo(0);
            assertThat(verdict.measurement().bounds().upper()).isBetween(0.001, 0.05);
        }

        @Test
        void of_grouped_examples_are_drawn_by_groups() {
            Dataset<Applicant, String> grouped = holdout.withGroups(Applicant::household);
            Comparison<Applicant, Classified> ofGroups =
                    Comparison.of(evaluation("sharp", 0.1, grouped), evaluation("blurred", 0.8, grouped));

            for (var metric : List.of(accuracy(), rocAuc("bad"), logLoss())) {
                assertThat(ofGroups.difference(metric).method()).contains("150 groups");
            }
        }

        @Test
        void have_the_same_bounds_each_time() {
            Metric<Classified> metric = logLoss().estimatedBy(Estimator.bootstrap());
            assertThat(comparison.difference(metric, 7).bound(Side.AT_LEAST, 0.95))
                    .isEqualTo(comparison.difference(metric, 7).bound(Side.AT_LEAST, 0.95))
                    .isNotEqualTo(comparison.difference(metric, 8).bound(Side.AT_LEAST, 0.95));
        }

        private double width(Estimate estimate) {
            return estimate.bound(Side.AT_MOST, 0.95) - estimate.bound(Side.AT_LEAST, 0.95);
        }
    }

    @Nested
    class Claims {

        @Test
        void are_about_the_challenger_minus_the_champion() {
            MetricVerdict verdict =
                    comparison.judge(rocAuc("bad"), atLeast(-0.02).withConfidence(0.95));

            assertThat(verdict.subject()).isEqualTo("applicants/holdout");
            assertThat(verdict.property()).isEqualTo("ROC AUC of 'bad', challenger minus champion");
            assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
            assertThat(verdict.provenance().model().name()).isEqualTo("sharp");
            assertThat(verdict.provenance().champion().name()).isEqualTo("blurred");
        }

        @Test
        void have_three_outcomes() {
            Comparison<Applicant, Classified> reversed = Comparison.of(blurred, sharp);
            assertThat(comparison
                            .judge(rocAuc("bad"), betterBy(0.01).withConfidence(0.95))
                            .status())
                    .isEqualTo(VerdictStatus.SHOWN);
            assertThat(reversed.judge(rocAuc("bad"), notWorseBy(0.01).withConfidence(0.95))
                            .status())
                    .isEqualTo(VerdictStatus.REFUTED);
            double gain = comparison.difference(rocAuc("bad")).value();
            assertThat(comparison
                            .judge(rocAuc("bad"), betterBy(gain - 0.001).withConfidence(0.95))
                            .status())
                    .isEqualTo(VerdictStatus.INCONCLUSIVE);
        }

        @Test
        void heed_which_values_are_better() {
            Margin margin = notWorseBy(0.02).withConfidence(0.95);

            assertThat(comparison.judge(rocAuc("bad"), margin).requirement())
                    .isEqualTo("at least -0.02 with 95% confidence");
            assertThat(comparison.judge(logLoss(), margin).requirement()).isEqualTo("at most 0.02 with 95% confidence");
            assertThat(comparison.judge(logLoss(), betterBy(0.02)).requirement())
                    .isEqualTo("at most -0.02");
            assertThat(comparison
                            .judge(
                                    rocAuc("bad"),
                                    notWorseBy(0.02).unlessRefuted(0.95).detecting(0.2))
                            .requirement())
                    .isEqualTo("at least -0.02 unless refuted with 95% confidence, detecting a shortfall of 0.2");
        }

        @Test
        void that_make_no_sense_are_refused() {
            assertThatThrownBy(() -> comparison.judge(calibrationSlope("bad"), notWorseBy(0.02)))
                    .hasMessage(
                            "neither higher nor lower values of calibration slope of 'bad' are better, so no model is"
                                    + " better by it; require its difference to lie between two values");
            assertThatThrownBy(() -> comparison.judge(rocAuc("bad"), atLeast(-2)))
                    .hasMessage(
                            "ROC AUC of 'bad', challenger minus champion lies between -1.0 and 1.0, but the requirement"
                                    + " names -2.0 (did you mean -0.02?)");
            assertThatThrownBy(() -> comparison.judge(logLoss(), atLeast(0)))
                    .hasMessageStartingWith("log loss, challenger minus champion is better when lower");
            assertThatThrownBy(() -> notWorseBy(-0.02))
                    .hasMessage(
                            "a margin must be finite and not below 0, but was -0.02; what may be lost is notWorseBy(…),"
                                    + " what has to be gained is betterBy(…)");
        }
    }

    @Nested
    class Examples {

        private static final String BEGINNING =
                "a comparison needs the same examples in the same order, but the examples 'applicants/holdout' of the"
                        + " challenger and the examples ";

        private void refuses(Evaluation<Applicant, Classified> champion, String message) {
            assertThatThrownBy(() -> Comparison.of(sharp, champion))
                    .isInstanceOf(DataException.class)
                    .hasMessageMatching(message);
        }

        @Test
        void have_to_be_as_many() {
            refuses(
                    evaluation("blurred", 0.8, holdout.rows("some", new int[] {1, 2, 3})),
                    BEGINNING + "'applicants/holdout/some' of the champion differ: there are 600 and 3");
        }

        @Test
        void have_to_be_the_same() {
            refuses(
                    evaluation("blurred", 0.8, Applicants.dataset("others", 600, 3)),
                    BEGINNING + "'others' of the champion differ: their contents are sha256 \\w{8}… and \\w{8}…");
        }

        @Test
        void have_to_weigh_the_same() {
            refuses(
                    blurred.at(Prevalence.of("bad", 0.03)),
                    BEGINNING
                            + "'applicants/holdout at 3% 'bad'' of the champion differ: they are weighed or grouped in"
                            + " different ways \\(600 examples against 600 examples, weighted, stratified\\)");
        }

        @Test
        void of_unknown_content_have_to_have_the_same_truth() {
            Labels labels = Labels.of("bad", "good");
            ClassPredictions bad = ClassPredictions.of(LabelColumn.of(labels, List.of("bad", "bad")));
            Fingerprint vendor = Fingerprint.unknown("vendor");
            var one = Evaluation.ofOutcomes("january", Classified.of(List.of("bad", "good"), bad), vendor);
            var other = Evaluation.ofOutcomes("january", Classified.of(List.of("bad", "bad"), bad), vendor);

            assertThatThrownBy(() -> Comparison.of(one, other))
                    .hasMessageEndingWith("differ: the truth of row 1 is 'good' and 'bad'");
            assertThat(Comparison.of(one, one)).hasToString("vendor against vendor on january (2 examples)");
        }

        @Test
        void may_be_known_to_the_models_by_labels_in_another_order() {
            Classifier<Applicant> reversed = Classifier.of("reversed", Labels.of("good", "bad"), applicant -> {
                return new double[] {1 - applicant.risk(), applicant.risk()};
            });
            Comparison<Applicant, Classified> mixed = Comparison.of(Evaluation.of(reversed, holdout), sharp);

            assertThat(mixed.difference(rocAuc("bad")).value())
                    .isCloseTo(mixed.challenger().value(rocAuc("bad")) - sharp.value(rocAuc("bad")), within(1e-12));
        }
    }

    @Test
    void a_comparison_judged_at_a_bound_is_shown_at_that_bound() {
        MetricVerdict verdict = comparison.judge(logLoss(), atMost(0.1).withConfidence(0.9));

        assertThat(verdict.measurement().bounds().upper())
                .isEqualTo(comparison.difference(logLoss()).bound(Side.AT_MOST, 0.9));
    }
}
