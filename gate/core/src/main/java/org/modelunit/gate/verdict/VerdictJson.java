package org.modelunit.gate.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Verdicts as JSON values whose names are sorted, and back. */
final class VerdictJson {

    private VerdictJson() {}

    static Map<String, Object> write(ReleaseVerdict verdict) {
        JudgedBuild judged = verdict.judged();
        Map<String, Object> json = new TreeMap<>();
        json.put("schema", VerdictFile.FORMAT);
        json.put("status", verdict.status().name());
        json.put("policy", ProvenanceJson.write(judged.policy()));
        json.put("model", ProvenanceJson.write(judged.model()));
        json.put("contract", judged.contract());
        json.put("session", judged.session());
        json.put("commit", judged.commit());
        json.put("evidence", judged.evidence());
        json.put("reasons", verdict.reasons().stream().map(VerdictJson::write).toList());
        json.put("waived", verdict.waived().stream().map(VerdictJson::write).toList());
        json.put("met", verdict.met().stream().map(VerdictJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(Reason reason) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", reason.id().id());
        json.put("entry", reason.entry());
        json.put("claim", reason.claim());
        json.put("cause", reason.cause());
        json.put("fix", reason.fix());
        return json;
    }

    private static Map<String, Object> write(MetEntry met) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", met.id());
        json.put("entry", met.entry());
        json.put("test", met.test());
        json.put("finding", met.finding());
        return json;
    }

    static ReleaseVerdict read(JsonObject json) {
        json.requireSchema(VerdictFile.FORMAT);
        ReleaseVerdict verdict = new ReleaseVerdict(
                new JudgedBuild(
                        ProvenanceJson.fingerprint(json.object("policy")),
                        ProvenanceJson.fingerprint(json.object("model")),
                        json.text("contract"),
                        json.text("session"),
                        json.text("commit"),
                        json.text("evidence")),
                reasons(json, "reasons"),
                reasons(json, "waived"),
                json.objects("met").stream().map(VerdictJson::met).toList());
        String status = json.text("status");
        if (!status.equals(verdict.status().name())) {
            throw new JsonObject.MalformedEvidence("status is " + status + ", but there are "
                    + verdict.reasons().size() + " reasons");
        }
        json.checkNothingElse();
        if (verdict.isReleased()
                && (verdict.judged().evidence().isEmpty() || verdict.met().isEmpty())) {
            throw new JsonObject.MalformedEvidence("a release was judged by evidence, and this names none");
        }
        return verdict;
    }

    private static List<Reason> reasons(JsonObject json, String name) {
        return json.objects(name).stream().map(VerdictJson::reason).toList();
    }

    private static Reason reason(JsonObject json) {
        String id = json.text("id");
        return new Reason(
                ReasonId.named(id)
                        .orElseThrow(() -> new JsonObject.MalformedEvidence("'" + id + "' is no id of a reason")),
                json.text("entry"),
                json.text("claim"),
                json.text("cause"),
                json.text("fix"));
    }

    private static MetEntry met(JsonObject json) {
        return new MetEntry(json.text("id"), json.text("entry"), json.text("test"), json.text("finding"));
    }
}
