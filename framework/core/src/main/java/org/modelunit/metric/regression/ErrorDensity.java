package org.modelunit.metric.regression;

import java.util.Arrays;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Regressed;

/** Predictions beside the truth, or their errors; for two models the errors of both. Nothing where a prediction is infinite, or of a few examples. */
record ErrorDensity(Kind kind) implements FigureFunction<Regressed> {

    private static final double LARGEST = 1e300; // whose differences are numbers
    private static final int FEWEST = 5; // examples, so that a picture shows nobody alone

    /** What is shown over what. */
    enum Kind {
        /** Truth less prediction, over predictions. */
        RESIDUALS,
        /** Predictions over truth. */
        PREDICTED
    }

    @Override
    public List<Figure> of(Regressed outcomes) {
        return outcomes.once(this, () -> isShown(outcomes) ? List.of(density(outcomes)) : List.of());
    }

    @Override
    public List<Figure> compared(Regressed challenger, Regressed champion) {
        if (!isShown(challenger) || !isShown(champion)) {
            return List.of();
        }
        return switch (kind) {
            case RESIDUALS ->
                List.of(Density.ofPairs(
                        "residuals of both models",
                        "residual of the champion",
                        "residual of the challenger",
                        residuals(champion),
                        residuals(challenger)));
            case PREDICTED ->
                List.of(Density.ofPairs(
                        "predictions of both models",
                        "champion",
                        "challenger",
                        champion.predicted().toArray(),
                        challenger.predicted().toArray()));
        };
    }

    private Density density(Regressed outcomes) {
        double[] predicted = outcomes.predicted().toArray();
        if (kind == Kind.PREDICTED) {
            return Density.ofPairs(
                    "predicted beside true",
                    "true",
                    "predicted",
                    outcomes.truth().toArray(),
                    predicted);
        }
        double[] residuals = residuals(outcomes);
        Axis up = over("residual, truth less prediction", residuals);
        return Density.of(
                "residuals",
                over("predicted", predicted),
                up.holds(0) ? up.withTick(0, "ideal") : up,
                predicted,
                residuals);
    }

    private static Axis over(String title, double[] values) {
        return Axis.over(
                title,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    static boolean isShown(Regressed outcomes) {
        return outcomes.size() >= FEWEST
                && areNumbers(outcomes.truth().toArray())
                && areNumbers(outcomes.predicted().toArray());
    }

    private static boolean areNumbers(double[] values) {
        return Arrays.stream(values).allMatch(value -> Math.abs(value) < LARGEST / 2);
    }

    private static double[] residuals(Regressed outcomes) {
        double[] residuals = new double[outcomes.size()];
        Arrays.setAll(
                residuals,
                row -> outcomes.truth().get(row) - outcomes.predicted().get(row));
        return residuals;
    }
}
