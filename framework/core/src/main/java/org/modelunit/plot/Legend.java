package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;

/** Symbols with their texts, side by side in as many lines as they need. */
final class Legend {

    private static final double SYMBOL = 18;
    private static final double GAP = 16;
    private static final int MOST_LINES = 3;

    private final double width;
    private final TextStyle style;
    private final List<Item> items = new ArrayList<>();
    private double right;
    private double height;
    private double lineHeight;

    /** Draws a symbol around a point. */
    interface Symbol {
        void draw(Svg svg, double x, double y);
    }

    private record Item(Symbol symbol, Paragraph text, double left, double top) {}

    Legend(double width, TextStyle style) {
        this.width = width;
        this.style = style;
    }

    void add(Symbol symbol, String text) {
        add(symbol, text, style);
    }

    void add(Symbol symbol, String text, TextStyle own) {
        Paragraph lines = Paragraph.of(text, width - SYMBOL, MOST_LINES, own);
        double needed = SYMBOL + lines.width();
        if (right > 0 && right + GAP + needed > width) {
            height += lineHeight;
            right = 0;
            lineHeight = 0;
        }
        double left = right == 0 ? 0 : right + GAP;
        items.add(new Item(symbol, lines, left, height));
        right = left + needed;
        lineHeight = Math.max(lineHeight, lines.height() + 2);
    }

    double height() {
        return height + lineHeight;
    }

    void draw(Svg svg, double x, double top) {
        for (Item item : items) {
            double middle = top + item.top + item.text.style().size() * 0.62;
            item.symbol.draw(svg, x + item.left + 6, middle);
            item.text.draw(svg, x + item.left + SYMBOL, top + item.top);
        }
    }
}
