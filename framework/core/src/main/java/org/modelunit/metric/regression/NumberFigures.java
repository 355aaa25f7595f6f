package org.modelunit.metric.regression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.score.ScoreFigures;
import org.modelunit.outcome.Regressed;

/** The index of the figures of predicted numbers. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class NumberFigures extends ScoreFigures {

    protected NumberFigures() {}

    /**
     * Returns how far predictions are off, truth less prediction, over the predictions: how many examples lie in which cell. For two
     * models it is the residuals of both, beside one another. Nothing where a prediction is infinite.
     */
    public static FigureFunction<Regressed> residuals() {
        return new ErrorDensity(ErrorDensity.Kind.RESIDUALS);
    }

    /**
     * Returns predictions over the truth: how many examples lie in which cell. For two models it is the predictions of both, beside one
     * another. Nothing where a prediction is infinite.
     */
    public static FigureFunction<Regressed> predictedVersusTrue() {
        return new ErrorDensity(ErrorDensity.Kind.PREDICTED);
    }
}
