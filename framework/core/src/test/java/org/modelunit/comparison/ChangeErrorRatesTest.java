package org.modelunit.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.comparison.AnswerChange.negativeFlips;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.SampleDesign;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.Slicing;

/** How often claims on two models are wrong about models that lie exactly at the bar, by simulation: 5 in 100 at most. */
class ChangeErrorRatesTest {

    private static final int QUICK = 150;
    private static final int LONG = 3000;
    private static final int ROWS = 320;
    private static final Slicing<Integer> QUARTER = Slicing.by("quarter", row -> row % 4);

    /** What may be seen of a rate of 5 in 100: by chance alone in one of 1,000 builds, or announced. */
    private static double most(int samples) {
        return samples == QUICK ? 0.05 + 3.1 * Math.sqrt(0.05 * 0.95 / samples) : 0.055;
    }

    @Test
    void flips_at_the_bar_seldom_pass() {
        flips(QUICK);
    }

    @Test
    @Tag("slow")
    void flips_at_the_bar_seldom_pass_in_many_samples() {
        flips(LONG);
    }

    private static void flips(int samples) {
        for (double bar : new double[] {0.02, 0.15}) {
            double rate = rate(samples, random -> ChangeShareClaim.of(
                            pair(random, ROWS, bar, 0.1),
                            negativeFlips(),
                            atMost(bar).withConfidence(0.95))
                    .judge()
                    .status()
                    .isGreen());
            assertThat(rate).as("false passes at %s", bar).isLessThanOrEqualTo(most(samples));
        }
    }

    @Test
    void flips_of_groups_at_the_bar_seldom_pass() {
        flipsOfGroups(QUICK);
    }

    @Test
    @Tag("slow")
    void flips_of_groups_at_the_bar_seldom_pass_in_many_samples() {
        flipsOfGroups(LONG);
    }

    /** A third of the customers have all the flips. */
    private static void flipsOfGroups(int samples) {
        int groups = 80;
        SampleDesign design = SampleDesign.simple(4 * groups)
                .withClusters(IntStream.range(0, 4 * groups).map(row -> row / 4).toArray());
        double rate = rate(samples, random -> {
            StringBuilder challenger = new StringBuilder();
            for (int group = 0; group < groups; group++) {
                double flip = random.nextInt(3) == 0 ? 0.45 : 0;
                for (int i = 0; i < 4; i++) {
                    challenger.append(random.nextDouble() < flip ? 'w' : 'R');
                }
            }
            var comparison = Comparison.of(
                    AnsweredTwice.evaluation(
                            "new", AnsweredTwice.decided(challenger.toString()).withDesign(design)),
                    AnsweredTwice.evaluation(
                            "old", AnsweredTwice.decided("R".repeat(4 * groups)).withDesign(design)));
            return ChangeShareClaim.of(comparison, negativeFlips(), atMost(0.15).withConfidence(0.95))
                    .judge()
                    .status()
                    .isGreen();
        });
        assertThat(rate).as("false passes").isLessThanOrEqualTo(most(samples));
    }

    @Test
    void a_challenger_as_much_worse_as_it_may_be_on_each_slice_is_seldom_refuted_on_any() {
        slices(QUICK);
    }

    @Test
    @Tag("slow")
    void a_challenger_as_much_worse_as_it_may_be_is_seldom_refuted_in_many_samples() {
        slices(LONG);
    }

    private static void slices(int samples) {
        double rate = rate(samples, random -> SliceDifferenceClaim.of(
                        pair(random, ROWS, 0.18, 0.08),
                        QUARTER,
                        accuracy(),
                        notWorseBy(0.10).unlessRefuted(0.95).detecting(0.20))
                .judge()
                .status()
                .isRed());
        assertThat(rate).as("any false refutation").isLessThanOrEqualTo(most(samples));
    }

    private static double rate(int samples, Predicate<SplittableRandom> isWrong) {
        long wrong = IntStream.range(0, samples)
                .filter(sample -> isWrong.test(new SplittableRandom(1_000_003L * sample + 17)))
                .count();
        return (double) wrong / samples;
    }

    /** Of each row what both models answer: negative and positive flips as often as said. */
    private static Comparison<Integer, Classified> pair(
            SplittableRandom random, int rows, double negative, double positive) {
        StringBuilder challenger = new StringBuilder();
        StringBuilder champion = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            double drawn = random.nextDouble();
            boolean isFlip = drawn < negative + positive;
            boolean isRight = drawn < negative || !isFlip && random.nextDouble() < 0.8;
            champion.append(isRight ? 'R' : 'w');
            challenger.append(isRight != isFlip ? 'R' : 'w');
        }
        return AnsweredTwice.of(challenger.toString(), champion.toString());
    }
}
