package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.fairness.Fairness.*;

import org.junit.jupiter.api.Test;
import org.modelunit.assertions.SlicedLoans.Loan;
import org.modelunit.claim.Correction;
import org.modelunit.junit.ModelTest;

/** Claims on slices that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingSlices.Fixture.class)
class FailingSlices {

    static class Fixture {}

    @Test
    void slices_of_which_one_is_below_the_bar() {
        assertThat(SlicedLoans.evaluation(1_000))
                .hasMetricOnEachSlice(by("region", Loan::region), accuracy(), atLeast(0.70));
    }

    @Test
    void slices_of_which_one_is_refuted() {
        assertThat(SlicedLoans.evaluation(1_000))
                .as("champion")
                .hasMetricOnEachSlice(
                        by("region", Loan::region), accuracy(), atLeast(0.75).withConfidence(0.95));
    }

    @Test
    void slices_of_which_some_are_too_small() {
        assertThat(SlicedLoans.evaluation(600))
                .hasMetricOnEachSlice(
                        by("region", Loan::region), recall("bad"), atLeast(0.50).withConfidence(0.95));
    }

    @Test
    void slices_of_which_one_has_a_single_class() {
        assertThat(SlicedLoans.evaluation(1_000, 1))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        rocAuc("bad"),
                        eachSlice(atLeast(0.55).withConfidence(0.95)).withMinimum(1));
    }

    @Test
    void slices_that_a_guard_sees_too_little_of() {
        assertThat(SlicedLoans.evaluation(400))
                .hasMetricOnEachSlice(
                        by("region", Loan::region),
                        accuracy(),
                        atLeast(0.60).unlessRefuted(0.95).detecting(0.10));
    }

    @Test
    void a_range_on_slices() {
        assertThat(SlicedLoans.evaluation(1_000))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        precision("bad"),
                        eachSlice(between(0.40, 0.70)).correctedBy(Correction.BENJAMINI_HOCHBERG));
    }

    @Test
    void slices_that_fall_behind_all() {
        assertThat(SlicedLoans.evaluation(2_000))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        brierScore("bad"),
                        againstOverall(notWorseBy(0.02).withConfidence(0.95)));
    }

    @Test
    void slices_that_fall_behind_the_best() {
        assertThat(SlicedLoans.evaluation(2_000))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        accuracy(),
                        againstBest(notWorseBy(0.10).withConfidence(0.95)));
    }

    @Test
    void a_gap_between_two_slices() {
        assertThat(SlicedLoans.evaluation(1_000))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        accuracy(),
                        gapBetween("west", "east", between(-0.05, 0.05).withConfidence(0.95)));
    }

    @Test
    void a_ratio_of_two_slices() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnSlices(
                        by("region", Loan::region),
                        accuracy(),
                        ratioBetween("south", "east", atLeast(1.00).withConfidence(0.95)));
    }

    @Test
    void an_edge_case_below_its_bar() {
        assertThat(SlicedLoans.evaluation(6_000))
                .hasMetricOnEachSlice(
                        missing("age", Loan::age), accuracy(), atLeast(0.95).withConfidence(0.95));
    }

    @Test
    void more_slices_than_a_person_reads() {
        assertThat(SlicedLoans.evaluation(3_000))
                .hasMetricOnEachSlice(
                        by("age", (Loan loan) -> Double.isNaN(loan.age()) ? null : (int) loan.age() / 2 * 2)
                                .cross(by("region", Loan::region)),
                        accuracy(),
                        atLeast(0.70).withConfidence(0.95));
    }

    @Test
    void a_slice_of_missing_keys() {
        assertThat(SlicedLoans.evaluation(6_000))
                .hasMetricOnEachSlice(
                        byNumber("age", Loan::age).edges(30, 50),
                        accuracy(),
                        atLeast(0.78).withConfidence(0.95));
    }

    @Test
    void a_slice_that_does_not_exist() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnSlices(
                        by("region", Loan::region), accuracy(), gapBetween("north", "east", between(-0.05, 0.05)));
    }

    @Test
    void a_slicing_that_throws_on_a_row() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnEachSlice(
                        by("first letter", (Loan loan) -> loan.number() == 17 ? "".charAt(0) : 'x'),
                        accuracy(),
                        atLeast(0.60));
    }

    @Test
    void a_slicing_with_a_constant_key() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnEachSlice(by("country", loan -> "Utopia"), accuracy(), atLeast(0.60));
    }

    @Test
    void a_slicing_that_matches_nothing() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnEachSlice(where("over 100", loan -> loan.age() > 100), accuracy(), atLeast(0.60));
    }

    @Test
    void a_slicing_with_a_key_for_each_example() {
        assertThat(SlicedLoans.evaluation(100_000))
                .hasMetricOnEachSlice(by("number", Loan::number), accuracy(), atLeast(0.60));
    }

    @Test
    void a_margin_against_all_for_a_metric_without_a_better_side() {
        assertThat(SlicedLoans.evaluation(300))
                .hasMetricOnSlices(
                        by("region", Loan::region), calibrationSlope("bad"), againstOverall(notWorseBy(0.1)));
    }

    @Test
    void groups_that_are_chosen_unlike() {
        assertThat(SlicedLoans.evaluation(2_000))
                .hasDisparity(
                        by("region", Loan::region),
                        equalizedOddsDifference("bad"),
                        atMost(0.10).withConfidence(0.95));
    }

    @Test
    void a_ratio_of_groups_that_the_data_cannot_tell() {
        assertThat(SlicedLoans.evaluation(2_000))
                .hasDisparity(
                        by("region", Loan::region), demographicParityRatio("bad"), FOUR_FIFTHS.withConfidence(0.95));
    }

    @Test
    void a_gap_of_groups_that_makes_no_sense() {
        assertThat(SlicedLoans.evaluation(300))
                .hasDisparity(by("region", Loan::region), demographicParityDifference("bad"), atMost(10));
    }

    @Test
    void scores_that_mean_something_else_in_each_group() {
        assertThat(SlicedLoans.evaluation(3_000))
                .isCalibratedOnEachSlice(
                        by("region", Loan::region), calibration("bad").withConfidence(0.95));
    }
}
