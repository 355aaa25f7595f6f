package org.modelunit.evidence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.ForestPoint;
import org.modelunit.plot.ClaimStrip;
import org.modelunit.text.Numbers;

/** All claims under one another, each as far from its bar as it is, and how few labels would turn it. */
final class ForestPart {

    private static final int OPEN = 60;
    private static final double LEAST_REACH = 1.05;
    private static final double MOST_REACH = 2;
    private static final List<String> COLUMNS = List.of("Claim", "worse ◂ the bar ▸ better", "Observed", "Required");

    private static final String KEY =
            "The bar is the line in the middle of every strip; right of it is good enough. The ends are the metric's"
                    + " ideal and as far on the wrong side. The line around a sign is what the data leave open. An empty"
                    + " disc only says that nothing was refuted.";

    private static final String TURNING = " \u201cTurns on\u201d is the fewest labels that would turn the verdict.";

    /** What lies furthest on the wrong side before the others, and what has no place on the strips last. */
    private static final Comparator<ClaimLine> WORST_FIRST = Comparator.comparingDouble(
            claim -> claim.forest().isDrawn() ? claim.forest().position() : Double.MAX_VALUE);

    private final RowTable table;
    private final boolean isTurningKnown;
    private final double reach;
    private final ClaimNames names;

    private ForestPart(List<ClaimLine> claims) {
        this.isTurningKnown =
                claims.stream().anyMatch(claim -> !claim.finding().turnsOn().isEmpty());
        List<String> columns = new ArrayList<>(COLUMNS);
        if (isTurningKnown) {
            columns.add("Turns on");
        }
        this.table = new RowTable(columns, "All claims", "forest");
        this.reach = reach(claims);
        this.names = ClaimNames.of(claims.stream().map(ClaimLine::ref).toList());
    }

    static void add(Html html, List<ClaimLine> claims) {
        html.element("h2", "All claims by their distance to the bar");
        if (claims.isEmpty()) {
            html.element("p", "No claim was made.");
            return;
        }
        new ForestPart(claims).draw(html, claims.stream().sorted(WORST_FIRST).toList());
    }

    private void draw(Html html, List<ClaimLine> claims) {
        html.element("p", KEY + (isTurningKnown ? TURNING : ""), "class", "muted");
        rows(html, claims.subList(0, Math.min(OPEN, claims.size())));
        if (claims.size() > OPEN) {
            html.open("details").element("summary", Numbers.count(claims.size() - OPEN) + " more claims");
            rows(html, claims.subList(OPEN, claims.size()));
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

    private void rows(Html html, List<ClaimLine> claims) {
        table.begin(html);
        claims.forEach(claim -> row(html, claim));
        table.end(html);
    }

    private void row(Html html, ClaimLine claim) {
        html.open("tr").open("td").open("div");
        StatusSign.add(html, claim.status());
        ClaimWords.add(html, claim, names);
        html.close("div").close("td");
        ForestPoint point = claim.forest();
        if (point.isDrawn()) {
            html.open("td", "class", "strip")
                    .markup(new ClaimStrip(claim.status(), point.position(), point.left(), point.right())
                            .drawn(reach, ClaimWords.numbers(claim, names)))
                    .close("td");
        } else {
            html.element("td", "", "class", "strip none");
        }
        table.cell(html, 2, claim.finding().observed());
        table.cell(html, 3, claim.finding().required());
        if (isTurningKnown) {
            table.cell(html, 4, claim.finding().turnsOn());
        }
        html.close("tr");
    }
}
