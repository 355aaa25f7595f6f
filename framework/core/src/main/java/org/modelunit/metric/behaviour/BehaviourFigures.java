package org.modelunit.metric.behaviour;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.retrieval.RetrievalFigures;
import org.modelunit.outcome.Held;

/** The index of the figures of expectations. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class BehaviourFigures extends RetrievalFigures {

    protected BehaviourFigures() {}

    /**
     * Returns for how many examples an expectation holds, and for how many it fails. For two models it is the two by two of where it
     * holds for each: what decides a comparison are the examples for which it holds with only one of them.
     */
    public static FigureFunction<Held> holding() {
        return new HoldCounts();
    }
}
