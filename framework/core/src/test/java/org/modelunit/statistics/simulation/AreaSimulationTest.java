package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.area.DeLong;

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

    /** Where a model at the bar ranks one to three examples wrong, a sample that has seen none is no surprise. */
    @ParameterizedTest
    @CsvSource({
        "CAUCHY, 0.97, 50, 50",
        "CAUCHY, 0.99, 150, 150",
        "CAUCHY, 0.9945, 400, 400",
        "VERY_WIDE_POSITIVES, 0.95, 30, 300",
        "VERY_WIDE_NEGATIVES, 0.94, 300, 30"
    })
    void scores_with_long_tails_hide_no_more_than_others(Scores scores, double area, int positives, int negatives) {
        assertThat(falsePasses(2_000, scores, Side.AT_LEAST, area, positives, negatives))
                .isLessThanOrEqualTo(NOMINAL + 0.02);
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"30, 30", "30, 300", "300, 30", "100, 234", "50, 50", "150, 150", "30, 2000", "2000, 200", "300, 3000"})
    void about_five_of_a_hundred_samples_show_an_area_at_its_bar_whatever_the_scores(int positives, int negatives) {
        for (Scores scores : Scores.values()) {
            for (double area : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.985, 0.99}) {
                assertNoMoreThan(0.065, scores, area, positives, negatives);
            }
        }
    }

    private static void assertNoMoreThanSixOfAHundred(Scores scores, double area, int positives, int negatives) {
        assertNoMoreThan(NOMINAL + 0.01, scores, area, positives, negatives);
    }

    private static void assertNoMoreThan(double most, Scores scores, double area, int positives, int negatives) {
        for (Side side : Side.values()) {
            assertThat(falsePasses(10_000, scores, side, area, positives, negatives))
                    .as("%s, area %s, %s positives, %s negatives", scores, area, positives, negatives)
                    .isLessThanOrEqualTo(most);
        }
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
    void no_fewer_samples_show_a_truth_than_announced_whatever_the_scores(
            double truth, double bar, int positives, int negatives) {
        Side side = truth > bar ? Side.AT_LEAST : Side.AT_MOST;
        Plan plan = DeLong.plan(positives, negatives);
        double announced = plan.power(side, bar, CONFIDENCE, truth);

        for (Scores scores : new Scores[] {Scores.NORMAL, Scores.SKEWED, Scores.SKEWED_DOWN, Scores.CAUCHY}) {
            double shown =
                    Simulation.shown(2_000, side, bar, random -> scores.estimate(random, truth, positives, negatives));
            assertThat(shown).as("%s", scores).isGreaterThanOrEqualTo(announced - 0.03);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.80, 0.75, 100, 234", "0.90, 0.85, 50, 50", "0.97, 0.94, 100, 234"})
    void the_examples_that_should_settle_a_claim_settle_it_in_eighty_of_a_hundred_samples_at_least(
            double truth, double bar, int positives, int negatives) {
        double examples = DeLong.plan(positives, negatives).examplesNeeded(Side.AT_LEAST, bar, CONFIDENCE, truth, 0.80);
        double times = examples / (positives + negatives);

        for (Scores scores : new Scores[] {Scores.NORMAL, Scores.CAUCHY}) {
            double settled = Simulation.shown(
                    2_000,
                    Side.AT_LEAST,
                    bar,
                    random -> scores.estimate(
                            random, truth, (int) Math.round(times * positives), (int) Math.round(times * negatives)));

            assertThat(settled).as("%s", scores).isGreaterThan(0.77);
        }
    }
}
