package org.modelunit.comparison;

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
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.comparison.AnswerChange.negativeFlips;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Margin;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** Two models compared on each slice. */
class SliceDifferenceClaimTest {

    private static final int ROWS = 400;
    private static final Slicing<Integer> QUARTER = Slicing.by("quarter", row -> "q" + row * 4 / ROWS);
    private static final Margin SHOWN = notWorseBy(0.05).withConfidence(0.95);

    private final Evaluation<Integer, Classified> one = scored("new", 1, 0.9);
    private final Evaluation<Integer, Classified> other = scored("old", 2, 0.7);
    private final Comparison<Integer, Classified> comparison = Comparison.of(one, other);

    /** Scores that know the truth more or less well. */
    private static Evaluation<Integer, Classified> scored(String model, long seed, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] bad = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double truth = AnsweredTwice.truth(row).equals("bad") ? 1 : 0;
            bad[row] = noise * random.nextDouble() + (1 - noise) * truth;
        }
        return AnsweredTwice.evaluation(model, AnsweredTwice.scored(bad));
    }

    private SliceVerdict judged(Metric<Classified> metric, Margin margin) {
        return SliceDifferenceClaim.of(comparison, QUARTER, metric, margin).judge();
    }

    @Test
    void each_slice_is_judged_like_the_comparison_of_its_rows() {
        for (Metric<Classified> metric : List.of(accuracy(), recall("bad"), rocAuc("bad"))) {
            SliceVerdict verdict = judged(metric, SHOWN);
            for (SliceFinding finding : verdict.findings()) {
                MetricVerdict alone = Comparison.of(
                                SlicedEvaluation.of(one, QUARTER).on(finding.slice()),
                                SlicedEvaluation.of(other, QUARTER).on(finding.slice()))
                        .judge(metric, SHOWN);

                assertThat(finding.value()).isEqualTo(alone.measurement().value());
                assertThat(finding.lower())
                        .as("what is shown of every slice needs no correction")
                        .isEqualTo(alone.measurement().bounds().lower());
                assertThat(finding.upper())
                        .isEqualTo(alone.measurement().bounds().upper());
                assertThat(finding.examples()).isEqualTo(100);
            }
        }
    }

    @Test
    void refutations_are_corrected_by_holm_and_others_by_nothing() {
        var claim = SliceDifferenceClaim.of(
                comparison, QUARTER, accuracy(), notWorseBy(0).withConfidence(0.95));
        List<SliceFinding> holm = claim.judge().findings();
        List<SliceFinding> none = claim.correctedBy(Correction.NONE).judge().findings();

        double least = none.stream().mapToDouble(SliceFinding::pValue).min().orElseThrow();
        assertThat(holm.stream().mapToDouble(SliceFinding::pValue).min().orElseThrow())
                .isCloseTo(Math.min(1, 4 * least), within(1e-12));
        assertThat(claim.judge().correction()).isEqualTo("corrected for 4 comparisons (Holm)");
        for (int i = 0; i < 4; i++) {
            assertThat(holm.get(i).lower()).isEqualTo(none.get(i).lower());
        }
    }

    @Test
    void parts_of_the_data_are_corrected_too() {
        var parts = Comparison.of(one.asOneOf(5, 0), other);

        SliceVerdict verdict =
                SliceDifferenceClaim.of(parts, QUARTER, accuracy(), SHOWN).judge();

        assertThat(verdict.correction())
                .isEqualTo("corrected for 4 comparisons (Holm) and for 5 parts of the data (Bonferroni)");
        var few = Comparison.of(one, other.asOneOf(2, 500));
        assertThat(SliceDifferenceClaim.of(few, QUARTER, accuracy(), SHOWN)
                        .judge()
                        .findings())
                .allSatisfy(finding -> assertThat(finding.reason())
                        .isEqualTo("only 400 examples, fewer than 500 in this part of the data"));
    }

    @Test
    void a_slice_that_is_too_small_is_inconclusive_and_listed() {
        Slicing<Integer> rare = Slicing.by("rare", row -> row < 20 ? "few" : row < 200 ? "many" : "more");
        var claim = SliceDifferenceClaim.of(
                comparison, rare, accuracy(), notWorseBy(0.9).withConfidence(0.95));

        assertThat(claim.judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(claim.judge().findings().get(0).reason()).isEqualTo("only 20 examples, fewer than 30");
        assertThat(claim.judge().findings().get(0).value()).isNotNaN();
        assertThat(claim.withMinimum(20).judge().status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_metric_that_has_no_value_on_a_slice_is_inconclusive_there() {
        Slicing<Integer> byTruth = Slicing.by("truth", AnsweredTwice::truth);

        SliceVerdict verdict = SliceDifferenceClaim.of(
                        comparison, byTruth, recall("bad"), notWorseBy(0.9).withConfidence(0.95))
                .judge();

        assertThat(verdict.findings().get(0).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.findings().get(1).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void swapping_the_models_mirrors_every_bound() {
        Threshold any = between(-1, 1).withConfidence(0.95);
        for (Metric<Classified> metric : List.of(accuracy(), precision("bad"), rocAuc("bad"), logLoss())) {
            Threshold threshold =
                    metric.name().equals("log loss") ? between(-9, 9).withConfidence(0.95) : any;
            List<SliceFinding> findings = SliceDifferenceClaim.of(comparison, QUARTER, metric, threshold)
                    .judge()
                    .findings();
            List<SliceFinding> mirrored = SliceDifferenceClaim.of(Comparison.of(other, one), QUARTER, metric, threshold)
                    .judge()
                    .findings();
            for (int slice = 0; slice < findings.size(); slice++) {
                assertThat(mirrored.get(slice).value())
                        .isCloseTo(-findings.get(slice).value(), within(1e-12));
                assertThat(mirrored.get(slice).lower())
                        .isCloseTo(-findings.get(slice).upper(), within(1e-9));
                assertThat(mirrored.get(slice).upper())
                        .isCloseTo(-findings.get(slice).lower(), within(1e-9));
            }
        }
    }

    @Test
    void equal_models_are_not_worse_and_not_better() {
        Comparison<Integer, Classified> same = Comparison.of(one, one);

        assertThat(SliceDifferenceClaim.of(same, QUARTER, accuracy(), SHOWN)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(SliceDifferenceClaim.of(
                                same, QUARTER, accuracy(), betterBy(0.1).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(SliceDifferenceClaim.of(
                                same,
                                QUARTER,
                                accuracy(),
                                notWorseBy(0.05).unlessRefuted(0.95).detecting(0.2))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(SliceDifferenceClaim.of(same, QUARTER, accuracy(), notWorseBy(0))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void both_models_and_their_operating_points_are_named() {
        var apart =
                Comparison.of(one.at(OperatingPoint.cutOff("bad", 0.25)), other.at(OperatingPoint.cutOff("bad", 0.4)));

        SliceVerdict verdict =
                SliceDifferenceClaim.of(apart, QUARTER, accuracy(), SHOWN).judge();

        assertThat(verdict.facts().toString()).contains("new", "old", "at 0.25 or above", "at 0.4 or above");
        assertThat(verdict.property()).isEqualTo("accuracy, challenger minus champion by quarter");
        assertThat(verdict.forestPlots())
                .extracting(plot -> plot.title())
                .containsExactly(
                        "accuracy, challenger minus champion by quarter",
                        "accuracy of the challenger by quarter",
                        "accuracy of the champion by quarter");
    }

    @Test
    void the_claim_says_what_it_asks_for() {
        var claim = SliceDifferenceClaim.of(comparison, QUARTER, accuracy(), SHOWN);

        assertThat(claim.subject()).isEqualTo(comparison.name());
        assertThat(claim.property()).isEqualTo("accuracy, challenger minus champion by quarter");
        assertThat(claim.requirement()).isEqualTo("at least -0.05 with 95% confidence on each slice");
        assertThat(claim).asString().contains(claim.subject(), claim.property());
    }

    @Test
    void what_makes_no_sense_is_refused_when_it_is_judged() {
        var margin = SliceDifferenceClaim.of(comparison, QUARTER, calibrationSlope("bad"), notWorseBy(0.1));
        var bar = SliceDifferenceClaim.of(comparison, QUARTER, accuracy(), atLeast(-10));
        var loss = SliceDifferenceClaim.of(comparison, QUARTER, logLoss(), atLeast(0));

        assertThatThrownBy(margin::judge).hasMessageContaining("neither higher nor lower values");
        assertThatThrownBy(bar::judge).hasMessageContaining("lies between -1.0 and 1.0");
        assertThatThrownBy(loss::judge).hasMessageContaining("is better when lower");
    }

    @Test
    void shares_of_changes_are_judged_like_any_share_on_slices() {
        Comparison<Integer, Classified> flips = AnsweredTwice.of("RRRw".repeat(100), "R".repeat(ROWS));

        SliceVerdict verdict = SlicedChangeClaim.of(
                        flips, QUARTER, negativeFlips(), Threshold.atMost(0.2).withConfidence(0.95))
                .judge();
        SliceVerdict few = SlicedChangeClaim.of(
                        flips,
                        Slicing.by("rare", row -> row < 20 ? "few" : "many"),
                        negativeFlips(),
                        SliceRequirement.eachSlice(Threshold.atMost(0.4).withConfidence(0.95)))
                .judge();

        assertThat(verdict.findings())
                .allSatisfy(finding -> assertThat(finding.value()).isEqualTo(0.25));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.property()).isEqualTo("share of negative flips, challenger against champion by quarter");
        assertThat(few.findings().get(0).reason()).isEqualTo("only 20 examples, fewer than 30");
        assertThat(few.findings().get(1).status()).isEqualTo(VerdictStatus.SHOWN);
    }
}
