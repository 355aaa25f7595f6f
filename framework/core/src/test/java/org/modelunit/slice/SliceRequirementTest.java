package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.matthewsCorrelation;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;
import static org.modelunit.slice.SliceRequirement.smallestRatio;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;

/** What can be required of slices, and what is refused. */
class SliceRequirementTest {

    private static SliceVerdict judged(Flips flips, SliceRequirement claim) {
        return flips.byRoom().judge(accuracy(), claim, 42);
    }

    private static Flips rooms(int rooms) {
        Flips flips = new Flips();
        for (int room = 0; room < rooms; room++) {
            flips.in("room " + room, 1, 2);
        }
        return flips;
    }

    @Nested
    class Refused {

        private static final Flips FLIPS = new Flips().in("hall", 90, 100).in("kitchen", 80, 100);

        private static void refuses(SliceRequirement claim, String message) {
            assertThatThrownBy(() -> judged(FLIPS, claim))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void is_a_margin_that_no_two_values_can_have() {
            String message =
                    "two values of accuracy are at most 1.0 apart, but the requirement names -5.0 (did you mean"
                            + " -0.05?)";
            refuses(againstOverall(notWorseBy(5)), message);
            refuses(againstBest(notWorseBy(5).withConfidence(0.95)), message);
        }

        @Test
        void is_a_shortfall_that_no_two_values_can_have() {
            refuses(
                    againstOverall(notWorseBy(0.05).unlessRefuted(0.95).detecting(3)),
                    "two values of accuracy are at most 1.0 apart, so there is no shortfall of 3.0 from -0.05 to"
                            + " detect; declare a smaller one");
        }

        @Test
        void is_a_slice_beside_itself() {
            assertThatThrownBy(() -> gapBetween("hall", "hall", atMost(0.1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a slice is compared with another one, but both are 'hall'; name two slices");
        }

        @Test
        void is_a_bar_that_no_slice_can_have() {
            refuses(
                    eachSlice(atLeast(95)),
                    "accuracy lies between 0.0 and 1.0, but the requirement names 95.0 (did you mean 0.95?)");
        }

        @Test
        void is_a_gap_that_no_two_slices_can_have() {
            String message = "two values of accuracy are at most 1.0 apart, but the requirement names ";

            refuses(gapBetween("hall", "kitchen", atMost(10)), message + "10.0 (did you mean 0.1?)");
            refuses(gapBetween("hall", "kitchen", atLeast(-100)), message + "-100.0 (did you mean -1?)");
            refuses(largestGap(atMost(1.5)), message + "1.5 (did you mean 0.015?)");
        }

        @Test
        void is_not_the_widest_gap_nor_any_ratio() {
            assertThat(judged(FLIPS, largestGap(atMost(1))).status()).isEqualTo(VerdictStatus.MET);
            assertThat(judged(FLIPS, ratioBetween("hall", "kitchen", atMost(3))).status())
                    .isEqualTo(VerdictStatus.MET);
        }

        @Test
        void is_a_gap_wider_than_from_minus_1_to_1_without_a_guess_of_what_was_meant() {
            assertThat(FLIPS.byRoom()
                            .judge(matthewsCorrelation(), largestGap(atMost(1.5)))
                            .status())
                    .isEqualTo(VerdictStatus.MET);
            assertThatThrownBy(() -> FLIPS.byRoom().judge(matthewsCorrelation(), largestGap(atMost(2.5))))
                    .hasMessageEndingWith("are at most 2.0 apart, but the requirement names 2.5");
        }

        @Test
        void is_a_gap_below_0_and_a_ratio_of_0_or_above_1() {
            assertThat(largestGap(atMost(0)).scope()).isNotNull();
            assertThat(smallestRatio(atLeast(1)).scope()).isNotNull();
            assertThatThrownBy(() -> largestGap(atMost(-0.1))).hasMessageContaining("at most a bar of 0 or more");
            assertThatThrownBy(() -> largestGap(atLeast(0.1))).hasMessageContaining("at most a bar of 0 or more");
            assertThatThrownBy(() -> largestGap(between(0, 0.1))).hasMessageContaining("at most a bar of 0 or more");
            assertThatThrownBy(() -> smallestRatio(atLeast(0))).hasMessageContaining("a bar above 0 and up to 1");
            assertThatThrownBy(() -> smallestRatio(atLeast(1.1))).hasMessageContaining("a bar above 0 and up to 1");
            assertThatThrownBy(() -> smallestRatio(atMost(0.8))).hasMessageContaining("a bar above 0 and up to 1");
        }

        @Test
        void is_a_ratio_that_every_two_slices_have_or_none() {
            for (Threshold threshold : List.of(
                    atLeast(-1),
                    atLeast(0),
                    atMost(0),
                    between(-1, 1),
                    atLeast(0.5).unlessRefuted(0.95).detecting(0.5))) {
                assertThatThrownBy(() -> ratioBetween("hall", "kitchen", threshold))
                        .hasMessage(
                                "a ratio lies above 0, and so must its bar and what a guard detects below it, but it"
                                        + " was required to be " + threshold
                                        + "; 0.8 is four fifths, and a difference is gapBetween(…)");
            }
            SliceScope.Pair direct = new SliceScope.Pair("hall", "kitchen", true, atLeast(-1));
            assertThatThrownBy(() -> direct.threshold(List.of(accuracy())))
                    .hasMessageContaining("a ratio lies above 0");
        }

        @Test
        void is_a_disparity_below_0() {
            assertThatThrownBy(() -> FLIPS.byRoom().judge(Disparity.difference(accuracy()), atMost(-0.1)))
                    .hasMessageContaining("at most a bar of 0 or more");
        }

        @Test
        void is_a_minimum_of_no_examples() {
            assertThat(eachSlice(atLeast(0.5)).withMinimum(1).minimum()).isOne();
            assertThatThrownBy(() -> eachSlice(atLeast(0.5)).withMinimum(0))
                    .hasMessage("the minimum must be at least 1, but was 0");
        }

        @Test
        void are_more_than_forty_slices_each_beside_each_other() {
            SliceRequirement claim = againstBest(notWorseBy(0.5));

            assertThat(judged(rooms(40), claim).findings()).hasSize(40 * 39);
            assertThatThrownBy(() -> judged(rooms(41), claim))
                    .hasMessageStartingWith("comparing each of 41 slices of room with each other one is too much");
        }
    }

    @Nested
    class Claims {

        private static final Supplier<List<SliceRequirement>> DIFFERENT = () -> List.of(
                eachSlice(atLeast(0.5)),
                eachSlice(atLeast(0.6)),
                eachSlice(atLeast(0.5)).withMinimum(20),
                eachSlice(atLeast(0.5)).correctedBy(Correction.NONE),
                againstBest(notWorseBy(0.1)),
                againstOverall(notWorseBy(0.2)),
                largestGap(atMost(0.5)));

        static List<SliceRequirement> different() {
            return DIFFERENT.get();
        }

        @ParameterizedTest
        @MethodSource("different")
        void are_equal_to_what_claims_the_same_alone(SliceRequirement claim) {
            assertThat(DIFFERENT.get()).containsOnlyOnce(claim);
            assertThat(claim).isNotEqualTo(claim.toString());
        }

        @Test
        void are_found_in_a_set() {
            Set<SliceRequirement> set = new HashSet<>(DIFFERENT.get());

            assertThat(set).containsAll(DIFFERENT.get()).hasSameSizeAs(DIFFERENT.get());
            assertThat(set.stream().map(Object::hashCode).distinct()).hasSameSizeAs(set);
        }
    }

    @Test
    void a_scope_says_what_is_compared() {
        Threshold bar = atLeast(0.5);
        Margin margin = notWorseBy(0.1);

        assertThat(new SliceScope.Each(bar).words()).isEqualTo("each slice");
        assertThat(new SliceScope.Overall(margin).words()).isEqualTo("each slice against all");
        assertThat(new SliceScope.Best(margin).words()).isEqualTo("each slice against the best");
        assertThat(new SliceScope.Pair("a", "b", true, bar).words()).isEqualTo("ratio of two slices");
        assertThat(new SliceScope.Pair("a", "b", false, bar).words()).isEqualTo("gap of two slices");
        assertThat(new SliceScope.LargestGap(true, bar).words()).isEqualTo("smallest ratio");
        assertThat(new SliceScope.LargestGap(false, bar).words()).isEqualTo("largest gap");
    }
}
