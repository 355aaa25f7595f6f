package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Point;
import org.modelunit.text.Numbers;

/**
 * Draws bins: what was measured in them on a plane of its own, if anything was, and below it how many examples of each series they hold,
 * on a scale for each series, since classes differ in size.
 */
final class BinsDrawing implements FigureCard.Drawing {

    private static final double PLANE = 220;
    private static final double ONLY_LANE = 200;
    private static final double LANE = 90;
    private static final double SMALL_LANE = 60;
    private static final int MOST_LANES = 6;
    private static final double REACH = 0.4; // of a bar around a whole number: nearly half the way to the next one
    private static final double THINNEST = 1.5;
    private static final long FEWEST = 4; // the steps of a scale are whole numbers then

    private final Bins bins;
    private final boolean isMeasured;
    private final List<Axis> counts;
    private final double left;

    private BinsDrawing(Bins bins, boolean isMeasured, List<Axis> counts) {
        this.bins = bins;
        this.isMeasured = isMeasured;
        this.counts = counts;
        this.left = Math.max(
                isMeasured ? PlotArea.left(bins.y()) : 0,
                counts.stream().mapToDouble(PlotArea::left).max().orElse(0));
    }

    static BinsDrawing of(Bins bins) {
        boolean isMeasured = bins.bins().stream().anyMatch(bin -> !bin.points().isEmpty());
        String what = isMeasured ? "examples" : bins.y().title();
        List<Axis> counts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LANES, bins.series().size()); i++) {
            int series = i;
            long most = bins.bins().stream()
                    .mapToLong(bin -> bin.counts().get(series))
                    .max()
                    .orElse(0);
            String name = bins.series().size() == 1 && !isMeasured
                    ? what
                    : bins.series().get(i) + ": " + what;
            counts.add(Axis.over(name, 0, Math.max(FEWEST, most)));
        }
        return new BinsDrawing(bins, isMeasured, counts);
    }

    @Override
    public double draw(Svg svg, double from) {
        double top = from;
        Legend legend = new Legend(Svg.WIDTH - 2 * Svg.EDGE, TextStyle.INK);
        if (isMeasured) {
            PlotArea area = new PlotArea(bins.x(), bins.y(), left, top, PLANE);
            area.draw(svg, counts.isEmpty());
            measured(svg, area, legend);
            area.explain(legend);
            top = area.end(counts.isEmpty()) + 2;
        }
        double reach = areOfNumbers() ? REACH : 0;
        for (int i = 0; i < counts.size(); i++) {
            boolean isLast = i == counts.size() - 1;
            PlotArea area = new PlotArea(bins.x(), counts.get(i), left, top, laneHeight());
            area.draw(svg, isLast);
            for (Bin bin : bins.bins()) {
                bar(svg, area, i, bin, reach);
            }
            top = area.end(isLast) + 2;
            if (isLast && !isMeasured) {
                area.explain(legend);
            }
        }
        if (bins.series().size() > counts.size()) {
            String more =
                    "and " + Numbers.count(bins.series().size() - counts.size()) + " more series; all are in the table";
            legend.add((canvas, x, y) -> {}, more);
        }
        legend.draw(svg, Svg.EDGE, top);
        return top + legend.height();
    }

    private double laneHeight() {
        return isMeasured ? SMALL_LANE : counts.size() == 1 ? ONLY_LANE : LANE;
    }

    /** Whether the bins are of whole numbers, and not of ranges of any: some hold one number alone. */
    private boolean areOfNumbers() {
        return bins.bins().stream().anyMatch(bin -> bin.from() == bin.to())
                && bins.bins().stream().allMatch(bin -> isWhole(bin.from()) && isWhole(bin.to()));
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    private static void bar(Svg svg, PlotArea area, int series, Bin bin, double reach) {
        long count = bin.counts().get(series);
        if (count > 0) {
            double from = area.x(bin.from() - reach); // within the axis
            double width = Math.max(THINNEST, area.x(bin.to() + reach) - from);
            double y = Math.min(area.y(count), area.bottom() - 1);
            SeriesStyle.bar(svg, series, Math.min(from, area.right() - width), y, width, area.bottom() - y);
        }
    }

    /** The points of all bins: the first of each bin are one line, the second ones another. */
    private void measured(Svg svg, PlotArea area, Legend legend) {
        if (area.isSquare()) {
            area.drawEqual(svg, legend);
        }
        int most =
                bins.bins().stream().mapToInt(bin -> bin.points().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int index = i;
            List<Point> points = bins.bins().stream()
                    .filter(bin -> bin.points().size() > index)
                    .map(bin -> bin.points().get(index))
                    .toList();
            area.line(svg, points, SeriesStyle.line(index));
            for (Point point : points) {
                svg.circle(area.x(point.x()), area.y(point.y()), 3.5, Style.filled(SeriesStyle.paint(index)));
            }
        }
    }
}
