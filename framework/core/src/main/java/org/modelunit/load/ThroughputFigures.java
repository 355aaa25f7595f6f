package org.modelunit.load;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;

/** Throughput over the size of batches, as a picture. */
final class ThroughputFigures {

    private ThroughputFigures() {}

    static List<Figure> of(Throughput throughput) {
        List<ThroughputPoint> points = throughput.points();
        double largest =
                points.stream().mapToDouble(ThroughputPoint::batchSize).max().orElse(1);
        double most = points.stream()
                .mapToDouble(ThroughputPoint::examplesPerSecond)
                .max()
                .orElse(0);
        Axis x = Axis.withRoom("examples in a batch", largest);
        Axis y = Axis.withRoom("examples per second", most);
        List<Line> lines = new ArrayList<>();
        points.stream().mapToInt(ThroughputPoint::threads).distinct().forEach(threads -> {
            List<ThroughputPoint> of =
                    points.stream().filter(point -> point.threads() == threads).toList();
            double[] sizes = of.stream().mapToDouble(ThroughputPoint::batchSize).toArray();
            double[] rates =
                    of.stream().mapToDouble(ThroughputPoint::examplesPerSecond).toArray();
            String name = threads == 1 ? "1 thread" : threads + " threads";
            lines.add(Line.through(name, x, y, LoadFigures.twice(sizes), LoadFigures.twice(rates)));
        });
        ThroughputPoint best = throughput.best();
        Point at = new Point(best.batchSize(), best.examplesPerSecond());
        return List.of(new Curve("throughput of " + throughput.name(), x, y, lines, List.of(new Mark("best", at))));
    }
}
