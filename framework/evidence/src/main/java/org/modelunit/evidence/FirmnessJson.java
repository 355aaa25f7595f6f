package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.firmness.Firmness;

/** On how few labels a verdict turns as a JSON value, and back. */
final class FirmnessJson {

    private FirmnessJson() {}

    static Map<String, Object> write(Firmness firmness) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", firmness.changes());
        json.put("unit", firmness.unit());
        json.put("exact", firmness.isExact());
        return json;
    }

    static Firmness read(JsonObject json) {
        int changes = json.count("changes");
        String unit = json.text("unit");
        if (changes < 1 || !(unit.equals(Firmness.LABEL) || unit.equals(Firmness.ANSWER))) {
            throw new JsonObject.MalformedEvidence("a verdict turns on 1 '" + Firmness.LABEL + "' or '"
                    + Firmness.ANSWER + "' or more, not on " + changes + " '" + unit + "'");
        }
        return json.truth("exact") ? Firmness.exactly(changes, unit) : Firmness.atMost(changes, unit);
    }
}
