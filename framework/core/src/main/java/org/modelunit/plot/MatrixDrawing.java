package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Matrix;
import org.modelunit.text.Numbers;

/**
 * Draws counts by two properties: the larger a cell's share of its row, the darker. Names that have no room are numbered, and listed
 * below; counts that have none are in the table.
 */
final class MatrixDrawing implements FigureCard.Drawing {

    private static final double WIDTH = Svg.WIDTH - 2 * Svg.EDGE;
    private static final double MOST_NAME = 140;
    private static final double MOST_CELL = 120;
    private static final int MOST_LINES = 3;

    private final Matrix matrix;
    private final boolean isNumbered;
    private final boolean isCounted;
    private final boolean hasShares;
    private final double nameWidth;
    private final double cellWidth;
    private final double cellHeight;

    private MatrixDrawing(Matrix matrix, boolean isNumbered, double nameWidth) {
        this.matrix = matrix;
        this.isNumbered = isNumbered;
        this.nameWidth = nameWidth;
        this.cellWidth = cellWidth(matrix, nameWidth);
        this.isCounted = widestCount(matrix) + 6 <= cellWidth;
        this.hasShares = isCounted && TextStyle.NOTE.width("100%") + 4 <= cellWidth;
        this.cellHeight = hasShares ? 42 : 20;
    }

    static MatrixDrawing of(Matrix matrix) {
        double widest =
                matrix.rows().stream().mapToDouble(TextStyle.INK::width).max().orElse(0);
        double nameWidth = Math.min(MOST_NAME, widest);
        double room = cellWidth(matrix, nameWidth) - 8;
        boolean areRowsWhole = matrix.rows().stream().noneMatch(name -> isCut(name, MOST_NAME));
        boolean areColumnsWhole = matrix.columns().stream().noneMatch(name -> isCut(name, room));
        boolean hasRoom = areRowsWhole && areColumnsWhole && widestCount(matrix) + 6 <= room + 8;
        return hasRoom
                ? new MatrixDrawing(matrix, false, nameWidth)
                : new MatrixDrawing(matrix, true, TextStyle.NOTE.width("00"));
    }

    private static double cellWidth(Matrix matrix, double nameWidth) {
        return Math.min(MOST_CELL, (WIDTH - nameWidth - 8) / matrix.columns().size());
    }

    private static boolean isCut(String name, double width) {
        Paragraph lines = Paragraph.of(name, width, MOST_LINES, TextStyle.INK);
        boolean isBroken =
                lines.lines().size() > 1 && !String.join(" ", lines.lines()).equals(name);
        return lines.isCut() || isBroken;
    }

    private static double widestCount(Matrix matrix) {
        return matrix.counts().stream()
                .flatMap(List::stream)
                .mapToDouble(count -> TextStyle.INK.bold().width(Numbers.count(count)))
                .max()
                .orElse(0);
    }

    @Override
    public double draw(Svg svg, double from) {
        Paragraph axes = Paragraph.of(
                "down: " + matrix.rowsAre() + "; across: " + matrix.columnsAre(), WIDTH, 4, TextStyle.NOTE);
        axes.draw(svg, Svg.EDGE, from);
        double top = from + axes.height() + 4;
        top = columns(svg, top) + 4;
        for (int row = 0; row < matrix.rows().size(); row++) {
            row(svg, row, top + row * cellHeight);
        }
        return notes(svg, top + matrix.rows().size() * cellHeight + 8);
    }

    private double left() {
        return Svg.EDGE + nameWidth + 8;
    }

    /** The names of the columns, standing on one line. */
    private double columns(Svg svg, double top) {
        List<Paragraph> names = new ArrayList<>();
        for (int i = 0; i < matrix.columns().size(); i++) {
            names.add(
                    isNumbered
                            ? Paragraph.of(Integer.toString(i + 1), cellWidth, 1, TextStyle.NOTE.middle())
                            : Paragraph.of(matrix.columns().get(i), cellWidth - 8, MOST_LINES, TextStyle.INK.middle()));
        }
        double height = names.stream().mapToDouble(Paragraph::height).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            Paragraph name = names.get(i);
            name.draw(svg, left() + (i + 0.5) * cellWidth, top + height - name.height());
        }
        return top + height;
    }

    private void row(Svg svg, int row, double top) {
        Paragraph name = isNumbered
                ? Paragraph.of(Integer.toString(row + 1), nameWidth, 1, TextStyle.NOTE)
                : Paragraph.of(matrix.rows().get(row), nameWidth, MOST_LINES, TextStyle.INK);
        name.draw(svg, Svg.EDGE, top + (cellHeight - name.height()) / 2);
        List<Long> counts = matrix.counts().get(row);
        double all = counts.stream().mapToDouble(Long::doubleValue).sum();
        for (int column = 0; column < counts.size(); column++) {
            cell(svg, left() + column * cellWidth, top, counts.get(column), all);
        }
        if (isSquare()) {
            Style same = Style.line(Paint.INK, 1.6);
            svg.rectangle(left() + row * cellWidth + 1, top + 1, cellWidth - 2, cellHeight - 2, 0, same);
        }
    }

    private void cell(Svg svg, double x, double y, long count, double all) {
        double share = all > 0 ? count / all : 0;
        Style ground = Style.filled(Paint.BLUE).withOpacity(opacity(share)).withStroke(Paint.GROUND, 1.5);
        svg.rectangle(x, y, cellWidth, cellHeight, 0, ground);
        if (isCounted) {
            double middle = x + cellWidth / 2;
            svg.text(
                    middle,
                    y + (hasShares ? 18 : 15),
                    Numbers.count(count),
                    TextStyle.INK.bold().middle());
            if (hasShares && all > 0) {
                svg.text(
                        middle,
                        y + 35,
                        percent(count, all),
                        TextStyle.NOTE.in(Paint.INK).middle());
            }
        }
    }

    /** How strong the ground of a cell is that has a share of its row. */
    static double opacity(double share) {
        return 0.04 + 0.4 * share;
    }

    /** A count as a share of its row, which holds something. */
    static String percent(long count, double all) {
        long rounded = Math.round(100 * count / all);
        return rounded == 0 && count > 0 ? "<1%" : rounded + "%";
    }

    /** Whether rows and columns are the same, so that the diagonal is what agrees. */
    private boolean isSquare() {
        return matrix.rows().equals(matrix.columns());
    }

    private double notes(Svg svg, double from) {
        List<String> notes = new ArrayList<>();
        String shares = hasShares ? "percentages are of the row" : "the stronger, the larger the share of the row";
        notes.add(shares
                + (isCounted ? "" : "; counts are in the table")
                + (isSquare() ? "; framed is what agrees" : ""));
        notes.addAll(numbers());
        double top = from;
        for (String note : notes) {
            Paragraph lines = Paragraph.of(note, WIDTH, 40, TextStyle.NOTE);
            lines.draw(svg, Svg.EDGE, top);
            top += lines.height() + 3;
        }
        return top;
    }

    /** Which numbers stand for which names, where there is no room for these. */
    List<String> numbers() {
        if (!isNumbered) {
            return List.of();
        }
        return isSquare()
                ? List.of(numbered("", matrix.rows()))
                : List.of(numbered("down: ", matrix.rows()), numbered("across: ", matrix.columns()));
    }

    private static String numbered(String prefix, List<String> names) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : "; ").append(i + 1).append(' ').append(names.get(i));
        }
        return text.toString();
    }
}
