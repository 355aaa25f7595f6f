package org.modelunit.evidence.summary;

import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.evidence.history.ValuesJson;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.evidence.json.SortedJson;

/**
 * Summaries as JSON, and back. Names are sorted, so equal summaries are equal bytes; a number that is infinite is a text, and null stands for
 * none.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SummaryJson {

    /** The name of the file, beside the page and in the archive of a release. */
    public static final String NAME = "summary.json";

    /** The format that is read and written. */
    public static final String FORMAT = "modelunit-summary/1";

    private SummaryJson() {}

    /**
     * Returns a summary as JSON for people to read, with a line break at its end.
     *
     * @param summary the summary
     */
    public static String write(ReleaseSummary summary) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", FORMAT);
        json.put("headline", write(summary.headline()));
        json.put("identity", IdentityJson.write(summary.identity()));
        json.put(
                "blockedBy",
                summary.blockedBy().stream().map(ClaimLineJson::write).toList());
        json.put("changes", ChangesJson.write(summary.changes()));
        json.put(
                "requirements",
                summary.requirements().stream().map(SummaryJson::write).toList());
        json.put("claims", summary.claims().stream().map(ClaimLineJson::write).toList());
        json.put("examples", summary.examples().stream().map(SummaryJson::write).toList());
        json.put("notTested", NotTestedJson.write(summary.notTested()));
        return Json.write(SortedJson.of(json), true) + "\n";
    }

    /**
     * Reads what {@link #write} wrote, strictly.
     *
     * @param text the JSON
     * @throws DataException if it is no summary
     */
    public static ReleaseSummary read(String text) {
        try {
            return read(JsonObject.of(Json.read(text)));
        } catch (IOException | JsonObject.MalformedEvidence | IllegalArgumentException | DateTimeParseException e) {
            throw new DataException("this is no summary of a release: " + e.getMessage(), e);
        }
    }

    private static ReleaseSummary read(JsonObject json) {
        json.requireSchema(FORMAT);
        ReleaseSummary summary = new ReleaseSummary(
                headline(json.object("headline")),
                IdentityJson.identity(json.object("identity")),
                json.objects("blockedBy").stream().map(ClaimLineJson::blocker).toList(),
                ChangesJson.changes(json.object("changes")),
                json.objects("requirements").stream()
                        .map(SummaryJson::requirement)
                        .toList(),
                json.objects("claims").stream().map(ClaimLineJson::line).toList(),
                json.objects("examples").stream().map(SummaryJson::example).toList(),
                NotTestedJson.notTested(json.object("notTested")));
        json.checkNothingElse();
        return summary;
    }

    private static Map<String, @Nullable Object> write(Headline headline) {
        Map<String, Object> counts = new LinkedHashMap<>();
        headline.counts().byStatus().forEach((status, count) -> counts.put(status.words(), count));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("decision", headline.decision().words());
        json.put("model", headline.model());
        json.put("because", headline.because());
        json.put("counts", counts);
        json.put("warnings", headline.warnings());
        json.put(
                "policies", headline.policies().stream().map(SummaryJson::write).toList());
        return json;
    }

    private static Headline headline(JsonObject json) {
        JsonObject found = json.object("counts");
        Map<VerdictStatus, Integer> counts = new LinkedHashMap<>();
        for (VerdictStatus status : VerdictStatus.values()) {
            counts.put(status, found.count(status.words()));
        }
        return new Headline(
                json.named("decision", ReleaseDecision.values(), ReleaseDecision::words, "decision"),
                json.text("model"),
                json.text("because"),
                new StatusCounts(counts),
                json.texts("warnings"),
                json.has("policies")
                        ? json.objects("policies").stream()
                                .map(SummaryJson::policy)
                                .toList()
                        : List.of());
    }

    private static Map<String, @Nullable Object> write(JudgedPolicy judged) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("policy", ProvenanceJson.write(judged.policy()));
        json.put("model", ProvenanceJson.write(judged.model()));
        json.put("session", judged.session());
        json.put("commit", judged.commit());
        json.put("evidence", judged.evidence());
        return json;
    }

    private static JudgedPolicy policy(JsonObject json) {
        return new JudgedPolicy(
                ProvenanceJson.fingerprint(json.object("policy")),
                ProvenanceJson.fingerprint(json.object("model")),
                json.text("session"),
                json.text("commit"),
                json.text("evidence"));
    }

    private static Map<String, @Nullable Object> write(RequirementLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("worst", line.worst().words());
        json.put("claims", line.claims());
        json.put("tests", line.tests());
        json.put("required", line.isRequired());
        return json;
    }

    private static RequirementLine requirement(JsonObject json) {
        return new RequirementLine(
                json.text("id"),
                ValuesJson.status(json, "worst"),
                json.texts("claims"),
                json.texts("tests"),
                json.truth("required"));
    }

    private static Map<String, @Nullable Object> write(TellingExample example) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("claim", example.claimKey());
        json.put("what", example.what());
        json.put("example", example.example());
        json.put("was", example.was());
        json.put("is", example.is());
        return json;
    }

    private static TellingExample example(JsonObject json) {
        return new TellingExample(
                json.text("claim"), json.text("what"), json.text("example"), json.text("was"), json.text("is"));
    }
}
