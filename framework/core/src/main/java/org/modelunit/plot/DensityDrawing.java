package org.modelunit.plot;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.modelunit.figure.Density;
import org.modelunit.text.Numbers;

/** Draws how many examples lie where on a plane: the more, the darker, on a logarithmic scale that is shown below. */
final class DensityDrawing implements FigureCard.Drawing {

    private static final double HEIGHT = 280;

    private final Density density;
    private final long most;

    DensityDrawing(Density density) {
        this.density = density;
        this.most = filled(density).max().orElse(0);
    }

    @Override
    public double draw(Svg svg, double top) {
        PlotArea area = new PlotArea(density.x(), density.y(), 0, top, HEIGHT);
        area.draw(svg, true);
        cells(svg, area);
        area.drawTicksOver(svg);
        Legend legend = new Legend(Svg.WIDTH - 2 * Svg.EDGE, TextStyle.INK);
        for (long count : samples(density)) {
            legend.add((canvas, x, y) -> cell(canvas, x - 7, y - 6, 14, 12, count), examples(count));
        }
        if (area.isSquare()) {
            area.drawEqual(svg, legend);
        }
        area.explain(legend);
        if (density.leftOut() > 0) {
            legend.add((canvas, x, y) -> {}, FigureText.leftOut(density));
        }
        legend.draw(svg, Svg.EDGE, area.end(true));
        return area.end(true) + legend.height();
    }

    private void cells(Svg svg, PlotArea area) {
        int rows = density.counts().size();
        double height = (area.bottom() - area.top()) / rows;
        for (int row = 0; row < rows; row++) {
            List<Long> counts = density.counts().get(row);
            double width = (area.right() - area.left()) / counts.size();
            for (int column = 0; column < counts.size(); column++) {
                double x = area.left() + column * width;
                cell(svg, x, area.bottom() - (row + 1) * height, width, height, counts.get(column));
            }
        }
    }

    private void cell(Svg svg, double x, double y, double width, double height, long count) {
        if (count > 0) {
            double share = Math.log1p(count) / Math.log1p(most);
            svg.rectangle(x, y, width, height, 0, Style.filled(Paint.BLUE).withOpacity(0.1 + 0.85 * share));
        }
    }

    private static LongStream filled(Density density) {
        return density.counts().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .filter(count -> count > 0);
    }

    /** Counts of cells that hold something, from the smallest to the largest, evenly on the scale. */
    static SortedSet<Long> samples(Density density) {
        SortedSet<Long> samples = new TreeSet<>();
        long most = filled(density).max().orElse(0);
        if (most > 0) {
            long least = filled(density).min().orElse(0);
            samples.add(least);
            samples.add(Math.round(Math.expm1((Math.log1p(least) + Math.log1p(most)) * 0.5)));
            samples.add(most);
        }
        return samples;
    }

    private static String examples(long count) {
        return Numbers.counted(count, "example", "examples");
    }
}
