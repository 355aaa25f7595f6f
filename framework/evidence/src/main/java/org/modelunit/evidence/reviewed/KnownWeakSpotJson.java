package org.modelunit.evidence.reviewed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.weakspot.Condition;
import org.modelunit.weakspot.KnownWeakSpot;
import org.modelunit.weakspot.KnownWeakSpots;
import org.modelunit.weakspot.Rule;

/** Lists of known weak spots as JSON values, and back. */
final class KnownWeakSpotJson {

    private static final Set<String> FOR_PEOPLE = Set.of("reason");

    private KnownWeakSpotJson() {}

    static Map<String, @Nullable Object> write(KnownWeakSpots list) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (!list.run().isEmpty()) {
            json.put("run", list.run());
        }
        json.put("metric", list.metric());
        json.put("spots", list.spots().stream().map(KnownWeakSpotJson::write).toList());
        return json;
    }

    private static Map<String, @Nullable Object> write(KnownWeakSpot spot) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", spot.rule().toString());
        json.put("reason", spot.reason());
        json.put("worseBy", spot.worseBy());
        json.put("shareOfExamples", spot.shareOfExamples());
        json.put(
                "conditions",
                spot.rule().conditions().stream().map(KnownWeakSpotJson::write).toList());
        return Checksum.with(json, FOR_PEOPLE);
    }

    private static Map<String, @Nullable Object> write(Condition condition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("column", condition.column());
        if (condition instanceof Condition.Equal equal) {
            json.put("equals", equal.category());
        } else if (condition instanceof Condition.Range range) {
            if (range.lower() != Double.NEGATIVE_INFINITY) {
                json.put(range.includesLower() ? "atLeast" : "above", range.lower());
            }
            if (range.upper() != Double.POSITIVE_INFINITY) {
                json.put(range.includesUpper() ? "atMost" : "below", range.upper());
            }
        } else {
            json.put("isMissing", true);
        }
        return json;
    }

    static KnownWeakSpots read(JsonObject json) {
        return new KnownWeakSpots(
                json.text("metric"),
                json.objects("spots").stream().map(KnownWeakSpotJson::spot).toList(),
                json.has("run") ? json.text("run") : "");
    }

    private static KnownWeakSpot spot(JsonObject json) {
        List<Condition> conditions = json.objects("conditions").stream()
                .map(KnownWeakSpotJson::condition)
                .toList();
        Rule rule = new Rule(conditions);
        if (json.has("rule")) {
            json.text("rule"); // for people to read
        }
        Checksum.check(json, FOR_PEOPLE, "the spot where " + rule);
        return new KnownWeakSpot(
                rule,
                json.number("worseBy", Double.NaN),
                json.number("shareOfExamples", Double.NaN),
                json.has("reason") ? json.text("reason") : ""); // told of the list with its rule, as an empty one is
    }

    private static Condition condition(JsonObject json) {
        String column = json.text("column");
        if (json.has("equals")) {
            return new Condition.Equal(column, json.text("equals"));
        }
        if (json.has("isMissing")) {
            return new Condition.Missing(column);
        }
        boolean hasEnd = json.has("atLeast") || json.has("above") || json.has("atMost") || json.has("below");
        if (!hasEnd) {
            throw new JsonObject.MalformedEvidence("the condition on '" + column
                    + "' should have equals, isMissing, atLeast, above, atMost or below, but has none of them");
        }
        return new Condition.Range(
                column,
                json.number("atLeast", json.number("above", Double.NEGATIVE_INFINITY)),
                !json.has("above"),
                json.number("atMost", json.number("below", Double.POSITIVE_INFINITY)),
                !json.has("below"));
    }
}
