package org.modelunit.metric.multilabel;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.score.ScoreFigures;
import org.modelunit.outcome.MultiLabelled;

/** The index of the figures of classifications with several labels for each example. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class MultiLabelFigures extends ScoreFigures {

    protected MultiLabelFigures() {}

    /**
     * Returns for each label how many examples truly have it, or don't, and are decided to, or not. Of more than 30 labels, those with
     * the fewest examples are added up. For two models it is which of them is right about the label.
     */
    public static FigureFunction<MultiLabelled> decisionsOfEachLabel() {
        return new LabelDecisions();
    }

    /** Returns how many examples have how many labels that are decided wrong; for two models a figure each. */
    public static FigureFunction<MultiLabelled> wrongLabels() {
        return new WrongLabels();
    }
}
