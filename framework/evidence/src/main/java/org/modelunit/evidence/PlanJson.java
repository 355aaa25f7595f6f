package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.PlannedTests;

/** The tests that are planned as a JSON value, and back. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, Object> write(PlannedTests plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("selection", plan.selection());
        json.put("problems", plan.problems());
        json.put("tests", plan.tests().stream().map(PlanJson::write).toList());
        return json;
    }

    static PlannedTests read(JsonObject json) {
        return new PlannedTests(
                json.objects("tests").stream().map(PlanJson::planned).toList(),
                json.text("selection"),
                json.texts("problems"));
    }

    private static Map<String, Object> write(PlannedTests.Planned planned) {
        Map<String, Object> json = TestJson.write(planned.test());
        json.put("dynamic", planned.dynamic());
        json.put("details", TestJson.write(planned.details()));
        return json;
    }

    private static PlannedTests.Planned planned(JsonObject json) {
        return new PlannedTests.Planned(
                TestJson.id(json), json.truth("dynamic"), TestJson.details(json.object("details")));
    }
}
