package org.modelunit.plot;

import static org.modelunit.plot.CardFrame.EDGE;
import static org.modelunit.plot.CardFrame.GOOD;
import static org.modelunit.plot.CardFrame.INK;
import static org.modelunit.plot.CardFrame.MUTED;
import static org.modelunit.plot.CardFrame.TRACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Verdict;
import org.modelunit.statistics.Side;

/**
 * A claim on one value as a small picture: estimate, interval between the one-sided bounds, bar and pass mark on one axis. What
 * its colour says it says in words, too.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ClaimCard {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 148;
    private static final double AXIS_LEFT = 84;
    private static final double AXIS_RIGHT = WIDTH - AXIS_LEFT;
    private static final double ABOVE = 74; // the base line of the labels above the track
    private static final double TOP = 90;
    private static final double BOTTOM = 108;
    private static final double BELOW = 132;

    private final Verdict verdict;
    private final Measured measured;
    private final Measurement numbers;
    private final ValueAxis axis;
    private final String colour;
    private final Svg svg;

    private ClaimCard(Verdict verdict, Measured measured) {
        this.verdict = verdict;
        this.measured = measured;
        this.numbers = measured.measurement();
        this.axis = ValueAxis.of(measured, AXIS_LEFT, AXIS_RIGHT);
        this.colour = CardFrame.colour(verdict.status());
        this.svg = new Svg(WIDTH, HEIGHT, verdict.property() + " " + verdict.requirement() + ": " + verdict.status());
    }

    /**
     * Returns the picture as an SVG document.
     *
     * @param verdict what became of the claim
     * @param measured its numbers
     */
    public static String of(Verdict verdict, Measured measured) {
        ClaimCard card = new ClaimCard(verdict, measured);
        card.draw();
        return card.svg.toString();
    }

    private void draw() {
        CardFrame.draw(
                svg,
                verdict.status(),
                verdict.property() + " on " + verdict.subject(),
                verdict.requirement() + "  ·  " + basis());
        track();
        interval();
        for (Label label : marks()) {
            leader(label, TOP, ABOVE + 4, "stroke='" + INK + "'");
            svg.text(label.center(), ABOVE, label.text(), "text-anchor='middle' " + label.style());
        }
        barsAndPassMarks();
        estimate();
        for (Label label : findings()) {
            leader(label, BOTTOM, BELOW - 12, "stroke='" + MUTED + "'");
            svg.text(label.center(), BELOW, label.text(), "text-anchor='middle' " + label.style());
        }
    }

    private String basis() {
        String examples =
                String.format(Locale.ROOT, "%,d examples", numbers.sample().examples())
                        + (numbers.sample().composition().isEmpty()
                                ? ""
                                : " (" + numbers.sample().composition() + ")");
        return bounded() ? examples + ", " + numbers.bounds().method() : examples;
    }

    /** The axis, with the part that is good enough tinted. */
    private void track() {
        svg.rectangle(AXIS_LEFT, TOP, AXIS_RIGHT - AXIS_LEFT, BOTTOM - TOP, 3, "fill='" + TRACK + "'");
        double from = AXIS_LEFT;
        double to = AXIS_RIGHT;
        for (Bar bar : measured.bars()) {
            if (bar.side() == Side.AT_LEAST) {
                from = axis.x(bar.value());
            } else {
                to = axis.x(bar.value());
            }
        }
        svg.rectangle(from, TOP, Math.max(0, to - from), BOTTOM - TOP, 3, "fill='" + GOOD + "'");
        String ends = "font-size='11' fill='" + MUTED + "' ";
        svg.text(AXIS_LEFT - 12, BOTTOM - 5, axis.text(axis.low()), ends + "text-anchor='end'");
        svg.text(AXIS_RIGHT + 12, BOTTOM - 5, axis.text(axis.high()), ends + "text-anchor='start'");
    }

    private boolean bounded() {
        return Double.isFinite(numbers.bounds().lower())
                || Double.isFinite(numbers.bounds().upper());
    }

    /** The interval between the bounds; where it has no end it runs off the axis in an arrow. */
    private void interval() {
        if (!bounded() || Double.isNaN(numbers.value())) {
            return;
        }
        double middle = (TOP + BOTTOM) / 2;
        double from = axis.x(numbers.bounds().lower());
        double to = axis.x(numbers.bounds().upper());
        svg.rectangle(from, middle - 3, Math.max(2, to - from), 6, 3, "fill='" + colour + "' fill-opacity='0.55'");
        String arrow = "fill='" + colour + "'";
        if (numbers.bounds().lower() < axis.low()) {
            svg.polygon(arrow, from, middle, from + 10, middle - 6, from + 10, middle + 6);
        } else {
            svg.line("stroke='" + colour + "' stroke-width='2'", from, middle - 6, from, middle + 6);
        }
        if (numbers.bounds().upper() > axis.high()) {
            svg.polygon(arrow, to, middle, to - 10, middle - 6, to - 10, middle + 6);
        } else {
            svg.line("stroke='" + colour + "' stroke-width='2'", to, middle - 6, to, middle + 6);
        }
    }

    private void barsAndPassMarks() {
        for (Bar bar : measured.bars()) {
            double x = axis.x(bar.value());
            svg.line("stroke='" + INK + "' stroke-width='2'", x, TOP - 3, x, BOTTOM + 3);
        }
        for (double mark : passMarks()) {
            double x = axis.x(mark);
            svg.line("stroke='" + INK + "' stroke-width='1.5' stroke-dasharray='3 2'", x, TOP - 3, x, BOTTOM + 3);
        }
    }

    private void estimate() {
        if (Double.isFinite(numbers.value())) {
            svg.circle(
                    axis.x(numbers.value()),
                    (TOP + BOTTOM) / 2,
                    6,
                    "fill='" + colour + "' stroke='#ffffff' stroke-width='2'");
        }
    }

    /** The bars and pass marks in words. */
    private List<Label> marks() {
        List<Label> labels = new ArrayList<>();
        for (Bar bar : measured.bars()) {
            String sign = bar.side() == Side.AT_LEAST ? "≥ " : "≤ ";
            labels.add(Label.at(
                    axis.x(bar.value()),
                    "bar " + sign + axis.text(bar.value()),
                    true,
                    "font-weight='600' fill='" + INK + "'"));
        }
        for (double mark : passMarks()) {
            labels.add(Label.at(axis.x(mark), markName(mark) + axis.text(mark), false, "fill='" + INK + "'"));
        }
        return Label.apart(labels, EDGE, WIDTH - EDGE);
    }

    /** A guard has no value that it has to show, but one beyond which it fails. */
    private String markName(double mark) {
        if (measured.burden().isGuard()) {
            return mark < measured.bars().get(0).value() ? "fails below " : "fails above ";
        }
        return "pass mark ";
    }

    /** The pass marks that say something: those that exist and are not the bars themselves. */
    private List<Double> passMarks() {
        return measured.burden().isProof()
                ? numbers.passMarks().stream().filter(Double::isFinite).toList()
                : List.of();
    }

    /** The estimate and its bounds in words. */
    private List<Label> findings() {
        List<Label> labels = new ArrayList<>();
        double value = numbers.value();
        double at = Double.isFinite(value) ? axis.x(value) : WIDTH / 2.0;
        labels.add(Label.at(at, "observed " + axis.text(value), true, "font-weight='700' fill='" + colour + "'"));
        if (!Double.isNaN(value)) {
            bound(labels, "lower ", numbers.bounds().lower());
            bound(labels, "upper ", numbers.bounds().upper());
        }
        return Label.apart(labels, EDGE, WIDTH - EDGE);
    }

    private void bound(List<Label> labels, String side, double bound) {
        if (Double.isFinite(bound) && bound != numbers.value()) {
            labels.add(Label.at(axis.x(bound), side + axis.text(bound), false, "fill='" + MUTED + "'"));
        }
    }

    /** Leads from a mark to its label where that had to be moved aside. */
    private void leader(Label label, double from, double to, String style) {
        double reach = Math.max(label.left() + 4, Math.min(label.right() - 4, label.mark()));
        double bend = from + (to - from) / 3;
        svg.line(style + " stroke-width='1'", label.mark(), from, label.mark(), bend, reach, to);
    }
}
