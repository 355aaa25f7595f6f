package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import org.modelunit.column.BooleanColumn;
import org.modelunit.outcome.Held;

/** Shapes of expectations that hold for an example or fail. */
final class HeldShapes {

    private static final double OFTEN = 0.9;
    private static final double NEARLY_ALWAYS = 0.99;

    private HeldShapes() {}

    static List<Population<Held>> all() {
        Population<Held> often = Population.of("expectations that hold for 90 %", Held.class, holding(OFTEN));
        return List.of(
                often,
                Population.of("expectations that hold for 99 %", Held.class, holding(NEARLY_ALWAYS))
                        .in(ShapeGroup.NEARLY_PERFECT),
                Population.of(
                                "expectations with lognormal weights",
                                Held.class,
                                Designs.weighted(holding(OFTEN), 1, Held::withDesign))
                        .in(ShapeGroup.WEIGHTED)
                        .trueAs(often)
                        .sized(40, 100, 400),
                Population.of(
                                "expectations in clusters of 1 to 10",
                                Held.class,
                                Designs.clustered(holding(OFTEN), Designs::evenClusters, Held::rows, Held::withDesign))
                        .in(ShapeGroup.CLUSTERED)
                        .trueAs(often)
                        .sized(40, 400));
    }

    private static Population.OfOne<Held> holding(double rate) {
        return (size, random) -> Held.of(BooleanColumn.of(size, row -> random.nextDouble() < rate));
    }
}
