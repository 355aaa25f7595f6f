package org.modelunit.plot;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Verdict;
import org.modelunit.figure.ForestPlot;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** A claim on slices as a picture: a forest plot of the values that it judges, and below it plots of those that they come from. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForestCard {

    private static final int MOST_LINES = 12;

    private ForestCard() {}

    /**
     * Returns the picture as an SVG document.
     *
     * @param verdict a verdict that has plots
     */
    public static String of(Verdict verdict) {
        Svg svg = new Svg();
        CardFrame frame =
                new CardFrame(verdict.status(), verdict.property() + " on " + verdict.subject(), verdict.requirement());
        frame.draw(svg);
        Told told = new Told(ForestReading.digits(verdict.forestPlots().get(0)));
        double top = frame.height();
        for (ForestPlot plot : verdict.forestPlots()) {
            boolean isInHeader = top == frame.height() && plot.title().equals(PrintableText.of(verdict.property()));
            String title = isInHeader ? "" : plot.title();
            ForestPanel panel = new ForestPanel(plot, title, basis(plot, correction(verdict, plot)), told);
            panel.draw(svg, top);
            top += panel.height();
        }
        for (Paragraph note : notes(verdict)) {
            note.draw(svg, Svg.EDGE, top);
            top += note.height() + 8;
        }
        return svg.document(top, verdict.sentence(), Description.ofSlices(verdict, told));
    }

    /** What a colour cannot say: that a claim holds though the model is not what a perfect one is. */
    private static List<Paragraph> notes(Verdict verdict) {
        return verdict.facts().stream()
                .filter(fact -> fact.name().equals(FactNames.IDEAL))
                .map(fact -> "The claim holds, but the ideal " + fact.value().strip() + " is " + fact.note() + ".")
                .map(words -> Paragraph.of(
                        words,
                        Svg.WIDTH - 2 * Svg.EDGE,
                        MOST_LINES,
                        TextStyle.INK.bold().in(Paint.AMBER)))
                .toList();
    }

    /** Which bounds are drawn, and what they have to do with the decision. */
    private static String basis(ForestPlot plot, String correction) {
        if (plot.method().isEmpty() || !hasBounds(plot)) {
            return plot.method(); // where there are no bounds, why
        }
        return "each end is a one-sided " + Numbers.percent(plot.confidence()) + " bound"
                + (correction.isEmpty() ? "" : "; refutations are " + correction) + "; " + plot.method();
    }

    private static boolean hasBounds(ForestPlot plot) {
        return plot.rows().stream().anyMatch(row -> Double.isFinite(row.lower()) || Double.isFinite(row.upper()));
    }

    /** The same of a plot alone, which draws bounds if it has any; nothing if it has none. */
    static List<String> basis(ForestPlot plot) {
        String basis = basis(plot, "");
        return basis.isEmpty() ? List.of() : List.of(basis);
    }

    private static String correction(Verdict verdict, ForestPlot plot) {
        return plot.isJudged() && plot.rows().size() > 1 ? verdict.correction() : "";
    }

    /** A plot alone, as a figure. */
    static FigureCard.Drawing drawing(ForestPlot plot) {
        ForestPanel panel = new ForestPanel(plot, "", basis(plot, ""), new Told(ForestReading.digits(plot)));
        return (svg, top) -> {
            panel.draw(svg, top);
            return top + panel.height();
        };
    }
}
