package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.stream.Stream;

/** All populations that the table is about. */
final class PopulationList {

    /** Metrics that rank, by the names of their measures. */
    static final String AREAS = "^(rocAuc\\(|gini|averagePrecision\\(bad|partialRocAuc)";

    /** The area under the ROC curve. */
    static final String AREA = "^rocAuc\\(";

    private PopulationList() {}

    static List<Population<?>> all() {
        return Stream.<List<? extends Population<?>>>of(
                        ClassifiedShapes.all(),
                        RegressedShapes.all(),
                        RankedShapes.all(),
                        MultiLabelledShapes.all(),
                        PairedShapes.all())
                .<Population<?>>flatMap(List::stream)
                .toList();
    }
}
