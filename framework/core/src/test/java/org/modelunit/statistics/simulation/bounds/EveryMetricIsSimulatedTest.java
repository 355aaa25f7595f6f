package org.modelunit.statistics.simulation.bounds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelunit.metric.Registry;

/** No metric of the index escapes the table. */
class EveryMetricIsSimulatedTest {

    private static final List<Cell<?>> CELLS = Cell.all(Truths.read());

    @Test
    void every_metric_is_simulated_on_two_shapes_of_data_at_least() {
        Map<String, Set<String>> shapes = CELLS.stream()
                .collect(groupingBy(
                        cell -> cell.measure().method(),
                        mapping(cell -> cell.population().name(), toSet())));

        assertThat(Registry.methods().map(Method::toGenericString))
                .as(
                        "metrics that are simulated on fewer than two shapes; add what %s leaves out, or a population",
                        Measure.class.getSimpleName())
                .filteredOn(method -> shapes.getOrDefault(method, Set.of()).size() < 2)
                .isEmpty();
    }

    @Test
    void every_metric_is_of_one_kind_and_every_kind_has_some() {
        assertThat(Measure.all().stream().map(Measure::ofKind).collect(toSet()))
                .isEqualTo(EnumSet.allOf(MetricKind.class));
    }

    @Test
    void a_metric_without_a_bound_says_so_on_every_sample() {
        List<Cell<?>> unbounded = CELLS.stream()
                .filter(cell -> cell.measure().ofKind() == MetricKind.UNBOUNDED && cell.size() <= 100)
                .toList();

        assertThat(new Trial(5).rates(unbounded))
                .hasSizeGreaterThan(10)
                .allSatisfy((cell, rates) ->
                        assertThat(rates.inconclusive()).as(cell.toString()).isEqualTo(rates.samples()));
    }

    @Test
    void every_goal_is_of_a_cell_and_an_exception_has_a_reason() {
        assertThat(Goals.read().named()).isNotEmpty().allSatisfy(goal -> {
            assertThat(CELLS).as("cells of %s", goal).anyMatch(goal::isOf);
            assertThat(CELLS.stream().filter(goal::isOf))
                    .as("cells of %s, which is an exception exactly where it is above what is usual", goal)
                    .anyMatch(cell -> goal.isException() == goal.share() > Goals.usual(cell));
        });
    }
}
