package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.stream.Stream;

/** All populations that the table is about. */
final class PopulationList {

    private PopulationList() {}

    static List<Population<?>> all() {
        return Stream.<List<? extends Population<?>>>of(
                        ClassifiedShapes.all(),
                        RegressedShapes.all(),
                        RankedShapes.all(),
                        MultiLabelledShapes.all(),
                        HeldShapes.all(),
                        PairedShapes.all())
                .<Population<?>>flatMap(List::stream)
                .toList();
    }
}
