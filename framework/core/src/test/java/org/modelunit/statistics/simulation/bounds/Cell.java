package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.outcome.Outcomes;

/**
 * A metric on samples of some size of a population: what the table has a rate for.
 *
 * @param measure the metric
 * @param population what samples are drawn from
 * @param size how many independent units a sample has
 * @param truth the true value in the population
 * @param <O> the outcomes
 */
record Cell<O extends Outcomes>(Measure<O> measure, Population<O> population, int size, double truth) {

    /** All cells, those of one population and size beside one another. */
    static List<Cell<?>> all(Truths truths) {
        return PopulationList.all().stream()
                .<Cell<?>>flatMap(population -> of(population, truths))
                .toList();
    }

    /** The cells that a regular expression finds in "logLoss() | rare class | 100". */
    static List<Cell<?>> found(Truths truths, String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        return all(truths).stream()
                .filter(cell -> pattern.matcher(cell.toString()).find())
                .toList();
    }

    private static <O extends Outcomes> Stream<Cell<?>> of(Population<O> population, Truths truths) {
        return population.sizes().stream().flatMap(size -> measures(population)
                .filter(measure -> truths.isKnown(population.truths(), measure.name()))
                .map(measure -> new Cell<>(measure, population, size, truths.of(population.truths(), measure.name()))));
    }

    /** The metrics that are looked at in a population, whether they are defined there or not. */
    @SuppressWarnings("unchecked") // the kinds are the same
    static <O extends Outcomes> Stream<Measure<O>> measures(Population<O> population) {
        return Measure.all().stream()
                .filter(measure -> measure.kind() == population.kind()
                        && population.measured().matcher(measure.name()).find())
                .map(measure -> (Measure<O>) measure);
    }

    @Override
    public String toString() {
        return measure + " | " + population + " | " + size;
    }
}
