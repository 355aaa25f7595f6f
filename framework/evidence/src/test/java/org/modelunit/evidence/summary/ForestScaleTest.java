package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Range;
import org.modelunit.recording.SampleVerdicts;

class ForestScaleTest {

    private static final Range TO_ONE = Range.UNIT.withIdeal(1);
    private static final Range TO_ZERO = Range.NOT_NEGATIVE.withIdeal(0);

    private static ForestPoint point(Threshold threshold, Range range, double value, double lower, double upper) {
        VerdictStatus status = threshold.burden().isGuard() ? VerdictStatus.NOT_REFUTED : VerdictStatus.MET;
        return ForestScale.of(JudgedValue.of(SampleBuild.evidence(
                SampleBuild.id("test"),
                SampleVerdicts.metric(
                        "metric",
                        status,
                        threshold,
                        new Measurement(
                                value,
                                new Bounds(lower, upper, 0.95, "any"),
                                threshold.bars().stream()
                                        .map(bar -> bar.value())
                                        .toList(),
                                range,
                                new SampleInfo(100, "", 1, 42),
                                Double.NaN,
                                Map.of())))));
    }

    @Test
    void zero_is_the_bar_and_one_the_ideal() {
        ForestPoint point = point(Threshold.atLeast(0.72), TO_ONE, 0.86, 0.79, 1);

        assertThat(point.position()).isEqualTo(0.5, within(1e-12));
        assertThat(point.left()).isEqualTo(0.25, within(1e-12));
        assertThat(point.right()).isEqualTo(1, within(1e-12));
        assertThat(point.bar()).isEqualTo(0.72);
        assertThat(point.isHollow()).isFalse();
    }

    @Test
    void right_is_better_where_less_is_better_too() {
        ForestPoint point = point(Threshold.atMost(0.10), TO_ZERO, 0.15, 0.12, 0.25);

        assertThat(point.position()).isEqualTo(-0.5, within(1e-12));
        assertThat(point.left()).isEqualTo(-1.5, within(1e-12));
        assertThat(point.right()).isEqualTo(-0.2, within(1e-12));
    }

    @Test
    void without_an_ideal_all_lies_from_minus_one_to_one() {
        ForestPoint point = point(Threshold.atLeast(-0.01), Range.ANY, 0.02, 0.005, 0.04);

        assertThat(point.position()).isEqualTo(0.6, within(1e-12));
        assertThat(point.right()).isEqualTo(1, within(1e-12));
        assertThat(point.left()).isBetween(-1.0, 1.0);
    }

    @Test
    void a_bar_that_is_the_ideal_and_zero_has_a_unit_all_the_same() {
        ForestPoint met = point(Threshold.atMost(0), TO_ZERO, 0, 0, 0);
        ForestPoint missed = point(Threshold.atMost(0), TO_ZERO, 3, 1, Double.POSITIVE_INFINITY);

        assertThat(met.position()).isZero();
        assertThat(missed.position()).isEqualTo(-1);
        assertThat(missed.left()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void what_has_no_value_is_not_drawn() {
        double infinite = Double.POSITIVE_INFINITY;

        assertThat(point(Threshold.atLeast(0.7), TO_ONE, Double.NaN, -infinite, infinite)
                        .isDrawn())
                .isFalse();
        assertThat(ForestScale.of(JudgedValue.of(SampleBuild.evidence(
                        SampleBuild.id("test"), SampleVerdicts.check("closeness", VerdictStatus.MET)))))
                .isEqualTo(ForestPoint.NONE);
    }

    @Test
    void what_cannot_be_told_from_infinite_is_still_a_place() {
        ForestPoint huge = point(Threshold.atMost(1e-300), TO_ZERO, 1e300, 1e299, 1e301);

        assertThat(huge.position()).isNegative();
        assertThat(huge.isDrawn()).isTrue();
        assertThat(point(Threshold.atMost(5), Range.ANY, Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY)
                        .position())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_guard_that_held_is_hollow() {
        assertThat(point(Threshold.atLeast(0.7).unlessRefuted(0.95).detecting(0.1), TO_ONE, 0.8, 0.6, 0.9)
                        .isHollow())
                .isTrue();
        assertThat(point(Threshold.atLeast(0.7), TO_ONE, 0.8, 0.6, 0.9).isHollow())
                .isFalse();
    }

    @Test
    void of_slices_the_worst_one_has_its_place() {
        ForestPoint point = ForestScale.of(JudgedValue.of(SampleBuild.evidence(
                SampleBuild.id("test"), SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED))));

        assertThat(point.value()).isEqualTo(0.55);
        assertThat(point.bar()).isEqualTo(0.75);
        assertThat(point.position()).isNegative();
        assertThat(point.left()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void of_a_range_the_end_counts_that_is_nearest() {
        Threshold range = Threshold.between(0.9, 1.1);
        ForestPoint point = point(range, Range.ANY.withIdeal(1), 1.2, 1.15, 1.25);

        assertThat(List.of(point.bar())).containsExactly(1.1);
        assertThat(point.position()).isEqualTo(-1, within(1e-9));
    }
}
