package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

/** How slices are judged by themselves and beside one another: what is found, what is refused, and why. */
class SliceComparisonRulesTest {

    private static SliceVerdict judged(Flips flips, SliceRequirement claim) {
        return flips.byRoom().judge(accuracy(), claim, 42);
    }

    private static SliceFinding first(SliceVerdict verdict) {
        return verdict.findings().get(0);
    }

    @Nested
    class Values {

        @Test
        void of_a_slice_that_is_too_small_are_shown_beside_all() {
            Flips flips = new Flips().in("attic", 9, 12).in("hall", 80, 100);

            assertThat(first(judged(flips, againstOverall(notWorseBy(0.1)))).value())
                    .isCloseTo(9 / 12.0 - 89 / 112.0, within(1e-12));
        }

        @Test
        void of_slices_that_are_too_small_are_shown_beside_one_another() {
            Flips flips = new Flips().in("attic", 9, 12).in("hall", 80, 100);

            assertThat(first(judged(flips, gapBetween("attic", "hall", atLeast(-0.5))))
                            .value())
                    .isCloseTo(0.75 - 0.80, within(1e-12));
            assertThat(first(judged(flips, ratioBetween("attic", "hall", atLeast(0.5))))
                            .value())
                    .isCloseTo(0.75 / 0.80, within(1e-12));
            assertThat(first(judged(flips, largestGap(atMost(0.5)))).value()).isCloseTo(0.05, within(1e-12));
        }

        @Test
        void that_do_not_exist_are_no_numbers() {
            Flips flips = new Flips().ofTailsIn("attic", 5, 12).in("hall", 80, 100);

            SliceFinding attic = first(flips.byRoom().judge(recall("heads"), eachSlice(atLeast(0.5))));

            assertThat(attic.value()).isNaN();
            assertThat(attic.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        }

        @Test
        void of_amounts_are_divided_for_a_ratio() {
            List<Integer> inputs = IntStream.range(0, 200).boxed().toList();
            Evaluation<Integer, Regressed> evaluation = Evaluation.of(
                    Regressor.<Integer>of("off", i -> i < 100 ? 1 + i % 2 : 4 + i % 3),
                    Dataset.of("amounts", inputs, inputs.stream().map(i -> 0.0).toList()));
            SlicedEvaluation<Integer, Regressed> sliced =
                    SlicedEvaluation.of(evaluation, Slicing.by("half", i -> i < 100 ? "low" : "high"));

            SliceFinding ratio =
                    first(sliced.judge(meanAbsoluteError(), ratioBetween("low", "high", between(0.1, 0.9))));

            assertThat(ratio.value()).isCloseTo(1.5 / 5, within(1e-12));
            assertThat(ratio.lower()).isBetween(0.27, 0.30);
        }
    }

    @Nested
    class Methods {

        @Test
        void for_shares_beside_all_examples_need_no_drawing() {
            Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);

            assertThat(judged(flips, againstOverall(notWorseBy(0.1).withConfidence(0.95)))
                            .judged()
                            .method())
                    .isEqualTo("Miettinen-Nurminen, corrected by half an example");
        }

        @Test
        void for_areas_beside_all_examples_draw_the_same_examples_for_both() {
            Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);

            assertThat(flips.byRoom()
                            .judge(
                                    rocAuc("heads"),
                                    againstOverall(notWorseBy(0.1).withConfidence(0.95)))
                            .judged()
                            .method())
                    .startsWith("bootstrap");
        }

        @Test
        void that_draw_slices_without_a_value_bound_nothing() {
            Flips flips =
                    new Flips().ofTailsIn("attic", 20, 30).in("attic", 2, 2).in("hall", 80, 100);

            SliceFinding finding = first(flips.byRoom()
                    .judge(
                            rocAuc("heads"),
                            gapBetween("attic", "hall", atLeast(-0.9).withConfidence(0.95))
                                    .withMinimum(1)));

            assertThat(finding.reason()).contains("replicates of the bootstrap have no value");
            assertThat(finding.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        }
    }

    @Nested
    class Guards {

        private static final SliceRequirement GUARD =
                eachSlice(atLeast(0.80).unlessRefuted(0.95).detecting(0.15));

        private static SliceFinding hall(Correction correction) {
            Flips flips = new Flips().in("hall", 42, 50);
            for (int room = 0; room < 10; room++) {
                flips.in("room " + room, 50, 50);
            }
            return first(judged(flips, GUARD.correctedBy(correction)));
        }

        @Test
        void of_one_slice_find_as_much_as_those_of_an_evaluation() {
            Threshold threshold = atLeast(0.80).unlessRefuted(0.95).detecting(0.15);
            Evaluation<Flips.Flip, Classified> alone =
                    new Flips().in("hall", 25, 30).called();
            SliceVerdict verdict = judged(new Flips().in("hall", 25, 30).in("attic", 5, 10), eachSlice(threshold));
            double power = alone.judge(accuracy(), threshold).measurement().power();

            assertThat(verdict.findings().get(1).reason())
                    .isEqualTo("power to detect a shortfall of 0.15 is " + String.format(Locale.ROOT, "%.2f", power)
                            + " (0.80 required)");
        }

