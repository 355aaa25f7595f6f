package org.modelunit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text at a mark of the axis.
 *
 * @param text what it says
 * @param mark where the mark is
 * @param center where the middle of the text is, at the mark if there is room
 * @param width how wide the text is, at most
 * @param style how it looks: attributes of the SVG element
 */
record Label(String text, double mark, double center, double width, String style) {

    static final double SIZE = 12;
    private static final double GAP = 10;

    static Label at(double mark, String text, boolean bold, String style) {
        return new Label(text, mark, mark, TextWidth.of(text, SIZE, bold), style);
    }

    double left() {
        return center - width / 2;
    }

    double right() {
        return center + width / 2;
    }

    private Label movedTo(double left) {
        return new Label(text, mark, left + width / 2, width, style);
    }

    /**
     * Returns labels moved apart as little as they need, in the order of their marks: those that would overlap stand in a group
     * around the middle of their marks.
     *
     * @param labels at most as wide in all as the room
     * @param from where the room begins
     * @param to where it ends
     */
    static List<Label> apart(List<Label> labels, double from, double to) {
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
