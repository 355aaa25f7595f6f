package org.modelunit.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.ExpectedClaim;

/** Lists of expected claims as JSON values, and back; the one place that knows the version of their schema. */
final class ExpectedClaimsJson {

    private static final String NAME = "modelunit-expected/";
    private static final int VERSION = 1;

    /** Two runs that claim the same write the same file. */
    private static final Comparator<ExpectedClaim> ORDER = Comparator.comparing(
                    (ExpectedClaim claim) -> claim.test().uniqueId())
            .thenComparing(ExpectedClaim::subject)
            .thenComparing(ExpectedClaim::property)
            .thenComparingInt(ExpectedClaim::occurrence);

    private ExpectedClaimsJson() {}

    static Map<String, Object> write(KeptList kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", NAME + VERSION);
        json.put(
                "claims",
                kept.claims().stream()
                        .sorted(ORDER)
                        .map(ExpectedClaimJson::write)
                        .toList());
        if (!kept.silent().isEmpty()) {
            json.put("silent", kept.silent().stream().sorted().toList());
        }
        if (!kept.turns().isEmpty()) {
            json.put("turns", kept.turns());
        }
        return json;
    }

    static KeptList read(JsonObject json) {
        checkVersion(json.text("schema"));
        List<ExpectedClaim> claims =
                json.objects("claims").stream().map(ExpectedClaimJson::read).toList();
        List<String> silent = json.has("silent") ? json.texts("silent") : List.of();
        Map<String, Integer> turns = json.has("turns") ? turns(json.object("turns")) : Map.of();
        json.checkNothingElse();
        Set<ClaimId> seen = new HashSet<>();
        for (ExpectedClaim claim : claims) {
            if (!seen.add(ClaimId.of(claim))) {
                throw new JsonObject.MalformedEvidence("the claim on '" + claim.property() + "' of "
                        + claim.test().uniqueId() + " stands there twice");
            }
        }
        return new KeptList(claims, Set.copyOf(silent), turns);
    }

    private static Map<String, Integer> turns(JsonObject json) {
        Map<String, Integer> turns = new HashMap<>();
        json.names().forEach(test -> turns.put(test, json.count(test)));
        return turns;
    }

    private static void checkVersion(String schema) {
        if (!schema.matches(NAME + "\\d{1,9}")) {
            throw new JsonObject.MalformedEvidence(
                    "schema should be '" + NAME + VERSION + "', but is '" + schema + "'");
        }
        if (Integer.parseInt(schema.substring(NAME.length())) > VERSION) {
            throw new JsonObject.MalformedEvidence("it was written by a newer ModelUnit (schema " + schema
                    + "; this one reads up to " + NAME + VERSION + "); update ModelUnit here");
        }
    }
}
