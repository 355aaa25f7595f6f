package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Line;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.SequentialSignTest.Look;
import org.modelunit.statistics.Side;

/** The pictures of a comparison: how the times of both are distributed, and what the pairs showed at each look. */
record SlowdownFigures(LatencyComparison comparison, double tolerance) {

    private static final double SHOWN =
            0.95; // of the times; one that took a thousand times as long would hide the others
    private static final double NANOS_PER_MILLI = 1e6;

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(times());
        ForestPlot looks = looks();
        if (!looks.rows().isEmpty()) {
            figures.add(looks);
        }
        return figures;
    }

    private Curve times() {
        double[] challenger = sorted(SessionPair::challenger);
        double[] champion = sorted(SessionPair::champion);
        double highest = Math.max(quantile(challenger), quantile(champion));
        double lowest = Math.min(challenger[0], champion[0]);
        Axis x = Axis.over("ms a call, up to the 95th percentile", lowest, highest);
        Axis y = Axis.ofShares("share of the samples that took no longer");
        return new Curve(
                "times of both models",
                x,
                y,
                List.of(
                        line(comparison.provenance().model().name(), x, y, challenger, highest),
                        line(comparison.provenance().champion().name(), x, y, champion, highest)),
                List.of());
    }

    private double[] sorted(Function<SessionPair, NumberColumn> side) {
        return comparison.pairs().stream()
                .flatMapToDouble(pair -> Arrays.stream(side.apply(pair).toArray()))
                .map(nanos -> nanos / NANOS_PER_MILLI)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted) {
        return sorted[(int) Math.ceil(SHOWN * sorted.length) - 1];
    }

    private static Line line(String name, Axis x, Axis y, double[] sorted, double highest) {
        int shown = (int) Arrays.stream(sorted).filter(time -> time <= highest).count();
        double[] xs = new double[2 * shown];
        double[] ys = new double[2 * shown];
        for (int i = 0; i < shown; i++) { // a step up at each time
            xs[2 * i] = sorted[i];
            xs[2 * i + 1] = sorted[i];
            ys[2 * i] = (double) i / sorted.length;
            ys[2 * i + 1] = (i + 1.0) / sorted.length;
        }
        return Line.through(name, x, y, xs, ys);
    }

    private ForestPlot looks() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        double[] all =
                comparison.pairs().stream().mapToDouble(SessionPair::slowdown).toArray();
        for (Look look : LatencyComparison.TEST.looks()) {
            if (look.size() <= all.length) {
                SequentialMedian median = new SequentialMedian(LatencyComparison.TEST, Arrays.copyOf(all, look.size()));
                rows.add(new ForestPlot.Row(
                        "after " + look.size() + " pairs",
                        look.size(),
                        look.size(),
                        median.value(),
                        new ForestPlot.Interval(
                                median.bound(Side.AT_LEAST, SlowdownClaim.CONFIDENCE),
                                median.bound(Side.AT_MOST, SlowdownClaim.CONFIDENCE)),
                        Double.NaN,
                        "",
                        ""));
            }
        }
        return new ForestPlot(
                "slowdown as pairs were added",
                Double.NEGATIVE_INFINITY,
                tolerance,
                List.of(),
                SlowdownClaim.CONFIDENCE,
                "order statistics",
                rows,
                new ForestPlot.Heads("when", "session pairs"));
    }
}
