package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.SupportCount;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.MiettinenNurminen;
import org.modelunit.statistics.Streams;

/** How often groups whose rates differ just as much as allowed are called fair, and groups that are alike unfair. */
class FalsePassesTest {

    private static final double ABOUT_FIVE_IN_A_HUNDRED = 0.055;

    private record Group(int size, double rate) {

        long drawn(SplittableRandom random) {
            return random.doubles(size).filter(draw -> draw < rate).count();
        }
    }

    private static List<Group> groups(int groups, int size, double lowest, double highest) {
        List<Group> all = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            // the first and the last are as far apart as they may be, and the others are in the middle
            double rate = group == 0 ? lowest : group == groups - 1 ? highest : (lowest + highest) / 2;
            all.add(new Group(group % 2 == 0 ? size : 2 * size, rate));
        }
        return all;
    }

    private static VerdictStatus decision(
            List<Group> groups, boolean isRatio, Threshold threshold, SplittableRandom random) {
        long[] hits = groups.stream().mapToLong(group -> group.drawn(random)).toArray();
        List<SliceEstimate> members = new ArrayList<>();
        for (int one = 0; one < hits.length; one++) {
            for (int other = one + 1; other < hits.length; other++) {
                int oneOf = groups.get(one).size;
                int otherOf = groups.get(other).size;
                boolean isInOrder = isRatio == (hits[one] * otherOf <= hits[other] * oneOf);
                Estimate directed = isInOrder
                        ? directed(isRatio, hits[one], oneOf, hits[other], otherOf)
                        : directed(isRatio, hits[other], otherOf, hits[one], oneOf);
                members.add(SliceEstimate.of(
                        "pair",
                        oneOf,
                        new SupportCount(oneOf, "examples"),
                        new UndirectedDifference(directed, isRatio)));
            }
        }
        return VerdictStatus.ofAll(new Family(threshold, SliceRequirement.largestGap(atMost(0.5)), members)
                .findings().stream().map(SliceFinding::status).toList());
    }

    private static Estimate directed(boolean isRatio, long hits, int of, long otherHits, int otherOf) {
        return isRatio
                ? MiettinenNurminen.ratio(hits, of, otherHits, otherOf)
                : MiettinenNurminen.difference(hits, of, otherHits, otherOf);
    }

    private static double share(
            VerdictStatus sought, int samples, List<Group> groups, boolean isRatio, Threshold threshold) {
        int found = 0;
        for (int sample = 0; sample < samples; sample++) {
            found += decision(groups, isRatio, threshold, Streams.replicate(23, sample)) == sought ? 1 : 0;
        }
        return (double) found / samples;
    }

    @ParameterizedTest
    @CsvSource({"2, 400", "3, 400", "6, 200"})
    void groups_that_differ_as_much_as_allowed_are_rarely_called_fair(int groups, int size) {
        Threshold gap = Threshold.atMost(0.10).withConfidence(0.95);
        Threshold ratio = Threshold.atLeast(0.8).withConfidence(0.95);

        assertThat(share(VerdictStatus.SHOWN, 400, groups(groups, size, 0.6, 0.7), false, gap))
                .isLessThanOrEqualTo(0.075); // of so few samples
        assertThat(share(VerdictStatus.SHOWN, 400, groups(groups, size, 0.56, 0.7), true, ratio))
                .isLessThanOrEqualTo(0.075);
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"2, 50", "2, 300", "3, 300", "4, 300", "5, 300", "6, 300"})
    void false_fair_verdicts_are_at_most_five_in_a_hundred(int groups, int size) {
        Threshold gap = Threshold.atMost(0.20).withConfidence(0.95);
        Threshold ratio = Threshold.atLeast(0.8).withConfidence(0.95);

        assertThat(share(VerdictStatus.SHOWN, 4_000, groups(groups, size, 0.5, 0.7), false, gap))
                .isLessThanOrEqualTo(ABOUT_FIVE_IN_A_HUNDRED);
        assertThat(share(VerdictStatus.SHOWN, 4_000, groups(groups, size, 0.72, 0.9), true, ratio))
                .isLessThanOrEqualTo(ABOUT_FIVE_IN_A_HUNDRED);
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"2, 50", "4, 100", "6, 100"})
    void groups_that_are_alike_up_to_the_bar_are_rarely_called_unfair(int groups, int size) {
        List<Group> atTheBar = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            atTheBar.add(new Group(size, group % 2 == 0 ? 0.6 : 0.7));
        }

        assertThat(share(
                        VerdictStatus.REFUTED,
                        4_000,
                        atTheBar,
                        false,
                        Threshold.atMost(0.10).withConfidence(0.95)))
                .isLessThanOrEqualTo(ABOUT_FIVE_IN_A_HUNDRED);
    }
}