        @Test
        void of_many_slices_find_less_unless_nothing_is_corrected() {
            double alone = new Flips()
                    .in("hall", 42, 50)
                    .called()
                    .judge(accuracy(), atLeast(0.80).unlessRefuted(0.95).detecting(0.15))
                    .measurement()
                    .power();

            assertThat(foundInPercent(Correction.NONE)).isEqualTo(Math.round(100 * alone));
            assertThat(foundInPercent(Correction.HOLM)).isLessThan(foundInPercent(Correction.NONE));
            assertThat(foundInPercent(Correction.BENJAMINI_HOCHBERG)).isEqualTo(foundInPercent(Correction.HOLM));
        }

        private static long foundInPercent(Correction correction) {
            return Long.parseLong(hall(correction).reason().replaceAll(".* is 0\\.(\\d+) \\(.*", "$1"));
        }

        @Test
        void of_gaps_find_what_a_directed_difference_would_at_half_the_significance() {
            Flips flips = new Flips().in("hall", 180, 200).in("kitchen", 176, 200);

            assertThat(first(judged(
                                    flips,
                                    largestGap(atMost(0.05).unlessRefuted(0.95).detecting(0.2))))
                            .status())
                    .isEqualTo(VerdictStatus.NOT_REFUTED);
            assertThat(first(judged(
                                    flips,
                                    largestGap(atMost(0.05).unlessRefuted(0.95).detecting(0.01))))
                            .reason())
                    .matches("power to detect an excess of 0.01 is 0\\.0\\d \\(0\\.80 required\\)");
        }
    }

    @Test
    void a_gap_whose_replicates_often_have_no_value_is_not_bounded() {
        Flips flips = new Flips().ofTailsIn("attic", 20, 30).in("attic", 2, 2).in("hall", 80, 100);

        SliceFinding gap = first(flips.byRoom()
                .judge(
                        rocAuc("heads"),
                        largestGap(atMost(0.9).withConfidence(0.95)).withMinimum(1)));

        assertThat(gap.reason()).contains("replicates of the bootstrap have no value");
        assertThat(gap.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Nested
    class Groups {

        @Test
        void are_green_where_they_are_bounded_and_open_where_they_are_not() {
            Flips flips = new Flips().in("attic", 9, 12).in("hall", 80, 100);

            assertThat(judged(flips, againstOverall(notWorseBy(0.1)))
                            .groups()
                            .get(0)
                            .rows())
                    .extracting(SliceFinding::status)
                    .containsExactly(VerdictStatus.INCONCLUSIVE, VerdictStatus.MET, VerdictStatus.MET);
        }
    }

    @Test
    void a_verdict_says_what_was_expected_and_what_each_slice_has() {
        SliceVerdict verdict = judged(new Flips().in("hall", 90, 100).in("kitchen", 80, 100), eachSlice(atLeast(0.85)));

        assertThat(verdict.expected()).isEqualTo("at least 0.85 on each slice");
        assertThat(verdict.actual()).isEqualTo("kitchen 0.800; hall 0.900");
    }

    @Test
    void a_sliced_evaluation_is_called_by_what_it_slices() {
        assertThat(new Flips()
                        .in("hall", 90, 100)
                        .in("kitchen", 80, 100)
                        .byRoom()
                        .toString())
                .contains("flips")
                .contains(" by ")
                .contains("room");
    }

    @Test
    void a_claim_says_the_same_before_it_is_judged_as_its_verdict_does() {
        SliceClaim<Flips.Flip, Classified> claim = new Flips()
                .in("hall", 90, 100)
                .in("kitchen", 80, 100)
                .byRoom()
                .claim(accuracy(), againstOverall(notWorseBy(0.1).withConfidence(0.95)));

        SliceVerdict verdict = claim.judge();

        assertThat(claim.subject()).isEqualTo(verdict.subject()).isEqualTo("flips");
        assertThat(claim.property()).isEqualTo(verdict.property()).isEqualTo("accuracy by room");
        assertThat(claim.requirement()).isEqualTo(verdict.requirement()).contains("with 95% confidence");
    }

    @Test
    void a_verdict_knows_its_kind_and_how_refutations_were_corrected() {
        Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);
        SliceRequirement shown = eachSlice(atLeast(0.5).withConfidence(0.95));

        assertThat(judged(flips, shown).kind()).isEqualTo("slices");
        assertThat(judged(flips, shown).correction()).isEqualTo("corrected for 2 comparisons (Holm)");
        assertThat(judged(flips, shown.correctedBy(Correction.NONE)).correction())
                .isEmpty();
        assertThat(judged(flips, eachSlice(atLeast(0.5))).correction()).isEmpty();
    }

    @Test
    void a_disparity_has_a_value_without_any_claim() {
        Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);

        assertThat(flips.byRoom().value(Disparity.difference(accuracy()))).isCloseTo(0.1, within(1e-12));
        assertThat(flips.byRoom().value(Disparity.ratio(accuracy()))).isCloseTo(0.8 / 0.9, within(1e-12));
    }
}
