package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.DeLong;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;

class AreaSimulationTest {

    private static double falsePasses(
            int samples, Scores scores, Side side, double area, int positives, int negatives) {
        return Simulation.shown(samples, side, area, random -> scores.estimate(random, area, positives, negatives));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 0.8, 100, 234", "SKEWED, 0.9, 30, 100"})
    void an_area_at_its_bar_is_shown_in_about_five_of_a_hundred_samples(
            Scores scores, double area, int positives, int negatives) {
        assertThat(falsePasses(1_000, scores, Side.AT_LEAST, area, positives, negatives))
                .isBetween(0.02, NOMINAL + 0.01);
        assertThat(falsePasses(1_000, scores, Side.AT_MOST, area, positives, negatives))
                .isBetween(0.02, NOMINAL + 0.01);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 30, 30",
        "WIDE_POSITIVES, 30, 300",
        "WIDE_NEGATIVES, 300, 30",
        "SKEWED, 100, 234",
        "SKEWED_DOWN, 300, 30"
    })
    void no_more_than_six_of_a_hundred_samples_show_an_area_at_its_bar(Scores scores, int positives, int negatives) {
        for (double area : new double[] {0.7, 0.9, 0.99}) {
            assertNoMoreThanSixOfAHundred(scores, area, positives, negatives);
        }
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"30, 30", "30, 300", "300, 30", "100, 234", "50, 50", "30, 2000", "2000, 200"})
    void no_more_than_six_of_a_hundred_samples_show_an_area_at_its_bar_whatever_the_scores(
            int positives, int negatives) {
        for (Scores scores : Scores.values()) {
            for (double area : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99}) {
                if (scores != Scores.VERY_WIDE_POSITIVES) {
                    assertNoMoreThanSixOfAHundred(scores, area, positives, negatives);
                }
            }
        }
    }

    private static void assertNoMoreThanSixOfAHundred(Scores scores, double area, int positives, int negatives) {
        for (Side side : Side.values()) {
            assertThat(falsePasses(10_000, scores, side, area, positives, negatives))
                    .as("%s, area %s, %s positives, %s negatives", scores, area, positives, negatives)
                    .isLessThanOrEqualTo(NOMINAL + 0.01);
        }
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"0.95, 30, 300, 0.10", "0.97, 100, 234, 0.08", "0.90, 30, 300, 0.08"})
    void scores_of_one_class_that_spread_four_times_as_wide_are_an_exception(
            double area, int positives, int negatives, double most) {
        assertThat(falsePasses(10_000, Scores.VERY_WIDE_POSITIVES, Side.AT_LEAST, area, positives, negatives))
                .isBetween(NOMINAL + 0.01, most);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "0.80, 0.75, 100, 234",
        "0.90, 0.85, 100, 234",
        "0.97, 0.94, 100, 234",
        "0.90, 0.88, 500, 500",
        "0.60, 0.70, 50, 50",
        "0.80, 0.85, 100, 234",
        "0.90, 0.95, 100, 234"
    })
    void samples_reach_the_pass_mark_and_show_a_truth_as_often_as_announced(
            double truth, double bar, int positives, int negatives) {
        Side side = truth > bar ? Side.AT_LEAST : Side.AT_MOST;
        Plan plan = DeLong.plan(positives, negatives);
        double announced = plan.power(side, bar, CONFIDENCE, truth);
        double mark = plan.passMark(side, bar, CONFIDENCE);

        double shown = Simulation.shown(
                4_000, side, bar, random -> Scores.NORMAL.estimate(random, truth, positives, negatives));
        double reaching = Simulation.share(
                4_000,
                random -> side.holds(
                        Scores.NORMAL
                                .estimate(random, truth, positives, negatives)
                                .value(),
                        mark));

        assertThat(shown).isCloseTo(announced, within(0.03));
        assertThat(reaching).isCloseTo(announced, within(0.03));
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.80, 0.75, 100, 234", "0.90, 0.85, 50, 50", "0.97, 0.94, 100, 234"})
    void the_examples_that_should_settle_a_claim_settle_it_in_eighty_of_a_hundred_samples(
            double truth, double bar, int positives, int negatives) {
        double examples = DeLong.plan(positives, negatives).examplesNeeded(Side.AT_LEAST, bar, CONFIDENCE, truth, 0.80);
        double times = examples / (positives + negatives);

        double settled = Simulation.shown(
                2_000,
                Side.AT_LEAST,
                bar,
                random -> Scores.NORMAL.estimate(
                        random, truth, (int) Math.round(times * positives), (int) Math.round(times * negatives)));

        assertThat(settled).isBetween(0.77, 0.84);
    }
}
