package org.modelunit.plot;

import java.util.Locale;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/** Writes a static SVG picture: no scripts, no style sheets, nothing to fetch. */
final class Svg {

    private final StringBuilder elements = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void rectangle(double x, double y, double w, double h, double radius, String style) {
        add("<rect x='%s' y='%s' width='%s' height='%s' rx='%s' %s/>", n(x), n(y), n(w), n(h), n(radius), style);
    }

    /** Draws straight lines through points, given as x and y in turn. */
    void line(String style, double... points) {
        add("<polyline points='%s' fill='none' %s/>", list(points), style);
    }

    /** Draws a closed shape through points, given as x and y in turn. */
    void polygon(String style, double... points) {
        add("<polygon points='%s' %s/>", list(points), style);
    }

    private static String list(double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(n(points[i])).append(',').append(n(points[i + 1]));
        }
        return list.toString();
    }

    void circle(double x, double y, double radius, String style) {
        add("<circle cx='%s' cy='%s' r='%s' %s/>", n(x), n(y), n(radius), style);
    }

    void text(double x, double y, String text, String style) {
        add("<text x='%s' y='%s' %s>%s</text>", n(x), n(y), style, Markup.escaped(PrintableText.of(text)));
    }

    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void add(String format, Object... values) {
        elements.append("  ")
                .append(String.format(Locale.ROOT, format, values).replace('\'', '"'))
                .append('\n');
    }

    @Override
    public String toString() {
        String size = "width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " role=\"img\""
                + " font-family=\"'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif\" font-size=\"12\">\n"
                + "  <title>" + Markup.escaped(PrintableText.of(title)) + "</title>\n" + elements + "</svg>\n";
    }
}
