package org.modelunit.plot;

import java.util.List;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.text.Numbers;

/** Lists single examples, before and after, in three columns. */
final class ChangesDrawing implements FigureCard.Drawing {

    private static final int MOST = 40;
    private static final int MOST_LINES = 4;
    private static final double GAP = 26;
    private static final double COLUMN = (Svg.WIDTH - 2 * Svg.EDGE - 2 * GAP) / 3;

    private final Changes changes;

    ChangesDrawing(Changes changes) {
        this.changes = changes;
    }

    @Override
    public double draw(Svg svg, double from) {
        List<Change> drawn = changes.changes().stream().limit(MOST).toList();
        DistinctNames examples = names(drawn.stream().map(Change::example).toList(), TextStyle.INK);
        double top = line(svg, from, heads()) + 2;
        for (Change change : drawn) {
            svg.line(Style.line(Paint.FRAME, 0.6), Svg.EDGE, top, Svg.WIDTH - Svg.EDGE, top);
            arrow(svg, left(2) - GAP / 2, top + 3 + TextStyle.USUAL * 0.65);
            DistinctNames answers = names(List.of(change.before(), change.after()), TextStyle.INK);
            List<Paragraph> cells = List.of(
                    examples.lines(change.example()), answers.lines(change.before()), answers.lines(change.after()));
            top = line(svg, top + 3, cells) + 2;
        }
        Paragraph last = Paragraph.of(counted(changes), Svg.WIDTH - 2 * Svg.EDGE, 2, TextStyle.NOTE);
        last.draw(svg, Svg.EDGE, top + 4);
        return top + 4 + last.height();
    }

    private static List<Paragraph> heads() {
        List<String> heads = List.of("example", "before", "after");
        return heads.stream().map(names(heads, TextStyle.NOTE)::lines).toList();
    }

    private static DistinctNames names(List<String> names, TextStyle style) {
        return DistinctNames.of(names, COLUMN, MOST_LINES, style);
    }

    /** How many changes there are, and how many of them are shown. */
    static String counted(Changes changes) {
        long drawn = Math.min(MOST, changes.changes().size());
        String all = Numbers.counted(changes.total(), "change", "changes");
        String some = drawn < changes.total() ? "; " + drawn + " of them are drawn" : "";
        String more =
                drawn < changes.changes().size() ? ", " + changes.changes().size() + " are in the table" : "";
        return all + some + more;
    }

    private static double left(int column) {
        return Svg.EDGE + column * (COLUMN + GAP);
    }

    private static double line(Svg svg, double top, List<Paragraph> cells) {
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).draw(svg, left(i), top);
            height = Math.max(height, cells.get(i).height());
        }
        return top + height;
    }

    private static void arrow(Svg svg, double x, double y) {
        svg.line(Style.line(Paint.MUTED, 1.5), x - 7, y, x + 7, y);
        svg.line(Style.line(Paint.MUTED, 1.5), x + 3, y - 3.5, x + 7, y, x + 3, y + 3.5);
    }
}
