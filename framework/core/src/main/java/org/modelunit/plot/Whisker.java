package org.modelunit.plot;

import org.modelunit.statistics.Side;

/** The interval between two bounds as a line with an end at each; where there is no bound it runs off in an arrow. */
final class Whisker {

    private static final double REACH = 5;

    private Whisker() {}

    static void draw(Svg svg, ValueAxis axis, double lower, double upper, double y, Paint paint) {
        double from = axis.at(lower);
        double to = axis.at(upper);
        svg.line(Style.line(Paint.GROUND, 5), from, y, to, y);
        svg.line(Style.line(paint, 2.2), from, y, to, y);
        end(svg, axis.holds(lower), from, 1, y, paint);
        end(svg, axis.holds(upper), to, -1, y, paint);
    }

    private static void end(Svg svg, boolean isThere, double x, int inwards, double y, Paint paint) {
        if (isThere) {
            svg.line(Style.line(paint, 2.2), x, y - REACH, x, y + REACH);
        } else {
            double back = x + inwards * 8;
            svg.polygon(Style.filled(paint), x, y, back, y - REACH, back, y + REACH);
        }
    }

    /** Draws the same upwards, on an axis that goes up: values may stand side by side. */
    static void drawUpright(Svg svg, ValueAxis axis, double x, double lower, double upper, Paint paint) {
        double from = axis.at(lower);
        double to = axis.at(upper);
        svg.line(Style.line(paint, 2), x, from, x, to);
        uprightEnd(svg, axis.holds(lower), x, from, -1, paint);
        uprightEnd(svg, axis.holds(upper), x, to, 1, paint);
    }

    /** The way of one upwards whose ends both lie on the axis. */
    static double[] upright(ValueAxis axis, double x, double lower, double upper) {
        double from = axis.at(lower);
        double to = axis.at(upper);
        return new double[] {x - 4, from, x + 4, from, x, from, x, to, x - 4, to, x + 4, to};
    }

    private static void uprightEnd(Svg svg, boolean isThere, double x, double y, int inwards, Paint paint) {
        if (isThere) {
            svg.line(Style.line(paint, 2), x - 4, y, x + 4, y);
        } else {
            double back = y + inwards * 8;
            svg.polygon(Style.filled(paint), x, y, x - REACH, back, x + REACH, back);
        }
    }

    /** Draws one end alone, as it stands on the axis, around a point. */
    static void drawEnd(Svg svg, double x, double y, Side side, Paint paint) {
        double end = side == Side.AT_LEAST ? x - 5 : x + 5;
        svg.line(Style.line(paint, 2.2), x - 5, y, x + 5, y);
        svg.line(Style.line(paint, 2.2), end, y - REACH, end, y + REACH);
    }
}
