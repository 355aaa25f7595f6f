package org.modelunit.plot;

import java.util.List;

/** How things of one kind are told apart: by colour, and by dashes, hatching or shape for those who do not see colours. */
final class SeriesStyle {

    private static final List<Paint> PAINTS = List.of(Paint.BLUE, Paint.ORANGE, Paint.PURPLE, Paint.TEAL);
    private static final List<String> DASHES = List.of("", "7 3", "2.5 2.5", "9 3 2 3");
    private static final List<String> REFERENCES = List.of("2 4", "6 4", "1 2", "8 4 2 4");

    private SeriesStyle() {}

    static Paint paint(int index) {
        return PAINTS.get(index % PAINTS.size());
    }

    /** Returns a line; a fifth one has the colour of the first, but other dashes. */
    static Style line(int index) {
        String dashes = DASHES.get((index + index / PAINTS.size()) % DASHES.size());
        return Style.line(paint(index), 2.2).withDashes(dashes);
    }

    /** Returns a line that others are compared with. */
    static Style reference(int index) {
        return Style.line(Paint.MUTED, 1.3).withDashes(REFERENCES.get(index % REFERENCES.size()));
    }

    /** Draws a bar: every other series is hatched. */
    static void bar(Svg svg, int index, double x, double y, double width, double height) {
        Style outline = Style.filled(paint(index)).withOpacity(0.3).withStroke(paint(index), 1);
        svg.rectangle(x, y, width, height, 0, outline);
        if (index % 2 == 1) {
            svg.hatching(x, y, width, height, 5, Style.line(paint(index), 1));
        }
    }

    /** Draws a point that matters: one shape after another. */
    static void mark(Svg svg, int index, double x, double y) {
        Style style = Style.filled(Paint.INK).withStroke(Paint.GROUND, 1.5);
        switch (index % 4) {
            case 0 -> svg.circle(x, y, 5, style);
            case 1 -> svg.polygon(style, x, y - 6.5, x + 6, y + 5, x - 6, y + 5);
            case 2 -> svg.rectangle(x - 4.5, y - 4.5, 9, 9, 0, style);
            default -> svg.polygon(style, x - 6, y - 5, x + 6, y - 5, x, y + 6.5);
        }
    }
}
