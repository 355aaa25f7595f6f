package org.modelunit.metric.regression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.multilabel.MultiLabelFigures;
import org.modelunit.outcome.Regressed;

/** The index of the figures of predicted numbers. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class NumberFigures extends MultiLabelFigures {

    protected NumberFigures() {}

    /**
     * Returns how far predictions are off, truth less prediction, over the predictions: how many examples lie in which cell. For two
     * models it is the residuals of both, beside one another. Nothing where a prediction is infinite.
     */
    public static FigureFunction<Regressed> residuals() {
        return new ErrorDensity(ErrorDensity.Kind.RESIDUALS);
    }

    /**
     * Returns predictions over the truth, on axes of the same range: how many examples lie in which cell. For two models it is the predictions of both, beside one
     * another. Nothing where a prediction is infinite.
     */
    public static FigureFunction<Regressed> predictedVersusTrue() {
        return new ErrorDensity(ErrorDensity.Kind.PREDICTED);
    }

    /**
     * Returns how many truths lie in their prediction intervals where predictions are low and where they are high; for two models a
     * figure each. Nothing without intervals.
     */
    public static FigureFunction<Regressed> intervalCoverage() {
        return new IntervalBins(IntervalBins.Kind.COVERAGE);
    }

    /**
     * Returns how wide prediction intervals are on average where predictions are low and where they are high; for two models a figure
     * each. Nothing without intervals, or where one has no end.
     */
    public static FigureFunction<Regressed> intervalWidth() {
        return new IntervalBins(IntervalBins.Kind.WIDTH);
    }
}
