package org.modelunit.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestReading;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Tick;
import org.modelunit.metric.Range;
import org.modelunit.text.Numbers;

/**
 * One plot on a card: a row for each slice with its size, its value and the interval between its bounds, over one axis;
 * below it those that have no bounds, with the reason.
 */
final class ForestPanel {

    private static final double WIDTH = Svg.WIDTH - 2 * Svg.EDGE;
    private static final double AXIS = 26;
    private static final double GAP = 10;
    private static final int MOST_NOTES = 3;
    private static final int MOST_LINES = 4;

    private final ForestPlot plot;
    private final ForestRows rows;
    private final ForestColumns columns;
    private final ValueAxis axis;
    private final Told told;
    private final Paragraph title;
    private final List<List<Label>> bars;
    private final List<ForestRow> plotted = new ArrayList<>();
    private final List<ForestRow> listed = new ArrayList<>();
    private final Legend legend;
    private final List<Paragraph> notes;

    /**
     * @param title what the values are, or empty where the card's header says it
     * @param basis how the bounds were made
     * @param told how numbers are written
     */
    ForestPanel(ForestPlot plot, String title, String basis, Told told) {
        this.plot = plot;
        this.told = told;
        this.rows = ForestRows.of(plot);
        this.columns = ForestColumns.of(plot, rows.drawn(), told);
        this.axis = axis();
        this.title = Paragraph.of(title, WIDTH, MOST_LINES, TextStyle.INK.bold());
        for (ForestPlot.Row row : rows.drawn()) {
            ForestRow drawn = new ForestRow(row, columns, told, plot.isJudged());
            (Double.isNaN(row.value()) ? listed : plotted).add(drawn);
        }
        this.bars = plotted.isEmpty()
                ? List.of()
                : Label.lines(barLabels(), columns.plotLeft() - 4, columns.plotRight() + 4);
        this.legend = legend();
        this.notes = notes(basis).stream()
                .map(note -> Paragraph.of(note, WIDTH, MOST_LINES, TextStyle.NOTE))
                .toList();
    }

    private ValueAxis axis() {
        double[] marks = DoubleStream.concat(
                        ForestReading.bars(plot).stream().mapToDouble(Bar::value),
                        rows.drawn().stream()
                                .flatMapToDouble(row -> DoubleStream.of(row.value(), row.lower(), row.upper())))
                .filter(Double::isFinite)
                .toArray();
        boolean isShare = DoubleStream.of(marks).allMatch(Range.UNIT::contains);
        return ValueAxis.around(marks, isShare ? Range.UNIT : Range.ANY, columns.plotLeft(), columns.plotRight())
                .withRoomFor(plot.ticks().stream().mapToDouble(Tick::at));
    }

    private List<ValueAxis.Reference> references() {
        return plot.ticks().stream()
                .map(tick -> new ValueAxis.Reference(tick.label(), tick.at()))
                .toList();
    }

    private List<Label> barLabels() {
        return ForestReading.bars(plot).stream()
                .map(bar -> Label.at(
                        axis.at(bar.value()),
                        GoodPart.barName(bar, told),
                        TextStyle.INK.sized(TextStyle.SMALL).bold()))
                .toList();
    }

    private double titleHeight() {
        return title.lines().get(0).isEmpty() ? 0 : title.height() + 6;
    }

    private double headHeight() {
        return Math.max(columns.headLines(), bars.size()) * Label.LINE + 8;
    }

    double height() {
        return titleHeight()
                + headHeight()
                + height(plotted)
                + (plotted.isEmpty() ? 0 : AXIS)
                + height(listed)
                + gapBelowRows()
                + (plot.isJudged() ? legend.height() + 4 : 0)
                + notes.stream().mapToDouble(note -> note.height() + 2).sum()
                + GAP;
    }

    /** Rows without a value end without an axis, and what the signs mean is no row. */
    private double gapBelowRows() {
        return listed.isEmpty() ? 4 : 10;
    }

    private static double height(List<ForestRow> rows) {
        return rows.stream().mapToDouble(ForestRow::height).sum();
    }

    void draw(Svg svg, double from) {
        title.draw(svg, Svg.EDGE, from);
        double top = from + titleHeight() + headHeight();
        head(svg, top);
        if (!plotted.isEmpty()) {
            ground(svg, top, top + height(plotted));
        }
        for (ForestRow row : plotted) {
            row.draw(svg, top, axis);
            top += row.height();
        }
        if (!plotted.isEmpty()) {
            axis.drawBelow(svg, top, references());
            top += AXIS;
        }
        for (ForestRow row : listed) {
            row.draw(svg, top, axis);
            top += row.height();
        }
        top += gapBelowRows();
        if (plot.isJudged()) {
            legend.draw(svg, Svg.EDGE, top);
            top += legend.height() + 4;
        }
        for (Paragraph note : notes) {
            note.draw(svg, Svg.EDGE, top);
            top += note.height() + 2;
        }
    }

    private void head(Svg svg, double bottom) {
        columns.drawHead(svg, bottom - 8);
        Label.drawAbove(svg, bars, bottom);
    }

    /** The part that is good enough, tinted and hatched; and lines that lead the eye. */
    private void ground(Svg svg, double top, double bottom) {
        double left = columns.plotLeft();
        svg.rectangle(left, top, columns.plotRight() - left, bottom - top, 0, Style.filled(Paint.TRACK));
        GoodPart.draw(svg, ForestReading.bars(plot), axis, top, bottom - top);
        for (double tick : axis.ticks()) {
            svg.line(Style.line(Paint.GROUND, 1), axis.at(tick), top, axis.at(tick), bottom);
        }
        axis.drawReferences(svg, references(), top, bottom);
        for (Bar bar : ForestReading.bars(plot)) {
            svg.line(Style.line(Paint.INK, 1.5), axis.at(bar.value()), top, axis.at(bar.value()), bottom);
        }
    }

    /** What the signs mean, with how many rows have each, those that are not drawn included. */
    private Legend legend() {
        Legend signs = new Legend(WIDTH, TextStyle.INK);
        ForestRows.counts(plot.rows())
                .forEach((status, count) -> signs.add(Sign.ofWords(status)::draw, Numbers.count(count) + " " + status));
        return signs;
    }

    private List<String> notes(String basis) {
        List<String> notes = new ArrayList<>();
        if (plot.rows().isEmpty()) {
            notes.add("there are no values");
        }
        String more = rows.inWords(plot.isJudged());
        if (!more.isEmpty()) {
            notes.add(more);
        }
        Map<String, List<String>> slices = new LinkedHashMap<>();
        rows.drawn().stream()
                .filter(row -> plot.isJudged() && !row.reason().isEmpty() && !ForestRows.isListed(row))
                .forEach(row -> slices.computeIfAbsent(row.reason(), reason -> new ArrayList<>())
                        .add(row.slice()));
        slices.entrySet().stream()
                .limit(MOST_NOTES)
                .map(entry -> "inconclusive: " + entry.getKey() + " (" + String.join("; ", entry.getValue()) + ")")
                .forEach(notes::add);
        if (!basis.isEmpty() && !plotted.isEmpty()) {
            notes.add(basis);
        }
        return notes;
    }
}
