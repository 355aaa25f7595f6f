package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.Verdict;
import org.modelunit.figure.ForestPlot;

/** A claim for those who do not see its picture, a line for each of its facts: every number that the picture has. */
final class Description {

    private Description() {}

    /**
     * Of a claim on one value.
     *
     * @param drawn what is written on the picture
     */
    static String of(Verdict verdict, List<String> drawn) {
        List<String> lines = lines(verdict);
        lines.addAll(drawn);
        return String.join("\n", lines);
    }

    /** Of a claim on slices: its facts list the worst of them, its plots all that are drawn. */
    static String ofSlices(Verdict verdict, Told told) {
        List<String> lines = lines(verdict);
        for (ForestPlot plot : verdict.forestPlots()) {
            lines.add(plot.title());
            lines.add(FigureText.of(plot, told));
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>(List.of(CardFrame.word(verdict.status()), verdict.requirement()));
        verdict.facts().stream()
                .map(fact -> (fact.name() + ": " + fact.value().strip() + " " + fact.note()).strip())
                .forEach(lines::add);
        return lines;
    }
}
