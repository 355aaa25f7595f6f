package org.modelunit.metric.multilabel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Histogram;
import org.modelunit.outcome.MultiLabelled;

/** How a value that each example has, from 0 to 1, is spread over them; examples without one are left out. */
record ExampleValues(Kind kind) implements FigureFunction<MultiLabelled> {

    /** Which value it is. */
    enum Kind {
        PRECISION("precision"),
        RECALL("recall"),
        F1("F1"),
        JACCARD("Jaccard index"),
        /** Nothing without scores. */
        RANKING("label ranking average precision");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private double[] of(MultiLabelled outcomes) {
            return switch (this) {
                case PRECISION -> ExampleRates.rates(outcomes, ExampleRate.PRECISION);
                case RECALL -> ExampleRates.rates(outcomes, ExampleRate.RECALL);
                case F1 -> ExampleRates.rates(outcomes, ExampleRate.F1);
                case JACCARD -> ExampleRates.rates(outcomes, ExampleRate.JACCARD);
                case RANKING -> outcomes.hasScores() ? LabelRanking.precisions(outcomes) : new double[0];
            };
        }
    }

    @Override
    public List<Figure> of(MultiLabelled outcomes) {
        return outcomes.once(
                this,
                () -> Histogram.of(
                        kind.word + " of each example", Axis.ofShares(kind.word), "examples", kind.of(outcomes)));
    }

    @Override
    public List<Figure> compared(MultiLabelled challenger, MultiLabelled champion) {
        double[] first = kind.of(challenger);
        double[] second = kind.of(champion);
        int[] both = IntStream.range(0, Math.min(first.length, second.length))
                .filter(row -> !Double.isNaN(first[row]) && !Double.isNaN(second[row]))
                .toArray();
        return both.length == 0
                ? List.of()
                : List.of(Density.of(
                        kind.word + " of each example, of both models",
                        Axis.ofShares("champion"),
                        Axis.ofShares("challenger"),
                        Arrays.stream(both).mapToDouble(row -> second[row]).toArray(),
                        Arrays.stream(both).mapToDouble(row -> first[row]).toArray()));
    }
}
