package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.Verdict;
import org.modelunit.text.Numbers;

/** A claim on slices as a picture: a forest plot of the values that it judges, and below it plots of those that they come from. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForestCard {

    private ForestCard() {}

    /**
     * Returns the picture as an SVG document.
     *
     * @param verdict a verdict that has plots
     */
    public static String of(Verdict verdict) {
        List<ForestPanel> panels = new ArrayList<>();
        for (ForestPlot plot : verdict.forestPlots()) {
            boolean isNamed = plot.title().equals(verdict.property());
            panels.add(new ForestPanel(plot, isNamed ? "" : plot.title(), basis(verdict, plot)));
        }
        double height = CardFrame.HEADER
                + panels.stream().mapToDouble(ForestPanel::height).sum()
                + 4;
        Svg svg = new Svg(
                ForestPanel.WIDTH,
                (int) Math.ceil(height),
                verdict.property() + " " + verdict.requirement() + ": " + verdict.status());
        CardFrame.draw(svg, verdict.status(), verdict.property() + " on " + verdict.subject(), verdict.requirement());
        double top = CardFrame.HEADER;
        for (ForestPanel panel : panels) {
            panel.draw(svg, top);
            top += panel.height();
        }
        return svg.toString();
    }

    /** Which bounds are drawn, and what they have to do with the decision. */
    private static String basis(Verdict verdict, ForestPlot plot) {
        if (plot.method().isEmpty()) {
            return "";
        }
        String bounds =
                "each end is a one-sided " + Numbers.plain(100 * plot.confidence()) + "% bound, " + plot.method();
        boolean isCorrected = !plot.bars().isEmpty()
                && plot.rows().size() > 1
                && !verdict.correction().isEmpty();
        return bounds + (isCorrected ? "; refutations are corrected by " + verdict.correction() : "");
    }
}
