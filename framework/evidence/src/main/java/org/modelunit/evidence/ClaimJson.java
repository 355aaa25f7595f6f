package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelunit.claim.Fact;

/** Claims as JSON values, and back. */
final class ClaimJson {

    private ClaimJson() {}

    static Map<String, Object> write(ClaimEvidence claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", write(claim.id()));
        json.put("decision", FirstFormat.decision(claim.status()));
        json.put("sentence", claim.sentence());
        claim.measured().ifPresent(measured -> json.put("measured", MeasuredJson.write(measured)));
        if (!claim.forestPlots().isEmpty()) {
            json.put(
                    "forests",
                    claim.forestPlots().stream().map(ForestJson::write).toList());
        }
        json.put("facts", claim.facts().stream().map(ClaimJson::write).toList());
        return json;
    }

    static ClaimEvidence read(JsonObject json) {
        ClaimId id = id(json.object("id"));
        return new ClaimEvidence(
                id,
                FirstFormat.status(json.text("decision"), id.requirement()),
                json.text("sentence"),
                json.objects("facts").stream().map(ClaimJson::fact).toList(),
                json.has("measured") ? MeasuredJson.read(json.object("measured")) : null,
                json.has("forests")
                        ? json.objects("forests").stream()
                                .map(forest -> ForestJson.read(forest, id.requirement()))
                                .toList()
                        : List.of());
    }

    static List<Map<String, Object>> write(List<ClaimEvidence> claims) {
        List<Map<String, Object>> list = new ArrayList<>();
        claims.forEach(claim -> list.add(write(claim)));
        return list;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E upper(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new JsonObject.MalformedEvidence("'" + text + "' is no " + type.getSimpleName());
        }
    }

    private static Map<String, Object> write(ClaimId id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", id.test());
        json.put("subject", id.subject());
        json.put("property", id.property());
        json.put("slice", id.slice());
        json.put("requirement", id.requirement());
        json.put("occurrence", id.occurrence());
        return json;
    }

    private static ClaimId id(JsonObject json) {
        return new ClaimId(
                json.text("test"),
                json.text("subject"),
                json.text("property"),
                json.text("slice"),
                json.text("requirement"),
                json.count("occurrence"));
    }

    private static Map<String, Object> write(Fact fact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fact.name());
        json.put("value", fact.value());
        json.put("note", fact.note());
        return json;
    }

    private static Fact fact(JsonObject json) {
        return new Fact(json.text("name"), json.text("value"), json.text("note"));
    }
}
