package org.modelunit.load;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;
import org.modelunit.latency.Percentile;

/** Percentiles of latency over the rate that was offered, as a picture. */
final class LoadFigures {

    private static final double[] PERCENTILES = {50, 95, 99};

    private LoadFigures() {}

    static List<Figure> of(LoadProfile profile) {
        List<LoadStep> drawn = profile.steps().stream()
                .filter(step -> Double.isFinite(step.latencyMillis(99)) && !step.hasFallenBehind())
                .toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        double fastest = profile.steps().get(profile.steps().size() - 1).rate();
        double slowest =
                drawn.stream().mapToDouble(step -> step.latencyMillis(99)).max().orElse(1);
        double behind = profile.lowestFallenBehind(); // with a latency that grows as long as it is measured
        Axis rate = Axis.withRoom("calls offered per second", fastest);
        Axis x = Double.isFinite(behind) ? rate.withTick(behind, "falls behind") : rate;
        Axis y = Axis.withRoom("latency in ms", slowest);
        List<Line> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double[] rates = rates(drawn);
        for (double percentile : PERCENTILES) {
            double[] millis = drawn.stream()
                    .mapToDouble(step -> step.latencyMillis(percentile))
                    .toArray();
            String name = Percentile.of(percentile).words();
            lines.add(Line.through(name, x, y, rates, twice(millis)));
            if (millis.length == 1) { // a line of one point shows nothing
                marks.add(new Mark(name, new Point(rates[0], millis[0])));
            }
        }
        return List.of(new Curve("latency of " + profile.name() + " under load", x, y, lines, marks));
    }

    private static double[] rates(List<LoadStep> steps) {
        return twice(steps.stream().mapToDouble(LoadStep::rate).toArray());
    }

    /** A line needs two points, so a single one is drawn twice. */
    static double[] twice(double[] values) {
        return values.length == 1 ? new double[] {values[0], values[0]} : values;
    }
}
