package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Images;
import org.modelunit.figure.Line;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.text.CsvCell;
import org.modelunit.text.Numbers;

/**
 * All numbers of a figure as comma-separated values, with a line of names above: for those who cannot see the picture, or want to count on.
 * Numbers that are not whole have four significant digits, which is what people read; evidence keeps them all.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class FigureTable {

    private static final int DIGITS = 4;
    private static final double MOST = 1e15; // which a double holds every whole number below

    private final StringBuilder lines = new StringBuilder();

    private FigureTable() {}

    /**
     * Returns the table.
     *
     * @param figure the numbers
     */
    public static String of(Figure figure) {
        if (figure instanceof ForestPlot plot) {
            return ForestTable.of(List.of(plot));
        }
        FigureTable table = new FigureTable();
        if (figure instanceof Curve curve) {
            table.add(curve);
        } else if (figure instanceof Bins bins) {
            table.add(bins);
        } else if (figure instanceof Matrix matrix) {
            table.add(matrix);
        } else if (figure instanceof Density density) {
            table.add(density);
            table.addLeftOut(density);
        } else if (figure instanceof Changes changes) {
            table.line("example", "before", "after");
            changes.changes().forEach(change -> table.line(change.example(), change.before(), change.after()));
        } else {
            table.line("caption");
            ((Images) figure).thumbnails().forEach(thumbnail -> table.line(thumbnail.caption()));
        }
        return table.lines.toString();
    }

    private void line(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            lines.append(i == 0 ? "" : ",").append(CsvCell.of(cells[i]));
        }
        lines.append('\n');
    }

    private void line(List<String> cells) {
        line(cells.toArray(String[]::new));
    }

    /** A number with four significant digits; a whole number, such as a count or a rate, with all of its own. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MOST) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? Numbers.significant(value, DIGITS) : Double.toString(value);
    }

    private void add(Curve curve) {
        line("part", "name", curve.x().title(), curve.y().title());
        for (Line line : curve.lines()) {
            for (Point point : line.points()) {
                line(line.isReference() ? "reference" : "line", line.name(), number(point.x()), number(point.y()));
            }
        }
        curve.marks()
                .forEach(mark -> line(
                        "mark",
                        mark.name(),
                        number(mark.at().x()),
                        number(mark.at().y())));
        curve.x().ticks().forEach(tick -> line("tick", tick.label(), number(tick.at()), ""));
        curve.y().ticks().forEach(tick -> line("tick", tick.label(), "", number(tick.at())));
    }

    private void add(Bins bins) {
        int points =
                bins.bins().stream().mapToInt(bin -> bin.points().size()).max().orElse(0);
        List<String> head = new ArrayList<>(List.of("bin", "from", "to"));
        head.addAll(bins.series());
        for (int i = 0; i < points; i++) {
            String ending = points == 1 ? "" : " " + (i + 1);
            head.add(bins.x().title() + ending);
            head.add(bins.y().title() + ending);
        }
        line(head);
        for (Bin bin : bins.bins()) {
            List<String> cells = new ArrayList<>(List.of(bin.label(), number(bin.from()), number(bin.to())));
            bin.counts().forEach(count -> cells.add(Long.toString(count)));
            for (int i = 0; i < points; i++) {
                boolean isThere = i < bin.points().size();
                cells.add(isThere ? number(bin.points().get(i).x()) : "");
                cells.add(isThere ? number(bin.points().get(i).y()) : "");
            }
            line(cells);
        }
    }

    private void add(Matrix matrix) {
        List<String> head = new ArrayList<>(List.of(matrix.rowsAre() + " / " + matrix.columnsAre()));
        head.addAll(matrix.columns());
        line(head);
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(matrix.rows().get(row)));
            matrix.counts().get(row).forEach(count -> cells.add(Long.toString(count)));
            line(cells);
        }
    }

    /** The cells that hold examples, each with where it begins and ends; what lies nowhere was left out. */
    private void add(Density density) {
        String x = density.x().title();
        String y = density.y().title();
        line(x + " from", x + " to", y + " from", y + " to", "examples");
        int rows = density.counts().size();
        for (int row = 0; row < rows; row++) {
            List<Long> counts = density.counts().get(row);
            for (int column = 0; column < counts.size(); column++) {
                if (counts.get(column) > 0) {
                    line(
                            number(edge(density.x().from(), density.x().to(), column, counts.size())),
                            number(edge(density.x().from(), density.x().to(), column + 1, counts.size())),
                            number(edge(density.y().from(), density.y().to(), row, rows)),
                            number(edge(density.y().from(), density.y().to(), row + 1, rows)),
                            Long.toString(counts.get(column)));
                }
            }
        }
    }

    private void addLeftOut(Density density) {
        if (density.leftOut() > 0) {
            line("", "", "", "", Long.toString(density.leftOut()));
        }
    }

    private static double edge(double from, double to, int index, int count) {
        return index == count ? to : from + (to - from) * index / count;
    }
}
