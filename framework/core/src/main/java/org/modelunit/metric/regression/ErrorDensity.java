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
                List.of(density(
                        "residuals of both models",
                        "residual of the champion",
                        residuals(champion),
                        "residual of the challenger",
                        residuals(challenger)));
            case PREDICTED ->
                List.of(density(
                        "predictions of both models",
                        "champion",
                        champion.predicted().toArray(),
                        "challenger",
                        challenger.predicted().toArray()));
        };
    }

    private Density density(Regressed outcomes) {
        double[] predicted = outcomes.predicted().toArray();
        return switch (kind) {
            case RESIDUALS ->
                density("residuals", "predicted", predicted, "residual, truth less prediction", residuals(outcomes));
            case PREDICTED ->
                density("predicted beside true", "true", outcomes.truth().toArray(), "predicted", predicted);
        };
    }

    private static Density density(String title, String right, double[] x, String up, double[] y) {
        return Density.of(title, over(right, x), over(up, y), x, y);
    }

    /** Where 0 means that nothing is off, it is marked. */
    private static Axis over(String title, double[] values) {
        Axis axis = Axis.over(
                title,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
        return title.startsWith("residual") && axis.holds(0) ? axis.withTick(0, "ideal") : axis;
    }

    private static boolean isShown(Regressed outcomes) {
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
