package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Requirements;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.power.Power;
import org.modelunit.slice.EdgeCases;
import org.modelunit.weakspot.WeakSpotSearch;

/** What is refused is said so that following the words works. */
class WordsOfRefusalsTest {

    private static final Classified OUTCOMES = Classified.of(
            List.of("bad", "good"),
            ClassPredictions.of(ClassScores.ofRows(
                    Labels.of("bad", "good"), List.of(new double[] {0.7, 0.3}, new double[] {0.4, 0.6}))));

    @Test
    void what_was_meant_by_a_percentage_has_the_digits_that_were_written() {
        List<ThrowingCallable> refusals = List.of(
                () -> Requirements.check(Metrics.accuracy().info(), atLeast(1.1)),
                () -> Metrics.gainAt("bad", 1.1),
                () -> Metrics.meanPinballLoss(1.1),
                () -> OUTCOMES.atPrevalence("bad", 1.1),
                () -> OUTCOMES.decidingAt("bad", 1.1),
                () -> new Split("half", 1.1),
                () -> Power.of(100).deciding("bad", 1.1),
                () -> EdgeCases.<Double>extremes("size", size -> size, 1.1),
                () -> WeakSpotSearch.worseByAtLeast(0.1).withSignificance(1.1));

        assertThat(refusals).allSatisfy(refused -> assertThatThrownBy(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("1.1 (did you mean 0.011?)"));
    }

    @Test
    void ends_that_are_excluded_are_said_to_be() {
        List<ThrowingCallable> refusals = List.of(
                () -> atLeast(0.9).withConfidence(0.5),
                () -> Metrics.meanPinballLoss(0),
                () -> OUTCOMES.atPrevalence("bad", 0),
                () -> OUTCOMES.atPrevalence("bad", 1),
                () -> new Split("half", 1),
                () -> EdgeCases.<Double>extremes("size", size -> size, 0.5),
                () -> WeakSpotSearch.worseByAtLeast(0.1).withSignificance(0));

        assertThat(refusals).allSatisfy(refused -> assertThatThrownBy(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*must lie above [0-9.]+ and below [0-9.]+, .*was [0-9.]+"));
    }

    @Test
    void what_could_not_be_meant_is_not_suggested() {
        assertThatThrownBy(() -> atLeast(0.9).withConfidence(40)).hasMessageEndingWith("but was 40");
        assertThatThrownBy(() -> OUTCOMES.atPrevalence("bad", 100)).hasMessageEndingWith("was 100");
        assertThatThrownBy(() -> Requirements.check(Metrics.accuracy().info(), atLeast(950)))
                .hasMessageEndingWith("names 950.0");
    }

    @Test
    void a_metric_of_ones_own_is_told_how_to_say_that_lower_is_better() {
        Metric<Classified> own = Metric.of("bad approved", (Classified c) -> 0.1);

        assertThatThrownBy(() -> Requirements.check(own.info(), atMost(0.2))).hasMessageContaining("lowerIsBetter()");
        Requirements.check(own.lowerIsBetter().info(), atMost(0.2));
        Requirements.check(own.targetValue().info(), atMost(0.2));
    }

    @Test
    void scores_that_are_nan_are_counted_and_no_missing_value_is_promised() {
        double nan = Double.NaN;
        Labels labels = Labels.of("bad", "good");

        assertThatThrownBy(() -> ClassScores.of(
                        labels, List.of(NumberColumn.of(0.1, nan, nan, nan, nan), NumberColumn.of(1, 1, 1, 1, 1))))
                .hasMessage(
                        "the score of 'bad' is NaN in 4 of 5 rows (1, 2, 3, …); if an input is missing there, NaN comes"
                                + " of that, and else of the model, which then divides by 0 or leaves the range of its numbers");
        assertThatThrownBy(() -> Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 2, nan)))
                .hasMessageStartingWith("the prediction is NaN in row 2; if an input is missing there");
    }

    @Test
    void a_value_outside_of_its_range_names_both_ways_out() {
        Metric<Classified> own = Metric.of("cost", (Classified c) -> -1).inRange(Range.NOT_NEGATIVE);

        assertThatThrownBy(() -> own.value(OUTCOMES))
                .hasMessage("cost is -1.0, but was declared to lie between 0.0 and infinity; mend what computes it, or"
                        + " declare the values that it can take by inRange(…)");
        assertThat(own.inRange(Range.ANY).value(OUTCOMES)).isEqualTo(-1);
    }
}
