package org.modelunit.plot;

import static org.modelunit.plot.CardFrame.EDGE;
import static org.modelunit.plot.CardFrame.GOOD;
import static org.modelunit.plot.CardFrame.INK;
import static org.modelunit.plot.CardFrame.MUTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.statistics.Side;

/**
 * One plot on a card: a row for each slice with its size, its value and the interval between its bounds, over one axis;
 * below it those that have no bounds, with the reason.
 */
final class ForestPanel {

    static final int WIDTH = 760;

    private static final double ROW = 22;
    private static final double SIZE_RIGHT = 304;
    private static final double NAME_WIDTH = 220;
    private static final double LEFT = 322;
    private static final double RIGHT = 592;
    private static final double VALUE_RIGHT = 666;
    private static final double WORD_LEFT = 676;
    private static final double TITLE = 26;
    private static final double HEAD = 24;
    private static final double AXIS = 26;
    private static final double NOTE = 17;
    private static final int MOST_NOTES = 3;

    private final ForestPlot plot;
    private final String title;
    private final ForestRows rows;
    private final int plotted;
    private final ValueAxis axis;
    private final List<String> notes;

    /**
     * @param title what the values are, or empty where the card's header says it
     * @param basis how the bounds were made
     */
    ForestPanel(ForestPlot plot, String title, String basis) {
        this.plot = plot;
        this.title = title;
        this.rows = ForestRows.of(plot);
        this.plotted = (int)
                rows.drawn().stream().filter(row -> !Double.isNaN(row.value())).count();
        this.axis = ValueAxis.of(plot, rows.drawn(), LEFT, RIGHT);
        this.notes = notes(basis);
    }

    double height() {
        return first() + rows.drawn().size() * ROW + axisHeight() + notes.size() * NOTE + 12;
    }

    /** Where the first row begins, below the panel's top. */
    private double first() {
        return (title.isEmpty() ? 0 : TITLE) + HEAD;
    }

    private double axisHeight() {
        return plotted == 0 ? 0 : AXIS;
    }

    void draw(Svg svg, double top) {
        if (!title.isEmpty()) {
            String fitting = TextWidth.fitting(title, 13, true, WIDTH - 2 * EDGE);
            svg.text(EDGE, top + 16, fitting, "font-size='13' font-weight='600' fill='" + INK + "'");
        }
        double first = top + first();
        head(svg, first - HEAD + 15);
        if (plotted > 0) {
            ground(svg, first, first + plotted * ROW);
            ticks(svg, first + plotted * ROW);
        }
        for (int i = 0; i < rows.drawn().size(); i++) {
            row(svg, rows.drawn().get(i), first + i * ROW + (i < plotted ? 0 : axisHeight()));
        }
        for (int i = 0; i < notes.size(); i++) {
            String note = TextWidth.fitting(notes.get(i), 11, false, WIDTH - 2 * EDGE);
            double base = top + height() - 12 - (notes.size() - i - 1) * NOTE;
            svg.text(EDGE, base, note, "font-size='11' fill='" + MUTED + "'");
        }
    }

    private void head(Svg svg, double base) {
        String small = "font-size='11' fill='" + MUTED + "'";
        svg.text(EDGE, base, "slice", small);
        boolean allCount = plot.rows().stream().allMatch(row -> row.counted().count() == row.examples());
        svg.text(SIZE_RIGHT, base, allCount ? "examples" : "examples (counted)", small + " text-anchor='end'");
        svg.text(VALUE_RIGHT, base, "value", small + " text-anchor='end'");
        List<Label> bars = new ArrayList<>();
        for (Bar bar : plotted == 0 ? List.<Bar>of() : plot.bars()) {
            String sign = bar.side() == Side.AT_LEAST ? "bar ≥ " : "bar ≤ ";
            bars.add(Label.at(axis.x(bar.value()), sign + axis.text(bar.value()), true, ""));
        }
        for (Label label : Label.apart(bars, LEFT - 10, VALUE_RIGHT - 44)) {
            svg.text(label.center(), base, label.text(), "text-anchor='middle' font-weight='600' fill='" + INK + "'");
            double reach = Math.max(label.left() + 4, Math.min(label.right() - 4, label.mark()));
            svg.line("stroke='" + INK + "' stroke-width='1'", reach, base + 3, label.mark(), base + 9);
        }
    }

    /** The part that is good enough, tinted; and lines that lead the eye. */
    private void ground(Svg svg, double top, double bottom) {
        double from = LEFT;
        double to = RIGHT;
        for (Bar bar : plot.bars()) {
            if (bar.side() == Side.AT_LEAST) {
                from = axis.x(bar.value());
            } else {
                to = axis.x(bar.value());
            }
        }
        svg.rectangle(LEFT, top, RIGHT - LEFT, bottom - top, 3, "fill='#f1f4f6'");
        if (!plot.bars().isEmpty()) {
            svg.rectangle(from, top, Math.max(0, to - from), bottom - top, 3, "fill='" + GOOD + "' fill-opacity='0.6'");
        }
        for (double tick : axis.ticks()) {
            svg.line("stroke='#ffffff' stroke-width='1'", axis.x(tick), top, axis.x(tick), bottom);
        }
        for (Bar bar : plot.bars()) {
            double x = axis.x(bar.value());
            svg.line("stroke='" + INK + "' stroke-width='1.5'", x, top, x, bottom + 3);
        }
    }

