package org.modelunit.evidence.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.RequirementLine;

/** The requirements with their claims and the worst status among these, and those that nobody covers. */
final class RequirementsPart {

    private static final int MOST_CLAIMS = 8;
    private static final RowTable TABLE =
            new RowTable(List.of("Requirement", "Worst status", "Claims"), "Requirements", "requirements");

    private RequirementsPart() {}

    static void add(Html html, ReleaseSummary summary) {
        html.element("h2", "Requirements");
        if (summary.requirements().isEmpty()) {
            html.element("p", "No test names a requirement, and no policy requires one.");
            return;
        }
        Map<String, ClaimLine> claims = summary.claims().stream()
                .collect(Collectors.toMap(line -> line.ref().key(), Function.identity(), (one, other) -> one));
        ClaimNames names =
                ClaimNames.of(summary.claims().stream().map(ClaimLine::ref).toList());
        TABLE.begin(html);
        for (RequirementLine requirement : summary.requirements()) {
            html.open("tr");
            html.open("td").element("strong", requirement.id());
            html.text(requirement.isRequired() ? " (required)" : "").close("td");
            html.open("td");
            if (requirement.isCovered()) {
                StatusSign.add(html, requirement.worst());
            } else {
                html.element("strong", "nobody covers it", "class", "status bad");
            }
            html.close("td").open("td");
            claims(html, requirement, claims, names);
            html.close("td").close("tr");
        }
        TABLE.end(html);
    }

    private static void claims(
            Html html, RequirementLine requirement, Map<String, ClaimLine> claims, ClaimNames names) {
        List<ClaimLine> lines = requirement.claims().stream()
                .filter(claims::containsKey)
                .map(claims::get)
                .toList();
        for (ClaimLine line : lines.subList(0, Math.min(MOST_CLAIMS, lines.size()))) {
            html.open("div");
            StatusSign.add(html, line.status());
            ClaimWords.add(html, line, names);
            html.close("div");
        }
        if (lines.size() > MOST_CLAIMS) {
            html.element("div", "and " + (lines.size() - MOST_CLAIMS) + " more", "class", "muted");
        }
    }
}
