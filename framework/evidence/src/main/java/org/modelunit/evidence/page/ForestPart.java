package org.modelunit.evidence.page;

import java.util.Comparator;
import java.util.List;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.ForestPoint;
import org.modelunit.plot.ClaimStrip;
import org.modelunit.text.Numbers;

/** All claims under one another, each as far from its bar as it is, and how few labels would turn it. */
final class ForestPart {

    private static final int OPEN = 60;
    private static final double LEAST_REACH = 1.05;
    private static final double MOST_REACH = 2;

    /** What lies furthest on the wrong side before the others, and what has no place on the strips last. */
    private static final Comparator<ClaimLine> WORST_FIRST = Comparator.comparingDouble(
            claim -> claim.forest().isDrawn() ? claim.forest().position() : Double.MAX_VALUE);

    private static final RowTable TABLE = new RowTable(
            List.of("Claim", "worse ◂ the bar ▸ better", "Observed", "Required", "Turns on"), "All claims");

    private ForestPart() {}

    static void add(Html html, List<ClaimLine> all) {
        List<ClaimLine> claims = all.stream().sorted(WORST_FIRST).toList();
        html.element("h2", "All claims by their distance to the bar");
        if (claims.isEmpty()) {
            html.element("p", "No claim was made.");
            return;
        }
        html.element(
                "p",
                "The bar is the line in the middle of every strip; right of it is good enough. The ends are the"
                        + " metric's ideal and as far on the wrong side. The line around a sign is what the data leave"
                        + " open. An empty disc only says that nothing was refuted. \u201cTurns on\u201d is the fewest"
                        + " labels that would turn the verdict.",
                "class",
                "muted");
        double reach = reach(claims);
        table(html, claims.subList(0, Math.min(OPEN, claims.size())), reach);
        if (claims.size() > OPEN) {
            html.open("details").element("summary", Numbers.count(claims.size() - OPEN) + " more claims");
            table(html, claims.subList(OPEN, claims.size()), reach);
            html.close("details");
        }
    }

    /** As far as any value lies from its bar, within reason: what lies further is drawn at the end. */
    private static double reach(List<ClaimLine> claims) {
        double furthest = claims.stream()
                .map(ClaimLine::forest)
                .filter(ForestPoint::isDrawn)
                .mapToDouble(point -> Math.abs(point.position()))
                .max()
                .orElse(1);
        return Math.max(LEAST_REACH, Math.min(MOST_REACH, furthest * LEAST_REACH));
    }

    private static void table(Html html, List<ClaimLine> claims, double reach) {
        TABLE.begin(html);
        claims.forEach(claim -> row(html, claim, reach));
        TABLE.end(html);
    }

    private static void row(Html html, ClaimLine claim, double reach) {
        html.open("tr").open("td").open("div");
        StatusSign.add(html, claim.status());
        html.text(" " + ClaimWords.of(claim)).close("div").close("td");
        ForestPoint point = claim.forest();
        if (point.isDrawn()) {
            html.open("td", "class", "strip")
                    .markup(new ClaimStrip(claim.status(), point.position(), point.left(), point.right())
                            .drawn(reach, ClaimWords.numbers(claim)))
                    .close("td");
        } else {
            html.element("td", "", "class", "strip none");
        }
        TABLE.cell(html, 2, claim.finding().observed());
        TABLE.cell(html, 3, claim.finding().required());
        TABLE.cell(html, 4, claim.finding().turnsOn());
        html.close("tr");
    }
}
