package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Lines over two axes: ROC, precision and recall, gains, costs over cut-offs, a distribution function.
 *
 * <pre>{@code
 * Axis share = Axis.ofShares("share of the applicants");
 * Axis found = Axis.ofShares("share of the bad ones that it finds");
 * new Curve("gains", share, found, List.of(Line.through("champion", share, found, shares, gains)), List.of())
 * }</pre>
 *
 * @param title what is shown
 * @param x the axis that goes right
 * @param y the axis that goes up
 * @param lines the lines, one or more, each on the axes
 * @param marks single points that matter, on the axes; none by custom
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Curve(String title, Axis x, Axis y, List<Line> lines, List<Mark> marks) implements Figure {

    public Curve {
        title = Checked.text(title, "the title of a figure");
        requireNonNull(x, "x");
        requireNonNull(y, "y");
        lines = Checked.few(lines, "lines");
        marks = List.copyOf(marks);
        for (Line line : lines) {
            for (Point point : line.points()) {
                requireOn(x, y, point, "a point of", line.name());
            }
        }
        for (Mark mark : marks) {
            requireOn(x, y, mark.at(), "the mark", mark.name());
        }
    }

    private static void requireOn(Axis x, Axis y, Point point, String what, String name) {
        if (!x.nearlyHolds(point.x()) || !y.nearlyHolds(point.y())) {
            throw new IllegalArgumentException(what + " '" + name + "' lies outside the axes, at " + point.x() + " on '"
                    + x.title() + "' and " + point.y() + " on '" + y.title() + "'");
        }
    }
}
