package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.claim.Rationale;
import org.modelunit.evidence.json.JsonObject;

/** Why a claim is made as a JSON value, and back. */
final class RationaleJson {

    private RationaleJson() {}

    static Map<String, Object> write(Rationale rationale) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!rationale.because().isEmpty()) {
            json.put("because", rationale.because());
        }
        if (!rationale.source().isEmpty()) {
            json.put("source", rationale.source());
        }
        return json;
    }

    static Rationale read(JsonObject json) {
        String because = json.has("because") ? json.text("because") : "";
        String source = json.has("source") ? json.text("source") : "";
        Rationale rationale;
        try {
            rationale = new Rationale(because, source);
        } catch (IllegalArgumentException e) {
            throw new JsonObject.MalformedEvidence(String.valueOf(e.getMessage()));
        }
        if (rationale.isEmpty()
                || !rationale.because().equals(because)
                || !rationale.source().equals(source)) {
            throw new JsonObject.MalformedEvidence("a rationale says why, where from or both, each in one line");
        }
        return rationale;
    }
}
