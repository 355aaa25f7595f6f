package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.maxError;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.medianAbsoluteError;
import static org.modelunit.Metrics.multiLabelRecall;
import static org.modelunit.Metrics.r2;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.Metrics.rootMeanSquaredError;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Registry;
import org.modelunit.metric.Support;
import org.modelunit.metric.UnboundedEstimator;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

/** Each metric of the index is planned, or its refusal says what to do, and doing it plans it. */
class EveryMetricIsPlannedTest {

    private static final List<String> UNBOUNDED =
            List.of(maxError().name(), Metrics.ksStatistic("bad").name());

    private static final Power SAMPLE = Power.ofClasses(Map.of("bad", 100, "good", 134, "late", 60, "lost", 40));

    @TestFactory
    Stream<DynamicTest> after_what_its_refusals_say_has_been_done() {
        return Registry.all().stream()
                .filter(entry -> !UNBOUNDED.contains(entry.metric().name()))
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> planned(entry.metric())));
    }

    private static void planned(Metric<?> metric) {
        Threshold threshold = threshold(metric);
        Power power = SAMPLE;
        Metric<?> changed = metric;
        for (int advice = 0; advice < 3; advice++) {
            try {
                ClaimPlan plan = power.plan(changed, threshold);
                assertThat(plan.chance(good(metric))).isBetween(0.05, 1.0);
                assertThat(plan.passMarks().get(0)).isNotNaN();
                return;
            } catch (IllegalArgumentException e) {
                String message = String.valueOf(e.getMessage());
                assertThat(message)
                        .doesNotContain("…\", …")
                        .startsWith(message.contains("decides") ? "how" : metric.name());
                if (message.contains(".deciding(\"bad\", 0.3)")) {
                    power = power.deciding("bad", 0.3);
                } else if (message.contains(".varying(metric, ")) {
                    power = power.varying(changed, 0.2);
                } else if (message.contains("Support.of(\"…\")")) {
                    changed = changed.withSupport(Support.of("bad"));
                } else {
                    throw new AssertionError("no advice: " + message, e);
                }
            }
        }
        throw new AssertionError("the advice goes in a circle");
    }

    private static Threshold threshold(Metric<?> metric) {
        return switch (metric.direction()) {
            case HIGHER -> atLeast(0.6).withConfidence(0.95);
            case LOWER -> atMost(0.4).withConfidence(0.95);
            case NEITHER -> between(0.4, 0.6).withConfidence(0.95);
        };
    }

    private static double good(Metric<?> metric) {
        return metric.direction() == Direction.HIGHER ? 0.7 : metric.direction() == Direction.LOWER ? 0.3 : 0.5;
    }

    @Test
    void what_is_no_share_is_not_planned_as_one() {
        Power power = Power.of(400);
        List<Metric<Regressed>> numbers = List.of(
                rootMeanSquaredError(), medianAbsoluteError(), r2(), Metric.of("range", outcomes -> outcomes.size()));
        for (Metric<Regressed> metric : numbers) {
            Metric<Regressed> said = metric.withSupport(Support.all());
            Threshold threshold = metric.direction() == Direction.LOWER ? atMost(0.5) : atLeast(0.5);
            assertThatThrownBy(() -> power.plan(said, threshold.withConfidence(0.95)))
                    .hasMessageContaining(" is neither a share by Metric.ofRatio")
                    .hasMessageContaining(".varying(metric, ");
            // Student's 95 % quantile with 399 degrees of freedom, by SciPy, is 1.6486816
            double mark = power.varying(said, 0.2)
                    .plan(said, threshold.withConfidence(0.95))
                    .passMarks()
                    .get(0);
            assertThat(Math.abs(mark - 0.5)).isCloseTo(1.6486816 * 0.2 / 20, within(1e-7));
        }
    }

    @Test
    void what_has_no_bound_is_not_planned() {
        assertThat(Registry.all().stream().map(entry -> entry.metric().name())).contains("max error");
        assertThatThrownBy(() -> Power.of(400).varying(maxError(), 1).plan(maxError(), atMost(0.5)))
                .hasMessage(
                        "max error has no bound, so nothing can be planned: the largest error of a sample does not bound"
                                + " the largest there is; plan a metric that has one");
        Metric<Classified> unbounded =
                Metric.<Classified>of("mine", outcomes -> 1).estimatedBy(new UnboundedEstimator<>("nobody knows"));
        assertThatThrownBy(() -> Power.of(400).plan(unbounded, atLeast(0.5))).hasMessageContaining("nobody knows");
    }

    @Test
    void a_mean_is_of_all_examples() {
        for (Support support : List.of(Support.of("bad"), Support.classes("bad"), Support.decided("bad"))) {
            assertThatThrownBy(() -> SAMPLE.varying(meanAbsoluteError(), 1)
                            .plan(meanAbsoluteError().withSupport(support), atMost(2)))
                    .hasMessage(
                            "mean absolute error is the mean of a term for every example, but its support says that it"
                                    + " divides by others; say what it divides by with .withSupport(Support.all())");
        }
    }

    @Test
    void a_share_says_of_what() {
        assertThatThrownBy(() -> SAMPLE.plan(multiLabelRecall("bad"), atLeast(0.5)))
                .hasMessage("recall of 'bad' is a share, whose examples have to be named:"
                        + " metric.withSupport(Support.all()), Support.of(\"…\") for those of a label, or"
                        + " Support.decided(\"…\") for those decided to be one");
    }

    @Test
    void an_area_of_ones_own_is_planned_as_one() {
        Metric<Classified> own = Metric.<Classified>of("my area", outcomes -> 1)
                .inRange(Range.UNIT)
                .withSupport(Support.classes("bad"))
                .estimatedBy(Estimator.bootstrap());
        Threshold threshold = atLeast(0.7).withConfidence(0.95);

        assertThat(SAMPLE.plan(own, threshold).passMarks())
                .isEqualTo(SAMPLE.plan(rocAuc("bad"), threshold).passMarks());
    }
}
