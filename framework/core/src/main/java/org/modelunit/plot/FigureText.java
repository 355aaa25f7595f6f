package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.ForestReading;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Images;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.text.Numbers;

/** The most telling numbers of a figure in words, for those who do not see the picture; all of them are in its table. */
final class FigureText {

    private static final int MOST_POINTS = 11;
    private static final int MOST_LINES = 50; // more than are drawn of anything

    private FigureText() {}

    static String of(Figure figure) {
        return joined(lines(figure));
    }

    /** Of a plot on a card, whose numbers have the same digits in all its plots. */
    static String of(ForestPlot plot, Told told) {
        return joined(forest(plot, told));
    }

    private static String joined(List<String> lines) {
        String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.size() <= MOST_LINES
                ? shown
                : shown + "\nand " + Numbers.count(lines.size() - MOST_LINES) + " lines more";
    }

    private static List<String> lines(Figure figure) {
        if (figure instanceof Curve curve) {
            return curve(curve);
        }
        if (figure instanceof Bins bins) {
            return bins(bins);
        }
        if (figure instanceof Matrix matrix) {
            return matrix(matrix);
        }
        if (figure instanceof Density density) {
            return density(density);
        }
        if (figure instanceof ForestPlot plot) {
            return forest(plot, new Told(ForestReading.digits(plot)));
        }
        if (figure instanceof Changes changes) {
            return changes(changes);
        }
        return images((Images) figure);
    }

    private static List<String> images(Images images) {
        List<String> lines = new ArrayList<>();
        String more = ImagesDrawing.more(images.thumbnails());
        if (!more.isEmpty()) {
            lines.add(more);
        }
        images.thumbnails().forEach(thumbnail -> lines.add(thumbnail.caption()));
        return lines;
    }

    private static List<String> changes(Changes changes) {
        List<String> lines = new ArrayList<>(List.of(ChangesDrawing.counted(changes)));
        changes.changes()
                .forEach(change -> lines.add(change.example() + ": " + change.before() + ", then " + change.after()));
        return lines;
    }

    private static List<String> curve(Curve curve) {
        List<String> lines = new ArrayList<>(List.of(axis("x", curve.x()), axis("y", curve.y())));
        for (Line line : curve.lines()) {
            lines.add(line.name() + ": " + some(line.points()));
        }
        for (Mark mark : curve.marks()) {
            lines.add(mark.name() + ": " + point(mark.at()));
        }
        String more = CurveDrawing.more(curve);
        if (!more.isEmpty()) {
            lines.subList(2 + CurveDrawing.MOST_NAMED, lines.size()).clear();
            lines.add(more);
        }
        return lines;
    }

    private static String axis(String name, Axis axis) {
        return name + ": " + axis.title() + ", from " + Told.alone(axis.from()) + " to " + Told.alone(axis.to())
                + axis.ticks().stream()
                        .map(tick -> "; " + tick.label() + " " + Told.alone(tick.at()))
                        .collect(Collectors.joining());
    }

    private static String point(Point point) {
        return "(" + Told.alone(point.x()) + "; " + Told.alone(point.y()) + ")";
    }

    /** Points from the first to the last, evenly chosen where there are many. */
    private static String some(List<Point> points) {
        int count = Math.min(MOST_POINTS, points.size());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(point(points.get(count == 1 ? 0 : Math.round((points.size() - 1) * i / (count - 1f)))));
        }
        return String.join(", ", texts);
    }

    private static List<String> bins(Bins bins) {
        List<String> lines = new ArrayList<>(List.of(axis("x", bins.x()), axis("y", bins.y())));
        for (Bin bin : bins.bins()) {
            List<String> counts = new ArrayList<>();
            for (int i = 0; i < bins.series().size(); i++) {
                counts.add(
                        bins.series().get(i) + " " + Numbers.count(bin.counts().get(i)));
            }
            String points = bin.points().isEmpty() ? "" : "; " + some(bin.points());
            lines.add(bin.label() + ": " + String.join(", ", counts) + points);
        }
        return lines;
    }

    private static List<String> matrix(Matrix matrix) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<String> counts = new ArrayList<>();
            double all = matrix.counts().get(row).stream()
                    .mapToDouble(Long::doubleValue)
                    .sum();
            for (int column = 0; column < matrix.columns().size(); column++) {
                long count = matrix.counts().get(row).get(column);
                counts.add(matrix.columns().get(column) + " " + Numbers.count(count)
                        + (all > 0 ? " (" + MatrixDrawing.percent(count, all) + ")" : ""));
            }
            lines.add(matrix.rowsAre() + " " + matrix.rows().get(row) + ", " + matrix.columnsAre() + " "
                    + String.join(", ", counts));
        }
        lines.addAll(MatrixDrawing.of(matrix).numbers());
        return lines;
    }

    private static List<String> forest(ForestPlot plot, Told told) {
        List<String> lines = new ArrayList<>();
        ForestReading.bars(plot).forEach(bar -> lines.add(GoodPart.barName(bar, told)));
        plot.ticks().forEach(tick -> lines.add(tick.label() + " " + Numbers.plain(tick.at())));
        ForestRows rows = ForestRows.of(plot);
        if (plot.isJudged()) {
            lines.add(String.join(", ", ForestRows.inWords(plot.rows())));
        }
        for (ForestPlot.Row row : rows.drawn()) {
            String value = Double.isNaN(row.value()) ? "no value" : told.of(row.value());
            String lower = Double.isFinite(row.lower()) ? ", at least " + told.of(row.lower()) : "";
            String upper = Double.isFinite(row.upper()) ? ", at most " + told.of(row.upper()) : "";
            String status = plot.isJudged() && !row.status().isEmpty() ? "; " + row.status() : "";
            String reason = row.reason().isEmpty() ? "" : "; " + row.reason();
            lines.add(ForestColumns.name(row) + ": " + value + lower + upper + " of " + ForestColumns.examples(row)
                    + (plot.heads().equals(ForestPlot.Heads.OF_SLICES)
                            ? ""
                            : " " + plot.heads().size())
                    + status + reason);
        }
        if (!rows.hidden().isEmpty()) {
            lines.add(rows.inWords(plot.isJudged()));
        }
        lines.addAll(ForestCard.basis(plot));
        return lines;
    }

    private static List<String> density(Density density) {
        long examples = density.counts().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
        List<String> lines = new ArrayList<>(List.of(
                axis("x", density.x()),
                axis("y", density.y()),
                Numbers.count(examples) + " examples in " + density.counts().size() + " by "
                        + density.counts().get(0).size() + " cells, in one that holds any "
                        + DensityDrawing.samples(density).stream()
                                .map(Numbers::count)
                                .collect(Collectors.joining(", "))));
        if (density.leftOut() > 0) {
            lines.add(leftOut(density));
        }
        return lines;
    }

    /** How many examples are not shown. */
    static String leftOut(Density density) {
        return Numbers.count(density.leftOut()) + " more in cells of too few, which are left empty";
    }
}
