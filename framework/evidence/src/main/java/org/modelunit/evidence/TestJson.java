package org.modelunit.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

/** Tests as JSON values, and back. */
final class TestJson {

    /** Evidence that was written before there was such a field does not know. */
    static final String BY_CLAIMS_ALONE = "byClaimsAlone";

    private TestJson() {}

    static Map<String, Object> write(Attempt attempt) {
        Map<String, Object> json = write(attempt.test());
        json.put("status", ClaimJson.lower(attempt.status()));
        json.put("message", attempt.message());
        json.put("finished", attempt.finished().toString());
        json.put("details", write(attempt.details()));
        json.put("claims", ClaimJson.write(attempt.claims()));
        if (attempt.byClaimsAlone()) {
            json.put(BY_CLAIMS_ALONE, true);
        }
        return json;
    }

    static Attempt read(JsonObject json) {
        return new Attempt(
                id(json),
                json.named("status", TestStatus.values(), ClaimJson::lower, "TestStatus"),
                json.text("message"),
                Instant.parse(json.text("finished")),
                details(json.object("details")),
                json.objects("claims").stream().map(ClaimJson::read).toList(),
                json.has(BY_CLAIMS_ALONE) && json.truth(BY_CLAIMS_ALONE));
    }

    static Map<String, Object> write(TestId test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", test.uniqueId());
        json.put("class", test.className());
        json.put("method", test.methodName());
        json.put("name", test.displayName());
        return json;
    }

    static TestId id(JsonObject json) {
        return new TestId(json.text("id"), json.text("class"), json.text("method"), json.text("name"));
    }

    static Map<String, Object> write(TestDetails details) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requirements", details.requirements());
        json.put("severity", details.severity());
        json.put("owner", details.owner());
        json.put("modelTest", details.modelTest());
        return json;
    }

    static TestDetails details(JsonObject json) {
        return new TestDetails(
                json.texts("requirements"), json.text("severity"), json.text("owner"), json.truth("modelTest"));
    }
}
