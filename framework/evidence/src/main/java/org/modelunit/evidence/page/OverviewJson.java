package org.modelunit.evidence.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.evidence.json.SortedJson;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.SummaryJson;

/** What several policies decide as JSON. Names are sorted, so equal overviews are equal bytes. */
final class OverviewJson {

    /** The format that is written. */
    static final String FORMAT = "modelunit-overview/1";

    private OverviewJson() {}

    /**
     * Returns an overview as JSON for people to read, with a line break at its end.
     *
     * @param overview the overview
     */
    static String write(ReleaseOverview overview) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", FORMAT);
        json.put("decision", overview.decision().words());
        json.put(
                "policies",
                overview.policies().stream().map(OverviewJson::write).toList());
        return Json.write(SortedJson.of(json), true) + "\n";
    }

    private static Map<String, @Nullable Object> write(PolicySummary policy) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", policy.name());
        json.put("decision", policy.decision().words());
        json.put("model", ProvenanceJson.write(policy.summary().identity().candidate()));
        json.put("because", policy.summary().headline().because());
        json.put("summary", policy.name() + "." + SummaryJson.NAME);
        return json;
    }
}
