package org.modelunit.statistics.simulation.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each metric on the two shapes that are worst for it, in samples of at most a hundred units: in minutes what the table says in hours. */
class WorstShapesTest {

    /** So few that a rate is off by less than two points, as a rule. */
    private static final int SAMPLES = 1_000;

    private static final int OF_RESAMPLED = 300;

    /** What is red: so many points above what is promised. */
    private static final double TOLERATED = 0.03;

    @Test
    void every_metric_with_a_bound_has_two_shapes() {
        List<String> names = WorstShapes.names();

        assertThat(Measure.all().stream().filter(measure -> measure.ofKind() != MetricKind.UNBOUNDED))
                .allSatisfy(measure -> assertThat(names)
                        .filteredOn(name -> name.startsWith(measure + " | "))
                        .as(
                                "%s has not two lines in %s; BoundsTableTest says how it is written",
                                measure, WorstShapes.FILE)
                        .hasSize(2));
    }

    @Tag("slow")
    @Test
    void no_claim_at_the_true_value_is_judged_falsely_much_more_often_than_promised() {
        Goals goals = Goals.read();

        Map<Cell<?>, Rates> rates = new Trial(SAMPLES, OF_RESAMPLED).rates(WorstShapes.cells());

        assertThat(rates.entrySet().stream()
                        .filter(entry -> entry.getValue().worst() > promised(entry.getKey(), goals) + TOLERATED)
                        .map(entry ->
                                BoundsTable.line(entry.getKey(), entry.getValue(), promised(entry.getKey(), goals))))
                .as("cells more than three points above what is promised")
                .isEmpty();
    }

    /** The nominal rate, or what an exception says. */
    private static double promised(Cell<?> cell, Goals goals) {
        return goals.exception(cell).map(Goals.Goal::share).orElse(Rates.NOMINAL);
    }
}
