package org.modelunit.metric.classification;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Classified;

/** The index of the figures of what a classifier decided. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class DecisionFigures {

    protected DecisionFigures() {}

    /**
     * Returns the confusion matrix at the operating point: how many examples of each true label were decided to be each label. Of more
     * than 30 labels, those with the fewest examples are added up. For two models it is the two by two of where each was right: what
     * decides a comparison are the examples on which only one of them was.
     */
    public static FigureFunction<Classified> confusion() {
        return new ConfusionFigure();
    }
}
