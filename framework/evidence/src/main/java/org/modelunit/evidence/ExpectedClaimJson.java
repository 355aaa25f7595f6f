package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.ExpectedClaim;

/** Claims that are expected as JSON values, and back. */
final class ExpectedClaimJson {

    private ExpectedClaimJson() {}

    static Map<String, Object> write(ExpectedClaim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", TestJson.write(claim.test()));
        json.put("subject", claim.subject());
        json.put("property", claim.property());
        json.put("occurrence", claim.occurrence());
        json.put("contract", ContractJson.write(claim.contract()));
        return json;
    }

    static ExpectedClaim read(JsonObject json) {
        return new ExpectedClaim(
                TestJson.id(json.object("test")),
                json.text("subject"),
                json.text("property"),
                json.count("occurrence"),
                ContractJson.read(json.object("contract")));
    }
}
