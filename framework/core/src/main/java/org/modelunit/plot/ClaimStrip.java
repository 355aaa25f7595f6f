package org.modelunit.plot;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;

/**
 * One claim as a strip as high as a line of text, so that hundreds stand below one another: how far its value and the interval between
 * its bounds lie from the bar, which is in the middle of every strip. Good is to the right, and tinted, whatever the metric prefers.
 *
 * @param status what became of the claim
 * @param value how far the value lies from the bar, above 0 where it is good enough; NaN for none
 * @param left how far the worse end of the interval does; infinite where it has none
 * @param right how far the better end of the interval does; infinite where it has none
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ClaimStrip(VerdictStatus status, double value, double left, double right) {

    /** How wide a strip is. */
    public static final int WIDTH = 240;

    private static final int HEIGHT = 24;
    private static final double MARGIN = 8;
    private static final double MIDDLE = HEIGHT / 2.0;

    /** Returns the sign of a status as a small picture; the word for it has to stand beside it. */
    public static String sign(VerdictStatus status) {
        Svg svg = new Svg();
        Sign.of(status).draw(svg, 8, 8);
        return svg.inPage(16, 16, status.words());
    }

    /**
     * Draws it for a page that has the colours of {@link PageColours}.
     *
     * @param reach the distance at either end of the strip, above 0; what lies beyond is drawn there, an interval with an arrow
     * @param description its numbers in words
     */
    public String drawn(double reach, String description) {
        ValueAxis axis = new ValueAxis(-reach, reach, MARGIN, WIDTH - MARGIN);
        double bar = axis.at(0);
        Svg svg = new Svg();
        svg.rectangle(0, 4, bar, HEIGHT - 8.0, 0, Style.filled(Paint.TRACK));
        svg.rectangle(bar, 4, WIDTH - bar, HEIGHT - 8.0, 0, Style.filled(Paint.GOOD));
        svg.line(Style.line(Paint.INK, 2), bar, 0, bar, HEIGHT);
        if (!Double.isNaN(value)) {
            Sign sign = Sign.of(status);
            if (Double.isFinite(left) || Double.isFinite(right)) {
                Whisker.draw(svg, axis, left, right, MIDDLE, sign.paint());
            }
            sign.draw(svg, axis.at(value), MIDDLE);
        }
        return svg.inPage(WIDTH, HEIGHT, description);
    }
}