    private void ticks(Svg svg, double bottom) {
        for (double tick : axis.ticks()) {
            svg.text(
                    axis.x(tick),
                    bottom + 15,
                    axis.tick(tick),
                    "font-size='11' text-anchor='middle' fill='" + MUTED + "'");
        }
    }

    private void row(Svg svg, ForestPlot.Row row, double top) {
        double base = top + 15;
        svg.line("stroke='#e4e7eb' stroke-width='1'", EDGE, top + ROW, WIDTH - EDGE, top + ROW);
        String colour = isJudged() ? CardFrame.colour(row.status()) : INK;
        String size = count(row.examples())
                + (row.counted().count() == row.examples()
                        ? ""
                        : " (" + count(row.counted().count()) + ")");
        String name = row.slice().isBlank() ? "'" + row.slice() + "'" : row.slice();
        double room = Math.min(NAME_WIDTH, SIZE_RIGHT - EDGE - 8 - TextWidth.of(size, Label.SIZE, false));
        svg.text(EDGE, base, TextWidth.fitting(name, Label.SIZE, false, room), "fill='" + INK + "'");
        svg.text(SIZE_RIGHT, base, size, "text-anchor='end' fill='" + MUTED + "'");
        if (ForestRows.isListed(row)) {
            String reason = row.reason().isEmpty() ? "no value" : row.reason();
            String fitting = TextWidth.fitting(reason, 11, false, RIGHT - LEFT - 16);
            svg.text(LEFT + 8, base, fitting, "font-size='11' font-style='italic' fill='" + MUTED + "'");
        } else {
            interval(svg, row, top + ROW / 2, colour);
        }
        if (!Double.isNaN(row.value())) {
            String weight = "text-anchor='end' font-weight='600' fill='" + colour + "'";
            svg.text(VALUE_RIGHT, base, axis.text(row.value()), weight);
        }
        if (isJudged()) {
            String word = row.status().words();
            svg.text(WORD_LEFT, base, word, "font-size='11' fill='" + colour + "'");
        }
    }

    /** The interval between the bounds; where it has no end it runs off the axis in an arrow. */
    private void interval(Svg svg, ForestPlot.Row row, double middle, String colour) {
        double from = axis.x(row.lower());
        double to = axis.x(row.upper());
        boolean isBounded = Double.isFinite(row.lower()) || Double.isFinite(row.upper());
        if (isBounded) {
            svg.line("stroke='" + colour + "' stroke-width='2'", from, middle, to, middle);
            end(svg, row.lower(), from, 1, middle, colour);
            end(svg, row.upper(), to, -1, middle, colour);
        }
        marker(svg, row.status(), axis.x(row.value()), middle, colour);
    }

    private void end(Svg svg, double bound, double x, int inwards, double middle, String colour) {
        if (Double.isFinite(bound)) {
            svg.line("stroke='" + colour + "' stroke-width='2'", x, middle - 4, x, middle + 4);
        } else {
            double back = x + inwards * 8;
            svg.polygon("fill='" + colour + "'", x, middle, back, middle - 5, back, middle + 5);
        }
    }

    /** A shape of its own for each status: a disc that is full or empty, or a lozenge. */
    private void marker(Svg svg, VerdictStatus status, double x, double y, String colour) {
        if (!isJudged() || status.isGreen()) {
            svg.circle(x, y, 5, "fill='" + colour + "' stroke='#ffffff' stroke-width='1.5'");
        } else if (status.isRed()) {
            svg.polygon(
                    "fill='" + colour + "' stroke='#ffffff' stroke-width='1.5'",
                    x,
                    y - 7,
                    x + 7,
                    y,
                    x,
                    y + 7,
                    x - 7,
                    y);
        } else {
            svg.circle(x, y, 4.5, "fill='#ffffff' stroke='" + colour + "' stroke-width='2'");
        }
    }

    /** Whether something is required of the values; else they are only shown. */
    private boolean isJudged() {
        return !plot.bars().isEmpty();
    }

    private List<String> notes(String basis) {
        List<String> notes = new ArrayList<>();
        String more = rows.inWords(isJudged());
        if (!more.isEmpty()) {
            notes.add(more);
        }
        Map<String, List<String>> slices = new LinkedHashMap<>();
        rows.drawn().stream()
                .filter(row -> isJudged() && !row.reason().isEmpty() && !ForestRows.isListed(row))
                .forEach(row -> slices.computeIfAbsent(row.reason(), reason -> new ArrayList<>())
                        .add(row.slice()));
        slices.entrySet().stream()
                .limit(MOST_NOTES)
                .map(entry -> "inconclusive: " + entry.getKey() + " (" + String.join("; ", entry.getValue()) + ")")
                .forEach(notes::add);
        if (!basis.isEmpty() && plotted > 0) {
            notes.add(basis);
        }
        return notes;
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
