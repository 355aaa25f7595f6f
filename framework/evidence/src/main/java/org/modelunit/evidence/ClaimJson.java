package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.provenance.Provenance;

/** Claims as JSON values, and back. */
final class ClaimJson {

    private ClaimJson() {}

    static Map<String, Object> write(ClaimEvidence claim) {
        Map<String, Object> json = judged(claim);
        json.put("sentence", claim.sentence());
        if (!claim.rationale().isEmpty()) {
            json.put("rationale", RationaleJson.write(claim.rationale()));
        }
        putNumbers(json, claim);
        if (!claim.figures().isEmpty()) {
            json.put("figures", claim.figures().stream().map(FigureJson::write).toList());
        }
        json.put("provenance", ProvenanceJson.write(claim.provenance()));
        json.put("facts", claim.facts().stream().map(ClaimJson::write).toList());
        return json;
    }

    /** What was claimed, and what became of it. */
    static Map<String, Object> judged(ClaimEvidence claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", write(claim.id()));
        json.put("requirement", claim.requirement());
        json.put("contract", ContractJson.write(claim.contract()));
        json.put("status", claim.status().words());
        return json;
    }

    /** Puts the numbers that a claim rests on. */
    static void putNumbers(Map<String, Object> json, ClaimEvidence claim) {
        claim.measured().ifPresent(measured -> json.put("measured", MeasuredJson.write(measured)));
        if (!claim.forestPlots().isEmpty()) {
            json.put(
                    "forests",
                    claim.forestPlots().stream().map(ForestJson::write).toList());
        }
    }

    static ClaimEvidence read(JsonObject json) {
        Contract contract = ContractJson.read(json.object("contract"));
        Provenance provenance = ProvenanceJson.read(json.object("provenance"));
        ClaimEvidence claim = new ClaimEvidence(
                id(json.object("id")),
                json.text("requirement"),
                contract,
                provenance,
                status(json),
                json.text("sentence"),
                facts(json),
                new ClaimEvidence.Findings(
                        json.has("measured")
                                ? MeasuredJson.read(json.object("measured"), contract, provenance, "comparisons")
                                : null,
                        json.has("forests")
                                ? json.objects("forests").stream()
                                        .map(forest -> ForestJson.read(forest, ClaimJson::statusOfRow))
                                        .toList()
                                : List.of(),
                        json.has("figures") ? figures(json.list("figures")) : List.of(),
                        json.has("rationale") ? RationaleJson.read(json.object("rationale")) : Rationale.NONE));
        StatusCheck.check(claim);
        return claim;
    }

    private static List<Figure> figures(List<?> list) {
        List<Figure> figures = new ArrayList<>();
        for (Object json : list) {
            figures.add(FigureJson.read(json, "figures[" + figures.size() + "]"));
        }
        return figures;
    }

    static List<Map<String, Object>> write(List<ClaimEvidence> claims) {
        return claims.stream().map(ClaimJson::write).toList();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static VerdictStatus status(JsonObject json) {
        return json.named("status", VerdictStatus.values(), VerdictStatus::words, "status of a claim");
    }

    private static String statusOfRow(JsonObject row) {
        String words = row.text("status");
        return words.equals(ForestPlot.Row.SUSPECT) ? words : status(row).words();
    }

    private static Map<String, Object> write(ClaimId id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", id.test());
        json.put("subject", id.subject());
        json.put("property", id.property());
        json.put("slice", id.slice());
        json.put("occurrence", id.occurrence());
        return json;
    }

    static ClaimId id(JsonObject json) {
        return new ClaimId(
                json.text("test"),
                json.text("subject"),
                json.text("property"),
                json.text("slice"),
                json.count("occurrence"));
    }

    private static Map<String, Object> write(Fact fact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fact.name());
        json.put("value", fact.value());
        json.put("note", fact.note());
        return json;
    }

    static List<Fact> facts(JsonObject claim) {
        return claim.objects("facts").stream()
                .map(json -> new Fact(json.text("name"), json.text("value"), json.text("note")))
                .toList();
    }
}
