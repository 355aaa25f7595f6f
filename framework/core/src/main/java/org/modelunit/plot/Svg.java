package org.modelunit.plot;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Markup;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * Writes a static SVG picture that needs nothing else: no scripts, nothing to fetch, no names that could clash where a page holds several.
 *
 * <p>Its colours are variables of a style sheet, which has them for light and for dark pages; each element carries its light colour as
 * an attribute, too, for viewers that know no style sheets.
 */
final class Svg {

    /** How wide every picture is: as wide as reports show it, so that letters keep their size. */
    static final int WIDTH = 520;

    /** Between the frame and everything else. */
    static final double EDGE = 16;

    private static final String FONTS = "'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

    private final StringBuilder elements = new StringBuilder();
    private final Set<Paint> fills = EnumSet.noneOf(Paint.class);
    private final Set<Paint> strokes = EnumSet.noneOf(Paint.class);

    void rectangle(double x, double y, double w, double h, double radius, Style style) {
        open("rect");
        number("x", x);
        number("y", y);
        number("width", w);
        number("height", h);
        number("rx", radius);
        close(style);
    }

    /** Draws straight lines through points, given as x and y in turn. */
    void line(Style style, double... points) {
        open("polyline");
        elements.append(" points=\"");
        append(points);
        elements.append('"');
        close(style);
    }

    /** Draws several such lines as one element: a page may hold thousands of pictures. */
    void lines(Style style, List<double[]> lines) {
        open("path");
        elements.append(" d=\"");
        for (double[] points : lines) {
            elements.append('M');
            append(points);
        }
        elements.append('"');
        close(style);
    }

    /** Draws a closed shape through points, given as x and y in turn. */
    void polygon(Style style, double... points) {
        open("polygon");
        elements.append(" points=\"");
        append(points);
        elements.append('"');
        close(style);
    }

    void circle(double x, double y, double radius, Style style) {
        open("circle");
        number("cx", x);
        number("cy", y);
        number("r", radius);
        close(style);
    }

    /** Draws diagonal lines inside a rectangle. */
    void hatching(double x, double y, double w, double h, double distance, Style style) {
        StringBuilder path = new StringBuilder();
        // a line of each family is x + y = c, from where it enters the rectangle to where it leaves it
        for (double c = Math.ceil((x + y) / distance) * distance; c < x + w + y + h; c += distance) {
            double bottom = Math.min(y + h, c - x);
            double top = Math.max(y, c - x - w);
            if (bottom - top > 0.5) {
                append(path.append('M'), c - bottom);
                append(path.append(' '), bottom);
                append(path.append('L'), c - top);
                append(path.append(' '), top);
            }
        }
        if (!path.isEmpty()) {
            open("path");
            attribute("d", path.toString());
            close(style);
        }
    }

    /** Draws a picture as large as it fits into a square, its points as squares. */
    void picture(double x, double y, double side, String png) {
        open("image");
        number("x", x);
        number("y", y);
        number("width", side);
        number("height", side);
        attribute("image-rendering", "pixelated");
        attribute("href", "data:image/png;base64," + png);
        elements.append("/>\n");
    }

    /** Writes a text on a base line. */
    void text(double x, double y, String text, TextStyle style) {
        open("text");
        number("x", x);
        number("y", y);
        number("font-size", style.size());
        if (style.isBold()) {
            attribute("font-weight", "700");
        }
        if (style.anchor() != TextStyle.Anchor.START) {
            attribute("text-anchor", style.anchor().name().toLowerCase(Locale.ROOT));
        }
        paints(style.paint(), null);
        elements.append('>').append(Markup.escaped(PrintableText.of(text))).append("</text>\n");
    }

    private void open(String element) {
        elements.append("  <").append(element);
    }

    private void number(String name, double value) {
        append(elements.append(' ').append(name).append("=\""), value);
        elements.append('"');
    }

    private void attribute(String name, String value) {
        elements.append(' ')
                .append(name)
                .append("=\"")
                .append(Markup.escaped(value))
                .append('"');
    }

    private void close(Style style) {
        if (style.opacity() < 1) {
            attribute("fill-opacity", Numbers.fixed(style.opacity(), 2));
        }
        if (style.stroke() != null) {
            number("stroke-width", style.width());
        }
        if (!style.dashes().isEmpty()) {
            attribute("stroke-dasharray", style.dashes());
        }
        paints(style.fill(), style.stroke());
        elements.append("/>\n");
    }

