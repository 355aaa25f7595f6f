package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.ratioBetween;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.claim.Correction;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Classified;

class SlicedEvaluationTest {

    private static SliceVerdict judged(Flips flips, SliceRequirement claim) {
        return SlicedEvaluation.of(flips.called(), Flips.ROOM).judge(accuracy(), claim, 42);
    }

    private static VerdictStatus decision(SliceVerdict verdict, String slice) {
        return verdict.findings().stream()
                .filter(finding -> finding.slice().equals(slice))
                .map(SliceFinding::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_slice_has_to_reach_an_estimated_bar() {
        Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 79, 100);

        assertThat(judged(flips, eachSlice(atLeast(0.79))).status()).isEqualTo(VerdictStatus.MET);
        SliceVerdict missed = judged(flips, eachSlice(atLeast(0.80)));
        assertThat(missed.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(decision(missed, "hall")).isEqualTo(VerdictStatus.MET);
        assertThat(decision(missed, "kitchen")).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void what_is_shown_for_every_slice_needs_no_correction() {
        Flips flips = new Flips();
        for (int room = 0; room < 20; room++) {
            flips.in("room " + room, 97, 100); // each lower bound is just above 0.90
        }

        assertThat(judged(flips, eachSlice(atLeast(0.90).withConfidence(0.95))).status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void refutations_are_corrected_for_the_number_of_looks() {
        Flips alone = new Flips().in("hall", 83, 100).in("kitchen", 99, 100);
        Flips amongMany = new Flips().in("hall", 83, 100);
        for (int room = 0; room < 20; room++) {
            amongMany.in("room " + room, 99, 100);
        }
        SliceRequirement claim = eachSlice(atLeast(0.90).withConfidence(0.95));

        assertThat(decision(judged(alone, claim), "hall")).as("one of two").isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(judged(amongMany, claim), "hall")).as("one of 21").isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(judged(amongMany, claim.correctedBy(Correction.NONE)), "hall"))
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_guard_passes_only_where_the_shortfall_would_have_been_detected() {
        SliceRequirement claim = eachSlice(atLeast(0.80).unlessRefuted(0.95).detecting(0.15));

        SliceVerdict verdict =
                judged(new Flips().in("hall", 800, 1000).in("kitchen", 28, 35).in("attic", 400, 1000), claim);

        assertThat(decision(verdict, "hall")).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(decision(verdict, "attic")).isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(verdict, "kitchen")).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings().get(2).reason()).startsWith("power to detect a shortfall of 0.15 is 0.");
        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_slice_below_its_minimum_is_inconclusive_and_listed() {
        SliceVerdict verdict = judged(new Flips().in("attic", 29, 29).in("hall", 100, 100), eachSlice(atLeast(0.50)));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings().get(0).reason()).isEqualTo("only 29 examples, fewer than 30");
        assertThat(judged(
                                new Flips().in("attic", 29, 29).in("hall", 100, 100),
                                eachSlice(atLeast(0.50)).withMinimum(20))
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void the_minimum_counts_what_the_metric_divides_by() {
        SlicedEvaluation<Flips.Flip, Classified> sliced = SlicedEvaluation.of(
                new Flips().in("hall", 40, 40).in("kitchen", 40, 40).called(), Flips.ROOM);

        SliceFinding finding = sliced.judge(recall("heads"), eachSlice(atLeast(0.5)))
                .findings()
                .get(0);

        assertThat(finding.examples()).isEqualTo(40);
        assertThat(finding.counted().count()).as("heads").isEqualTo(20);
        assertThat(finding.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_slice_with_one_class_for_a_ranking_is_inconclusive_and_says_so() {
        Flips oneClass = new Flips().in("both", 100, 100).ofHeadsIn("heads only", 100, 100);

        SliceVerdict verdict =
                SlicedEvaluation.of(oneClass.called(), Flips.ROOM).judge(rocAuc("heads"), eachSlice(atLeast(0.5)));

        assertThat(decision(verdict, "both")).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.findings().get(1).reason()).isEqualTo("only 0 truly not 'heads', fewer than 30");
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_slice_is_compared_with_all_examples() {
        Flips flips = new Flips().in("hall", 950, 1000).in("kitchen", 700, 1000);

        SliceVerdict verdict = judged(flips, againstOverall(notWorseBy(0.05).withConfidence(0.95)));

        assertThat(decision(verdict, "hall")).isEqualTo(VerdictStatus.SHOWN);
        assertThat(decision(verdict, "kitchen")).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.findings().get(1).value())
                .isEqualTo(0.700 - 0.825, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(judged(flips, againstOverall(notWorseBy(0.15).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_slice_that_is_too_small_still_shows_its_value() {
        Flips flips = new Flips().in("attic", 9, 12).in("hall", 100, 100);

        for (SliceRequirement claim : List.of(
                eachSlice(atLeast(0.5).withConfidence(0.95)),
                againstOverall(notWorseBy(0.1).withConfidence(0.95)))) {
            SliceFinding attic = judged(flips, claim).findings().get(0);
            assertThat(attic.value()).isNotNaN();
            assertThat(attic.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(attic.upper()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(attic.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        }
    }

    @Test
    void perfect_slices_leave_room_for_a_difference() {
        SliceVerdict verdict = judged(
                new Flips().in("hall", 40, 40).in("kitchen", 40, 40),
                againstBest(notWorseBy(0.05).withConfidence(0.95)));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.value()).isZero();
            assertThat(finding.lower()).isLessThan(-0.05);
        });
    }

    @Test
    void what_compares_slices_has_their_own_values_too() {
        Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100).in("attic", 70, 100);

        assertThat(judged(flips, eachSlice(atLeast(0.5))).groups()).isEmpty();
        assertThat(judged(flips, againstOverall(notWorseBy(0.5)))
                        .groups()
                        .get(0)
                        .rows())
                .extracting(SliceFinding::slice)
                .containsExactly("attic", "hall", "kitchen", "all together");
        assertThat(judged(flips, gapBetween("hall", "attic", atLeast(0.0))).forestPlots())
                .extracting(plot -> plot.title() + ": " + plot.rows().size())
                .containsExactly("accuracy by room, difference of two: 1", "accuracy by room: 2");
    }

    @Test
    void the_bounds_of_shares_need_no_drawing_and_those_of_other_metrics_do() {
        Flips flips = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);
        SliceRequirement claim = againstBest(notWorseBy(0.5).withConfidence(0.95));

        assertThat(judged(flips, claim).judged().method())
                .isEqualTo("Miettinen-Nurminen, corrected by half an example");
        assertThat(flips.byRoom().judge(rocAuc("heads"), claim).judged().method())
                .startsWith("bootstrap");
    }

    @Test
    void a_slice_is_compared_with_each_other_one_and_so_with_the_best() {
        Flips flips = new Flips().in("hall", 950, 1000).in("kitchen", 940, 1000).in("attic", 800, 1000);

        SliceVerdict verdict = judged(flips, againstBest(notWorseBy(0.05).withConfidence(0.95)));

        assertThat(verdict.findings()).hasSize(6);
        assertThat(decision(verdict, "attic − hall")).isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(verdict, "kitchen − hall")).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void the_gap_and_the_ratio_of_two_slices_are_claims() {
        Flips flips = new Flips().in("hall", 900, 1000).in("kitchen", 880, 1000);

        assertThat(judged(
                                flips,
                                gapBetween(
                                        "kitchen", "hall", between(-0.06, 0.06).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(flips, gapBetween("kitchen", "hall", atLeast(0.0).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(flips, ratioBetween("kitchen", "hall", atLeast(0.80).withConfidence(0.95)))
                        .findings()
                        .get(0)
                        .value())
                .isEqualTo(0.88 / 0.90);
        assertThatThrownBy(() -> judged(flips, gapBetween("cellar", "hall", atLeast(0.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no slice 'cellar' of room; there are 'hall', 'kitchen'");
    }

    @Test
    void a_slicing_that_divides_nothing_is_an_error() {
        Evaluation<Flips.Flip, Classified> flips = new Flips().in("hall", 9, 10).called();

        assertThatThrownBy(() -> SlicedEvaluation.of(flips, Flips.ROOM))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("puts all 10 examples of flips into the slice 'hall'");
    }
}
