package org.modelunit.plot;

import java.util.List;
import org.modelunit.claim.ForestReading;
import org.modelunit.figure.ForestPlot;
import org.modelunit.text.Numbers;

/**
 * Where the columns of a forest plot stand: names at the left, then sizes, the plot, and values at the right.
 *
 * @param names how names are broken
 * @param sizeRight where sizes end
 * @param plotLeft where the axis begins
 * @param plotRight where it ends
 * @param nameHead what is written above the names
 * @param sizeHead what is written above the sizes
 */
record ForestColumns(
        DistinctNames names, double sizeRight, double plotLeft, double plotRight, String nameHead, Paragraph sizeHead) {

    static final double NAME_LEFT = Svg.EDGE + 20;
    static final double VALUE_RIGHT = Svg.WIDTH - Svg.EDGE;
    static final TextStyle VALUE = TextStyle.INK.bold().end();

    private static final double GAP = 12;
    private static final double LEAST_NAME = 56;
    private static final double LEAST_PLOT = 130;
    private static final double MOST_SIZE = 120;
    private static final int MOST_LINES = 3;

    static ForestColumns of(ForestPlot plot, List<ForestPlot.Row> rows, Told told) {
        boolean allCount = plot.rows().stream().allMatch(ForestColumns::allCount);
        double size = Math.max(
                TextStyle.NOTE.width(allCount ? plot.heads().size() : "(counted)"),
                rows.stream().mapToDouble(row -> size(row).width()).max().orElse(0));
        double value = Math.max(
                TextStyle.NOTE.width("value"),
                rows.stream()
                        .mapToDouble(row -> VALUE.width(told.of(row.value())))
                        .max()
                        .orElse(0));
        double bar = ForestReading.bars(plot).stream()
                .mapToDouble(each -> TextStyle.NOTE.bold().width(GoodPart.barName(each, told)) - 8)
                .max()
                .orElse(0);
        double names = rows.stream()
                .mapToDouble(row -> TextStyle.INK.width(name(row)))
                .max()
                .orElse(0);
        double room = VALUE_RIGHT - NAME_LEFT - size - value - 3 * GAP;
        double plotWidth = Math.max(Math.max(LEAST_PLOT, bar), room / 2);
        double nameWidth = Math.max(LEAST_NAME, Math.min(names, room - plotWidth));
        double plotLeft = NAME_LEFT + nameWidth + size + 2 * GAP;
        double plotRight = VALUE_RIGHT - value - GAP;
        return new ForestColumns(
                DistinctNames.of(rows.stream().map(ForestColumns::name).toList(), nameWidth, MOST_LINES, TextStyle.INK),
                plotLeft - GAP,
                plotLeft,
                plotRight,
                plot.heads().row(),
                Paragraph.of(plot.heads().size() + (allCount ? "" : " (counted)"), size, 2, TextStyle.NOTE.end()));
    }

    /** Returns the name of a row, in more lines where another one would look alike. */
    Paragraph nameOf(ForestPlot.Row row) {
        return names.lines(name(row));
    }

    private static boolean allCount(ForestPlot.Row row) {
        return row.counted() == row.examples();
    }

    /** How many examples a row has, and how many of them count. */
    static Paragraph size(ForestPlot.Row row) {
        return Paragraph.of(examples(row), MOST_SIZE, 2, TextStyle.MUTED.end());
    }

    /** How many examples a row has, and how many of them count, in words. */
    static String examples(ForestPlot.Row row) {
        String all = Numbers.count(row.examples());
        return allCount(row) ? all : all + " (" + Numbers.count(row.counted()) + ")";
    }

    /** A name that a reader sees even if it is blank. */
    static String name(ForestPlot.Row row) {
        return row.slice().isBlank() ? "'" + row.slice() + "'" : row.slice();
    }

    int headLines() {
        return sizeHead.lines().size();
    }

    void drawHead(Svg svg, double bottom) {
        svg.text(NAME_LEFT, bottom - 3, nameHead, TextStyle.NOTE);
        sizeHead.draw(svg, sizeRight, bottom - sizeHead.height() + 1);
        svg.text(VALUE_RIGHT, bottom - 3, "value", TextStyle.NOTE.end());
    }
}
