package org.modelunit.metric.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.column.Intervals;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Histogram;
import org.modelunit.outcome.Regressed;

/** What prediction intervals are like where predictions are low and where they are high; nothing without intervals. */
record IntervalBins(Kind kind) implements FigureFunction<Regressed> {

    /** What is shown of them. */
    enum Kind {
        /** How many of them hold the truth. */
        COVERAGE,
        /** How wide they are; nothing where one has no end. */
        WIDTH
    }

    private static final double LARGEST = 1e290; // whose sums are numbers

    @Override
    public List<Figure> of(Regressed outcomes) {
        return outcomes.once(this, () -> of(outcomes, ""));
    }

    @Override
    public List<Figure> compared(Regressed challenger, Regressed champion) {
        List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
        both.addAll(of(champion, ", champion"));
        return both;
    }

    private List<Figure> of(Regressed outcomes, String whose) {
        if (outcomes.intervals().isEmpty() || !ErrorDensity.isShown(outcomes)) {
            return List.of();
        }
        Intervals intervals = outcomes.intervals().get();
        double[] predicted = outcomes.predicted().toArray();
        Axis x = Axis.over(
                "predicted",
                Arrays.stream(predicted).min().orElseThrow(),
                Arrays.stream(predicted).max().orElseThrow());
        if (Math.max(Math.abs(x.from()), Math.abs(x.to())) > LARGEST) {
            return List.of();
        }
        return kind == Kind.COVERAGE ? coverage(outcomes, intervals, x, whose) : width(outcomes, intervals, x, whose);
    }

    private static List<Figure> coverage(Regressed outcomes, Intervals intervals, Axis x, String whose) {
        Axis y = Axis.ofShares("share of truths that lie in their interval");
        Histogram histogram = Histogram.measuring(x, List.of("in their interval", "outside"), y);
        for (int row = 0; row < outcomes.size(); row++) {
            boolean isIn = intervals.contains(row, outcomes.truth().get(row));
            double weight = outcomes.design().weights().get(row);
            histogram.add(outcomes.predicted().get(row), isIn ? 0 : 1, isIn ? 1 : 0, weight);
        }
        return List.of(histogram.bins("interval coverage over predictions" + whose));
    }

    private static List<Figure> width(Regressed outcomes, Intervals intervals, Axis x, String whose) {
        double[] widths = IntStream.range(0, outcomes.size())
                .mapToDouble(intervals::width)
                .toArray();
        double largest = Arrays.stream(widths).max().orElseThrow();
        if (!(largest < LARGEST)) {
            return List.of();
        }
        Axis y = Axis.over("mean width of the intervals", 0, largest);
        Histogram histogram = Histogram.measuring(x, List.of("all"), y);
        for (int row = 0; row < widths.length; row++) {
            double weight = outcomes.design().weights().get(row);
            histogram.add(outcomes.predicted().get(row), 0, widths[row], weight);
        }
        return List.of(histogram.bins("interval width over predictions" + whose));
    }
}
