package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Histogram;
import org.modelunit.outcome.ChosenCutOff;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;

/**
 * How many examples of a label, and how many others, have which score; for two models the scores of both, beside one another. Nothing
 * where a score is infinite.
 */
record ScoreBins(String label) implements FigureFunction<Classified> {

    private static final double LARGEST = 1e300; // whose differences are numbers

    @Override
    public List<Figure> of(Classified outcomes) {
        return outcomes.once(this, () -> isShown(outcomes) ? List.of(bins(outcomes)) : List.of());
    }

    @Override
    public List<Figure> compared(Classified challenger, Classified champion) {
        if (!isShown(challenger) || !isShown(champion)) {
            return List.of();
        }
        double[] ofChampion = champion.scores().of(label).toArray();
        double[] ofChallenger = challenger.scores().of(label).toArray();
        double[] both = DoubleStream.concat(Arrays.stream(ofChampion), Arrays.stream(ofChallenger))
                .toArray();
        return List.of(Density.of(
                "scores of '" + label + "'",
                axis("champion", both),
                axis("challenger", both),
                ofChampion,
                ofChallenger));
    }

    private boolean isShown(Classified outcomes) {
        return outcomes.hasScores()
                && outcomes.labels().contains(label)
                && outcomes.size() > 0
                && Arrays.stream(outcomes.scores().of(label).toArray()).allMatch(score -> Math.abs(score) < LARGEST);
    }

    private Bins bins(Classified outcomes) {
        NumberColumn scores = outcomes.scores().of(label);
        Axis axis = axis("score of '" + label + "'", scores.toArray());
        OptionalDouble cutOff = cutOff(outcomes, label);
        Histogram histogram = new Histogram(
                cutOff.isPresent() && axis.holds(cutOff.getAsDouble())
                        ? axis.withTick(cutOff.getAsDouble(), "cut-off")
                        : axis,
                List.of("truly '" + label + "'", others(outcomes)));
        int code = outcomes.labels().indexOf(label);
        for (int row = 0; row < scores.size(); row++) {
            histogram.add(scores.get(row), outcomes.truth().code(row) == code ? 0 : 1);
        }
        return histogram.bins("scores of '" + label + "' by class");
    }

    /** The least score from which it is decided for a label, where there is one. */
    static OptionalDouble cutOff(Classified outcomes, String label) {
        OperatingPoint point = outcomes.operatingPoint();
        if (point instanceof OperatingPoint.LargestScore
                && outcomes.labels().size() == 2
                && outcomes.scores().areProbabilities()) {
            return OptionalDouble.of(0.5);
        }
        OperatingPoint plain = point instanceof ChosenCutOff chosen ? chosen.cutOff() : point;
        return plain instanceof OperatingPoint.CutOff cutOff && cutOff.label().equals(label)
                ? OptionalDouble.of(cutOff.cutOff())
                : OptionalDouble.empty();
    }

    /** Probabilities have an axis of their own. */
    private static Axis axis(String title, double[] scores) {
        double lowest = Arrays.stream(scores).min().orElse(0);
        double highest = Arrays.stream(scores).max().orElse(1);
        return lowest >= 0 && highest <= 1 ? Axis.ofShares(title) : Axis.over(title, lowest, highest);
    }

    private String others(Classified outcomes) {
        List<String> names = new ArrayList<>(outcomes.labels().names());
        names.remove(label);
        return names.size() == 1 ? "truly '" + names.get(0) + "'" : "others";
    }
}
