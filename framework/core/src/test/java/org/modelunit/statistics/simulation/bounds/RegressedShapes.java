package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.simulation.Draw;

/** Shapes of predicted numbers. They are far above 0, so that every metric is defined, and errors are as often too high as too low. */
final class RegressedShapes {

    private static final double MEAN = 500;

    private RegressedShapes() {}

    static List<Population<Regressed>> all() {
        Population.OfOne<Regressed> normal = errors(5, Draw::normal);
        Population.OfOne<Regressed> skewed = errors(5, random -> signed(random, 0.7));
        Population<Regressed> simple = of("normal errors", normal);
        Population<Regressed> heavy = of("lognormal(0.7) errors", skewed).in(ShapeGroup.SKEWED);
        return List.of(
                simple,
                of("R² of 0.10", errors(1, random -> 3 * Draw.normal(random))),
                heavy,
                of("lognormal(1) errors", errors(5, random -> signed(random, 1)))
                        .in(ShapeGroup.SKEWED),
                of("errors with lognormal weights", Designs.weighted(skewed, 1, Regressed::withDesign))
                        .in(ShapeGroup.WEIGHTED)
                        .trueAs(heavy)
                        .sized(100, 400),
                clustered("lognormal(0.7) errors in clusters of 1 to 10", heavy, skewed),
                clustered("normal errors in clusters of 1 to 10", simple, normal));
    }

    private static Population<Regressed> of(String name, Population.OfOne<Regressed> drawing) {
        return Population.of(name, Regressed.class, drawing);
    }

    private static Population<Regressed> clustered(
            String name, Population<Regressed> simple, Population.OfOne<Regressed> drawing) {
        return of(name, Designs.clustered(drawing, Designs::evenClusters, Regressed::rows, Regressed::withDesign))
                .in(ShapeGroup.CLUSTERED)
                .trueAs(simple)
                .sized(35, 60, 200);
    }

    /** An error whose size is lognormal. */
    static double signed(SplittableRandom random, double deviation) {
        return (random.nextBoolean() ? 1 : -1) * Draw.lognormal(random, deviation);
    }

    /** Predictions of some standard deviation, errors beside them, and intervals that often hold the truth, some wider than others. */
    private static Population.OfOne<Regressed> errors(double deviation, ToDoubleFunction<SplittableRandom> error) {
        return (size, random) -> {
            double[] truth = new double[size];
            double[] predicted = new double[size];
            double[] lower = new double[size];
            double[] upper = new double[size];
            for (int row = 0; row < size; row++) {
                predicted[row] = MEAN + deviation * Draw.normal(random);
                truth[row] = predicted[row] + error.applyAsDouble(random);
                double width = 2 * Draw.lognormal(random, 0.5);
                lower[row] = predicted[row] - width;
                upper[row] = predicted[row] + width;
            }
            return Regressed.of(NumberColumn.wrap(truth), NumberColumn.wrap(predicted))
                    .withIntervals(NumberColumn.wrap(lower), NumberColumn.wrap(upper));
        };
    }
}
