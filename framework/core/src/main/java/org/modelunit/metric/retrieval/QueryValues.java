package org.modelunit.metric.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Histogram;
import org.modelunit.outcome.Ranked;

/** How a measure is spread over queries; those without a relevant item are left out. */
record QueryValues(QueryMeasure measure) implements FigureFunction<Ranked> {

    @Override
    public List<Figure> of(Ranked outcomes) {
        return outcomes.once(
                this, () -> Histogram.of(title(), Axis.ofShares(measure.name()), "queries", values(outcomes)));
    }

    private String title() {
        return measure.name() + " of each query";
    }

    private double[] values(Ranked outcomes) {
        return new QueryMeasure.Values(measure).of(outcomes);
    }

    @Override
    public List<Figure> compared(Ranked challenger, Ranked champion) {
        double[] first = values(challenger);
        double[] second = values(champion);
        int[] both = IntStream.range(0, first.length)
                .filter(query -> !Double.isNaN(first[query]) && !Double.isNaN(second[query]))
                .toArray();
        return both.length == 0
                ? List.of()
                : List.of(Density.of(
                        title() + ", of both models",
                        Axis.ofShares("champion"),
                        Axis.ofShares("challenger"),
                        Arrays.stream(both).mapToDouble(query -> second[query]).toArray(),
                        Arrays.stream(both).mapToDouble(query -> first[query]).toArray()));
    }
}
