package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.text.PrintableText;

/**
 * A text in as many lines as it needs, broken between words where it can be.
 *
 * @param lines its lines, one at least; the last one has an ellipsis where there would be more than are allowed
 * @param style how it looks
 */
record Paragraph(List<String> lines, TextStyle style) {

    /**
     * Breaks a text.
     *
     * @param whole any text
     * @param width how wide a line may be
     * @param most how many lines there may be
     */
    static Paragraph of(String whole, double width, int most, TextStyle style) {
        List<String> lines = new ArrayList<>();
        String rest = PrintableText.of(whole).strip();
        while (lines.size() < most - 1 && style.width(rest) > width) {
            int end = fitting(rest, width, style);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > end / 3 ? blank : WholeNumbers.cut(rest, end);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(TextWidth.fitting(rest, style.size(), style.isBold(), width));
        return new Paragraph(List.copyOf(lines), style);
    }

    /**
     * Breaks a name. Names are often told apart by their ends, so of one that needs more lines the middle is left out.
     *
     * @param whole any text
     * @param width how wide a line may be
     * @param most how many lines there may be
     */
    static Paragraph ofName(String whole, double width, int most, TextStyle style) {
        String name = PrintableText.of(whole).strip();
        Paragraph complete = of(name, width, most + 1, style);
        if (complete.lines.size() <= most) {
            return complete;
        }
        int from = name.length();
        while (from > 0
                && style.width(WholeNumbers.MORE + name.substring(name.offsetByCodePoints(from, -1))) <= width) {
            from = name.offsetByCodePoints(from, -1);
        }
        List<String> lines = new ArrayList<>(complete.lines.subList(0, most - 1));
        lines.add(WholeNumbers.MORE
                + name.substring(WholeNumbers.next(name, from)).stripLeading());
        return new Paragraph(List.copyOf(lines), style);
    }

    /** How many characters fit into a line, one at least. */
    private static int fitting(String text, double width, TextStyle style) {
        int end = TextWidth.end(text, "", style.size(), style.isBold(), width);
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }

    boolean isCut() {
        return lines.get(lines.size() - 1).contains(WholeNumbers.MORE);
    }

    double height() {
        return lines.size() * style.leading();
    }

    double width() {
        return lines.stream().mapToDouble(style::width).max().orElse(0);
    }

    /** Writes it below a height. */
    void draw(Svg svg, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(x, top + i * style.leading() + style.size(), lines.get(i), style);
        }
    }
}
