package org.modelunit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text at a mark of an axis.
 *
 * @param text what it says
 * @param mark where the mark is
 * @param center where the middle of the text is, at the mark if there is room
 * @param width how wide the text is, at most
 * @param style how it looks
 */
record Label(String text, double mark, double center, double width, TextStyle style) {

    /** How high a line of labels is. */
    static final double LINE = 19;

    private static final double GAP = 10;

    static Label at(double mark, String text, TextStyle style) {
        return new Label(text, mark, mark, style.width(text), style.middle());
    }

    double left() {
        return center - width / 2;
    }

    double right() {
        return center + width / 2;
    }

    /** Whether two labels of a line stand too close to be read. */
    boolean touches(Label other) {
        return left() < other.right() + GAP && other.left() < right() + GAP;
    }

    /** Returns this label moved into a room as far as it needs; the room's beginning comes first. */
    Label within(double from, double to) {
        return movedTo(Math.max(from, Math.min(to - width, left())));
    }

    private Label movedTo(double left) {
        return new Label(text, mark, left + width / 2, width, style);
    }

    /**
     * Returns labels in lines, moved apart as little as they need: as many in a line as it has room for, the first ones in the last
     * line, which is next to the axis if the lines stand above it.
     *
     * @param labels each at most as wide as the room
     * @param from where the room begins
     * @param to where it ends
     */
    static List<List<Label>> lines(List<Label> labels, double from, double to) {
        List<List<Label>> lines = new ArrayList<>();
        List<Label> line = new ArrayList<>();
        for (Label label : labels) {
            line.add(label);
            if (line.size() > 1 && Group.width(line) > to - from) {
                line.remove(label);
                lines.add(0, apart(line, from, to));
                line = new ArrayList<>(List.of(label));
            }
        }
        if (!line.isEmpty()) {
            lines.add(0, apart(line, from, to));
        }
        return lines;
    }

    /** Labels of one line in the order of their marks: those that would overlap stand in a group around the middle of their marks. */
    private static List<Label> apart(List<Label> labels, double from, double to) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::mark));
        List<Group> groups = new ArrayList<>();
        for (Label label : sorted) {
            Group group = Group.of(List.of(label), from, to);
            while (!groups.isEmpty() && groups.get(groups.size() - 1).end() + GAP > group.start) {
                List<Label> together = new ArrayList<>(groups.remove(groups.size() - 1).labels);
                together.addAll(group.labels);
                group = Group.of(together, from, to);
            }
            groups.add(group);
        }
        return groups.stream().flatMap(group -> group.placed().stream()).toList();
    }

    /** Writes lines of labels above an axis, and leads to each from its mark; no leader crosses a text. */
    static void drawAbove(Svg svg, List<List<Label>> lines, double axis) {
        for (int i = 0; i < lines.size(); i++) {
            for (Label label : lines.get(i)) {
                label.lead(svg, base(axis, lines.size() - i), axis);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            for (Label label : lines.get(i)) {
                label.write(svg, base(axis, lines.size() - i));
            }
        }
    }

    private static double base(double axis, int line) {
        return axis + LINE - 8 - line * LINE;
    }

    private void lead(Svg svg, double base, double axis) {
        double reach = Math.max(left() + 4, Math.min(right() - 4, mark));
        svg.line(Style.line(style.paint(), 1), reach, base + 4, mark, axis - 1);
    }

    private void write(Svg svg, double base) {
        svg.rectangle(left(), base - style.size(), width, style.size() + 4, 0, Style.filled(Paint.GROUND));
        svg.text(center, base, text, style);
    }

    /** Labels that stand side by side. */
    private record Group(List<Label> labels, double start) {

        static Group of(List<Label> labels, double from, double to) {
            double middle = labels.stream().mapToDouble(Label::mark).average().orElseThrow();
            double width = width(labels);
            return new Group(labels, Math.max(from, Math.min(to - width, middle - width / 2)));
        }

        static double width(List<Label> labels) {
            return labels.stream().mapToDouble(Label::width).sum() + GAP * (labels.size() - 1);
        }

        double end() {
            return start + width(labels);
        }

        List<Label> placed() {
            List<Label> placed = new ArrayList<>();
            double left = start;
            for (Label label : labels) {
                placed.add(label.movedTo(left));
                left += label.width + GAP;
            }
            return placed;
        }
    }
}