    private void paints(@Nullable Paint fill, @Nullable Paint stroke) {
        String names = "";
        if (fill != null) {
            fills.add(fill);
            names = fill.cssName();
            attribute("fill", fill.light());
        } else {
            attribute("fill", "none");
        }
        if (stroke != null) {
            strokes.add(stroke);
            names = (names + " " + stroke.cssName() + "-line").strip();
            attribute("stroke", stroke.light());
        }
        attribute("class", names);
    }

    /** Points one after the other, straight into the picture: there are thousands, and a text for each costs more than its digits. */
    private void append(double[] points) {
        for (int i = 0; i < points.length; i += 2) {
            append(i == 0 ? elements : elements.append(' '), points[i]);
            append(elements.append(','), points[i + 1]);
        }
    }

    /** A number to a tenth of a point. */
    private static void append(StringBuilder text, double value) {
        long tenths = Math.round(value * 10);
        long part = Math.abs(tenths % 10);
        if (tenths < 0 && tenths > -10) {
            text.append('-');
        }
        text.append(tenths / 10);
        if (part != 0) {
            text.append('.').append(part);
        }
    }

    /** What each name means on light and on dark pages; only of those that are used. */
    private String styleSheet() {
        Set<Paint> used = EnumSet.copyOf(fills);
        used.addAll(strokes);
        String light = used.stream()
                .map(paint -> "--" + paint.cssName() + ":" + paint.light())
                .collect(Collectors.joining(";"));
        String dark = used.stream()
                .map(paint -> "--" + paint.cssName() + ":" + paint.dark())
                .collect(Collectors.joining(";"));
        StringBuilder sheet = new StringBuilder("  <style>\n");
        sheet.append("    .mu{").append(light).append("}\n");
        sheet.append("    @media (prefers-color-scheme:dark){.mu{").append(dark).append("}}\n");
        fills.forEach(paint -> rule(sheet, paint, "", "fill"));
        strokes.forEach(paint -> rule(sheet, paint, "-line", "stroke"));
        return sheet.append("  </style>\n").toString();
    }

    private static void rule(StringBuilder sheet, Paint paint, String ending, String property) {
        String name = paint.cssName();
        sheet.append("    .mu .").append(name).append(ending);
        sheet.append('{').append(property).append(":var(--").append(name).append(")}\n");
    }

    /**
     * Returns what was drawn as a picture inside a page that has the colours of {@link PageColours}: without frame, ground and colours
     * of its own, as a page may hold thousands.
     *
     * @param width how wide it is
     * @param height how high it is
     * @param description its numbers
     */
    String inPage(int width, int height, String description) {
        Svg root = new Svg();
        root.attribute("width", Integer.toString(width));
        root.attribute("height", Integer.toString(height));
        root.attribute("viewBox", "0 0 " + width + " " + height);
        root.attribute("role", "img");
        root.attribute("class", "mu");
        return "<svg" + root.elements + "><desc>" + Markup.escaped(PrintableText.lines(description)) + "</desc>\n"
                + elements + "</svg>\n";
    }

    /**
     * Returns the document: the frame and ground, and on it all that was drawn.
     *
     * @param height how high it is
     * @param title what it says, as a sentence: browsers show it, and read it aloud
     * @param description its numbers
     */
    String document(double height, String title, String description) {
        int whole = (int) Math.ceil(height);
        Svg ground = new Svg();
        ground.rectangle(
                0.5, 0.5, WIDTH - 1, whole - 1.0, 8, Style.filled(Paint.GROUND).withStroke(Paint.FRAME, 1));
        fills.addAll(ground.fills);
        strokes.addAll(ground.strokes);
        Svg root = new Svg();
        root.attribute("xmlns", "http://www.w3.org/2000/svg");
        root.attribute("width", Integer.toString(WIDTH));
        root.attribute("height", Integer.toString(whole));
        root.attribute("viewBox", "0 0 " + WIDTH + " " + whole);
        root.attribute("role", "img");
        root.attribute("class", "mu");
        root.attribute("font-family", FONTS);
        return "<svg" + root.elements + ">\n"
                + "  <title>" + Markup.escaped(PrintableText.of(title)) + "</title>\n"
                + "  <desc>" + Markup.escaped(PrintableText.lines(description)) + "</desc>\n"
                + styleSheet() + ground.elements + elements + "</svg>\n";
    }
}
