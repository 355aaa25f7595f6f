package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;

/** The distribution of latencies as a picture, with the limit and the percentiles. */
final class LatencyFigures {

    private static final double[] PERCENTILES = {50, 95, 99};
    private static final double SHOWN = 99; // a few very slow calls would leave no room for all others
    private static final double ROOM = 3;
    private static final double FAR =
            10; // times as long as the slowest: drawn, it would leave little room for the calls

    private LatencyFigures() {}

    static List<Figure> of(LatencyProfile profile, PercentileClaim claim) {
        double[] sorted = CallUnits.millis(profile.times());
        Arrays.sort(sorted);
        double limit = LatencyLimit.millis(claim.limit().limit());
        double most = Math.min(sorted[sorted.length - 1], Math.max(limit, ROOM * percentile(SHOWN, sorted)));
        boolean isNear = limit <= FAR * most;
        Axis x = Axis.over("milliseconds", 0, isNear ? Math.max(limit, most) : most);
        Axis y = Axis.ofShares("share of the calls that took no longer");
        List<Mark> marks = new ArrayList<>();
        if (isNear) {
            x = x.withTick(limit, "limit");
            marks.add(new Mark("limit", new Point(limit, share(sorted, limit))));
        }
        for (double percent : PERCENTILES) {
            double at = percentile(percent, sorted);
            if (x.holds(at)) {
                marks.add(new Mark(Percentile.of(percent).words(), new Point(at, share(sorted, at))));
            }
        }
        String title = "latencies of " + profile.provenance().dataset();
        return List.of(new Curve(title, x, y, List.of(line(x, y, sorted)), marks));
    }

    private static double percentile(double percent, double[] sorted) {
        return sorted[Percentile.of(percent).rank(sorted.length) - 1];
    }

    private static double share(double[] sorted, double at) {
        return 1 - (double) CallUnits.above(sorted, at) / sorted.length;
    }

    /** The steps of the distribution, up to the end of the axis. */
    private static Line line(Axis x, Axis y, double[] sorted) {
        int shown = sorted.length - CallUnits.above(sorted, x.to());
        double[] xs = new double[2 * shown + 2];
        double[] ys = new double[2 * shown + 2];
        for (int i = 0; i < shown; i++) {
            xs[2 * i + 1] = sorted[i];
            ys[2 * i + 1] = (double) i / sorted.length;
            xs[2 * i + 2] = sorted[i];
            ys[2 * i + 2] = (i + 1.0) / sorted.length;
        }
        xs[2 * shown + 1] = x.to();
        ys[2 * shown + 1] = ys[2 * shown];
        return Line.through("calls", x, y, xs, ys);
    }
}
