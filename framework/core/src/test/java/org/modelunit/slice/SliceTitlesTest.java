package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.figure.ForestPlot;
import org.modelunit.plot.ForestCard;

/** A picture of differences says that they are differences, and those that they come from what they are. */
class SliceTitlesTest {

    private static SliceVerdict judged(SliceRequirement requirement) {
        return SliceClaim.of(
                        Loans.poor("north", 300).evaluated().challenger(),
                        Slicing.by("branch", Loan::branch),
                        accuracy(),
                        requirement)
                .judge();
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of(againstOverall(notWorseBy(0.1)), "accuracy by branch, minus the overall value"),
                Arguments.of(againstBest(notWorseBy(0.1)), "accuracy by branch, differences of pairs"),
                Arguments.of(gapBetween("station", "harbour", atLeast(-0.1)), "accuracy by branch, difference of two"),
                Arguments.of(ratioBetween("station", "harbour", atLeast(0.8)), "accuracy by branch, ratio of two"),
                Arguments.of(largestGap(atMost(0.2)), "accuracy difference by branch"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differences_are_called_so_above_the_values_that_they_come_from(SliceRequirement requirement, String title) {
        SliceVerdict verdict = judged(requirement);

        assertThat(verdict.forestPlots()).extracting(ForestPlot::title).containsExactly(title, "accuracy by branch");
        assertThat(ForestCard.of(verdict)).contains(">accuracy by branch<");
    }

    @Test
    void values_themselves_are_what_the_head_of_the_card_says() {
        SliceVerdict verdict = judged(eachSlice(atLeast(0.8)));

        assertThat(verdict.forestPlots()).extracting(ForestPlot::title).containsExactly("accuracy by branch");
        assertThat(verdict.property()).isEqualTo("accuracy by branch");
        assertThat(ForestCard.of(verdict)).doesNotContain(">accuracy by branch<");
    }
}
