package org.modelunit.plot;

import org.modelunit.figure.ForestPlot;

/** One slice of a forest plot: its sign, name, size, interval and value; or why there is none. */
final class ForestRow {

    private static final double PADDING = 5;
    private static final int MOST_LINES = 3;

    private final ForestPlot.Row row;
    private final ForestColumns columns;
    private final String value;
    private final Sign sign;
    private final Paragraph name;
    private final Paragraph size;
    private final Paragraph reason;

    ForestRow(ForestPlot.Row row, ForestColumns columns, Told told, boolean isJudged) {
        this.row = row;
        this.columns = columns;
        this.value = Double.isNaN(row.value()) ? "" : told.of(row.value());
        this.sign = isJudged ? Sign.ofWords(row.status()) : Sign.SEEN;
        this.name = columns.nameOf(row);
        this.size = ForestColumns.size(row);
        String why = row.reason().isEmpty() ? "no value" : row.reason();
        double room = (value.isEmpty() ? ForestColumns.VALUE_RIGHT : columns.plotRight()) - columns.plotLeft() - 8;
        this.reason = Paragraph.of(ForestRows.isListed(row) ? why : "", room, MOST_LINES, TextStyle.NOTE);
    }

    double height() {
        return Math.max(Math.max(name.height(), size.height()), reason.height()) + PADDING;
    }

    void draw(Svg svg, double top, ValueAxis axis) {
        double text = top + PADDING / 2;
        double middle = text + TextStyle.USUAL * 0.65;
        svg.line(Style.line(Paint.FRAME, 0.6), Svg.EDGE, top + height(), columns.plotLeft() - 6, top + height());
        sign.draw(svg, Svg.EDGE + 7, middle);
        name.draw(svg, ForestColumns.NAME_LEFT, text);
        size.draw(svg, columns.sizeRight(), text);
        if (ForestRows.isListed(row)) {
            double left = columns.plotLeft() + 4;
            svg.rectangle( // what lies below it, a bar for instance, crosses no letter
                    left - 2, text, reason.width() + 4, reason.height(), 2, Style.filled(Paint.GROUND));
            reason.draw(svg, left, text);
        } else {
            double center = top + height() / 2;
            if (Double.isFinite(row.lower()) || Double.isFinite(row.upper())) {
                Whisker.draw(svg, axis, row.lower(), row.upper(), center, sign.paint());
            }
            sign.draw(svg, axis.at(row.value()), center);
        }
        svg.text(ForestColumns.VALUE_RIGHT, text + TextStyle.USUAL, value, ForestColumns.VALUE.in(sign.paint()));
    }
}
