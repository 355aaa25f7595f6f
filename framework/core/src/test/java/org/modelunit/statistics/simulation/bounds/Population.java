package org.modelunit.statistics.simulation.bounds;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.modelunit.outcome.Outcomes;

/**
 * What samples are drawn from: a shape of data, on which every metric has a true value.
 *
 * @param name what the shape is called, in the table
 * @param group what the page calls it
 * @param kind the outcomes
 * @param drawing draws a sample
 * @param sizes how many independent units the samples of the table have: rows, queries or clusters
 * @param measured the names of the metrics that are looked at
 * @param truths the name of the population that has the same true values, itself as a rule
 * @param <O> the outcomes
 */
record Population<O extends Outcomes>(
        String name,
        ShapeGroup group,
        Class<O> kind,
        Drawing<O> drawing,
        List<Integer> sizes,
        Pattern measured,
        String truths) {

    private static final List<Integer> SIZES = List.of(40, 100, 400, 1000);

    /** Draws a sample of some size. */
    @FunctionalInterface
    interface Drawing<O extends Outcomes> {
        Drawn<O> drawn(int size, SplittableRandom random);
    }

    /** Draws the outcomes of one model. */
    @FunctionalInterface
    interface OfOne<O extends Outcomes> {
        O outcomes(int size, SplittableRandom random);
    }

    static <O extends Outcomes> Population<O> of(String name, Class<O> kind, OfOne<O> drawing) {
        return ofDrawn(name, kind, (size, random) -> new Drawn.OfOne<>(drawing.outcomes(size, random)));
    }

    static <O extends Outcomes> Population<O> ofDrawn(String name, Class<O> kind, Drawing<O> drawing) {
        return new Population<>(name, ShapeGroup.PLAIN, kind, drawing, SIZES, Pattern.compile(".*"), name);
    }

    Population<O> in(ShapeGroup group) {
        return new Population<>(name, group, kind, drawing, sizes, measured, truths);
    }

    Population<O> sized(Integer... sizes) {
        return new Population<>(name, group, kind, drawing, Arrays.asList(sizes), measured, truths);
    }

    /** Looks at some metrics only, by names that a regular expression finds. */
    Population<O> only(String names) {
        return new Population<>(name, group, kind, drawing, sizes, Pattern.compile(names), truths);
    }

    /** Has the true values of another population, from which it differs by its design alone. */
    Population<O> trueAs(Population<O> other) {
        return new Population<>(name, group, kind, drawing, sizes, measured, other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
