package org.modelunit.plot;

import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Point;
import org.modelunit.figure.Tick;

/** The plane between two axes, with what is written at them. */
final class PlotArea {

    private static final double WIDTH = Svg.WIDTH - 2 * Svg.EDGE;
    private static final int MOST_LINES = 3;

    private final Axis xs;
    private final Axis ys;
    private final ValueAxis x;
    private final ValueAxis y;
    private final Paragraph above;
    private final Paragraph below;
    private final double top;
    private final double bottom;

    /**
     * @param left where the plane begins at least, so that planes under one another are aligned
     * @param above where what is written above begins
     * @param height how high the plane is
     */
    PlotArea(Axis xs, Axis ys, double left, double above, double height) {
        this.xs = xs;
        this.ys = ys;
        this.above = Paragraph.of(ys.title(), WIDTH, MOST_LINES, TextStyle.NOTE);
        this.top = above + this.above.height() + 6;
        this.bottom = top + height;
        this.x = new ValueAxis(xs.from(), xs.to(), Math.max(left, left(ys)), Svg.WIDTH - Svg.EDGE - 6);
        this.y = new ValueAxis(ys.from(), ys.to(), bottom, top);
        double room = 2 * (Svg.WIDTH - Svg.EDGE - middle()); // as the plane's middle lies right of the picture's
        this.below = Paragraph.of(xs.title(), room, MOST_LINES, TextStyle.NOTE.middle());
    }

    /** Where the plane begins if the numbers beside it have room. */
    static double left(Axis ys) {
        return Svg.EDGE + new ValueAxis(ys.from(), ys.to(), 0, 1).widest() + 8;
    }

    double x(double value) {
        return x.at(value);
    }

    double y(double value) {
        return y.at(value);
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double left() {
        return x.from();
    }

    double right() {
        return x.to();
    }

    private double middle() {
        return (left() + right()) / 2;
    }

    /** Where what is written below ends. */
    double end(boolean hasNumbersBelow) {
        return bottom + (hasNumbersBelow ? 22 + below.height() + 6 : 8);
    }

    /** Draws the plane with its lines, numbers and titles; the numbers below only where no other plane follows. */
    void draw(Svg svg, boolean hasNumbersBelow) {
        above.draw(svg, Svg.EDGE, top - 6 - above.height());
        svg.rectangle(left(), top, right() - left(), bottom - top, 0, Style.filled(Paint.TRACK));
        for (double tick : x.ticks()) {
            svg.line(Style.line(Paint.GROUND, 1), x(tick), top, x(tick), bottom);
        }
        y.drawBeside(svg, left(), right());
        if (hasNumbersBelow) {
            x.drawBelow(svg, bottom, List.of());
            below.draw(svg, middle(), bottom + 22);
        }
        xs.ticks().forEach(tick -> svg.line(special(), x(tick.at()), top, x(tick.at()), bottom));
        ys.ticks().forEach(tick -> svg.line(special(), left(), y(tick.at()), right(), y(tick.at())));
    }

    /** Draws what values mean once more, over what covers them. */
    void drawTicksOver(Svg svg) {
        xs.ticks().forEach(tick -> drawOver(svg, x(tick.at()), top, x(tick.at()), bottom));
        ys.ticks().forEach(tick -> drawOver(svg, left(), y(tick.at()), right(), y(tick.at())));
    }

    private static void drawOver(Svg svg, double... points) {
        svg.line(Style.line(Paint.GROUND, 3), points);
        svg.line(special(), points);
    }

    private static Style special() {
        return Style.line(Paint.MUTED, 1.4).withDashes("1.5 3");
    }

    /** Says what values on the axes mean. */
    void explain(Legend legend) {
        for (Tick tick : xs.ticks()) {
            legend.add((svg, x, y) -> svg.line(special(), x, y - 6, x, y + 6), words(tick));
        }
        for (Tick tick : ys.ticks()) {
            legend.add((svg, x, y) -> svg.line(special(), x - 6, y, x + 6, y), words(tick));
        }
    }

    private static String words(Tick tick) {
        return tick.label() + " " + Told.alone(tick.at());
    }

    /** Draws straight lines through points. */
    void line(Svg svg, List<Point> points, Style style) {
        double[] places = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            places[2 * i] = x(points.get(i).x());
            places[2 * i + 1] = y(points.get(i).y());
        }
        svg.line(style, places);
    }

    /** Whether both axes measure the same, so that points where both values are equal mean something. */
    boolean isSquare() {
        return xs.from() == ys.from() && xs.to() == ys.to();
    }

    /** Draws the line where both values are equal, and says what it is. */
    void drawEqual(Svg svg, Legend legend) {
        Style style = Style.line(Paint.INK, 1.3).withDashes("2 4");
        svg.line(Style.line(Paint.GROUND, 3), left(), bottom, right(), top);
        svg.line(style, left(), bottom, right(), top);
        legend.add((canvas, x, y) -> canvas.line(style, x - 6, y + 5, x + 6, y - 5), "both are equal");
    }
}
