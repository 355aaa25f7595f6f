package org.modelunit.plot;

import org.modelunit.figure.Curve;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.text.Numbers;

/** Draws lines over two axes, with the points that matter; what each is, is said below. */
final class CurveDrawing implements FigureCard.Drawing {

    private static final double HEIGHT = 260;

    /** How many lines and marks are named. */
    static final int MOST_NAMED = 24;

    private final Curve curve;

    CurveDrawing(Curve curve) {
        this.curve = curve;
    }

    @Override
    public double draw(Svg svg, double top) {
        PlotArea area = new PlotArea(curve.x(), curve.y(), 0, top, HEIGHT);
        area.draw(svg, true);
        Legend legend = new Legend(Svg.WIDTH - 2 * Svg.EDGE, TextStyle.INK);
        int measured = 0;
        int references = 0;
        int named = 0;
        for (Line line : curve.lines()) {
            Style style = line.isReference() ? SeriesStyle.reference(references++) : SeriesStyle.line(measured++);
            area.line(svg, line.points(), style);
            if (named++ < MOST_NAMED) {
                legend.add((canvas, x, y) -> canvas.line(style, x - 7, y, x + 7, y), line.name());
            }
        }
        for (int i = 0; i < curve.marks().size(); i++) {
            Mark mark = curve.marks().get(i);
            int index = i;
            SeriesStyle.mark(svg, index, area.x(mark.at().x()), area.y(mark.at().y()));
            if (named++ < MOST_NAMED) {
                String where = " (" + Told.alone(mark.at().x()) + "; "
                        + Told.alone(mark.at().y()) + ")";
                legend.add((canvas, x, y) -> SeriesStyle.mark(canvas, index, x, y), mark.name() + where);
            }
        }
        area.explain(legend);
        String more = more(curve);
        if (!more.isEmpty()) {
            legend.add((canvas, x, y) -> {}, more);
        }
        legend.draw(svg, Svg.EDGE, area.end(true));
        return area.end(true) + legend.height();
    }

    /** How many lines and marks are not named, in words; empty if all are. */
    static String more(Curve curve) {
        int more = curve.lines().size() + curve.marks().size() - MOST_NAMED;
        return more > 0 ? "and " + Numbers.count(more) + " more; all are in the table" : "";
    }
}
