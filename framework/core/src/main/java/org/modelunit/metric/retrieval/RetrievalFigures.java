package org.modelunit.metric.retrieval;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.regression.NumberFigures;
import org.modelunit.outcome.Ranked;

/** The index of the figures of items that were ranked for queries. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class RetrievalFigures extends NumberFigures {

    protected RetrievalFigures() {}

    /**
     * Returns at which place the first relevant item of how many queries stands; among items of equal score it is the mean over all their
     * orders, rounded. Queries without a relevant item are left out. For two models a figure each.
     */
    public static FigureFunction<Ranked> placesOfHits() {
        return new HitPlaces();
    }
}
