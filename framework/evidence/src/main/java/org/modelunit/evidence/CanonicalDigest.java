package org.modelunit.evidence;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.text.TextBytes;

/**
 * A digest of what was claimed and found: each test and each claim as a line of JSON, the lines sorted. Which of several claims on the
 * same came first is not in it, as on several threads that is chance.
 */
final class CanonicalDigest {

    private static final String OCCURRENCE = "occurrence";

    private CanonicalDigest() {}

    static String of(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        for (TestEvidence test : evidence.tests()) {
            lines.add(Json.write(Map.of("test", write(test)), false));
        }
        evidence.unattributed().forEach(claim -> lines.add(Json.write(Map.of("unattributed", write(claim)), false)));
        evidence.notJudged().forEach(claim -> lines.add(Json.write(Map.of("notJudged", write(claim.claim())), false)));
        lines.sort(null);
        MessageDigest digest = Sha256.digest();
        String separator = "";
        for (String line : lines) { // one by one: together they are large
            digest.update(TextBytes.of(separator + line));
            separator = "\n";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, Object> write(TestEvidence test) {
        Map<String, Object> json = TestJson.write(test.test());
        json.remove("name");
        json.put("module", test.module());
        json.put(
                "attempts", test.attempts().stream().map(CanonicalDigest::write).toList());
        return json;
    }

    private static Map<String, Object> write(Attempt attempt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", ClaimJson.lower(attempt.status()));
        json.put("details", TestJson.write(attempt.details()));
        json.put(
                "claims",
                attempt.claims().stream()
                        .map(claim -> Json.write(write(claim), false))
                        .sorted()
                        .map(claim -> new Json.Written(quoted(claim)))
                        .toList());
        if (attempt.byClaimsAlone()) {
            json.put(TestJson.BY_CLAIMS_ALONE, true);
        }
        return json;
    }

    /** A claim's JSON as a text in JSON; it holds no control characters, so that looking for these again would be lost time. */
    private static String quoted(String json) {
        StringBuilder quoted = new StringBuilder(json.length() + json.length() / 4).append('"');
        int from = 0;
        for (int at = 0; at < json.length(); at++) {
            char letter = json.charAt(at);
            if (letter == '"' || letter == '\\') {
                quoted.append(json, from, at).append('\\');
                from = at;
            }
        }
        return quoted.append(json, from, json.length()).append('"').toString();
    }

    private static Map<String, Object> write(ExpectedClaim claim) {
        Map<String, Object> json = new LinkedHashMap<>(ExpectedClaimJson.write(claim));
        json.remove(OCCURRENCE);
        return json;
    }

    /** A claim without its words, which may name commands, its pictures, and versions. */
    private static Map<String, Object> write(ClaimEvidence claim) {
        Map<String, Object> json = ClaimJson.judged(claim.withId(claim.id().occurring(1)));
        ClaimJson.putNumbers(json, claim);
        Map<String, Object> provenance = ProvenanceJson.write(claim.provenance());
        provenance.remove("versions");
        json.put("provenance", provenance);
        return json;
    }
}
