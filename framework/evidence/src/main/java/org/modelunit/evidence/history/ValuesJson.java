package org.modelunit.evidence.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.ExtendedNumber;
import org.modelunit.evidence.json.JsonObject;

/** What became of claims as JSON values, and back. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ValuesJson {

    private ValuesJson() {}

    static Map<String, @Nullable Object> write(RunValues run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", run.run());
        json.put("session", run.session());
        json.put("started", run.started().toString());
        json.put("commit", run.commit());
        json.put("job", run.job());
        json.put("things", run.things());
        json.put("claims", run.claims().stream().map(ValuesJson::write).toList());
        return json;
    }

    static RunValues run(JsonObject json) {
        return new RunValues(
                json.text("run"),
                json.text("session"),
                Instant.parse(json.text("started")),
                json.text("commit"),
                json.has("job") ? json.text("job") : "",
                json.textsByName("things"),
                json.objects("claims").stream().map(ValuesJson::claim).toList());
    }

    /**
     * Returns what became of a claim as an object.
     *
     * @param claim what became of it
     */
    public static Map<String, @Nullable Object> write(ClaimValue claim) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ref", write(claim.ref()));
        json.put("contract", ContractJson.write(claim.contract()));
        json.put("required", claim.required());
        json.put("status", claim.status().words());
        json.put("values", claim.values().stream().map(ValuesJson::write).toList());
        return json;
    }

    /**
     * Returns what {@link #write(ClaimValue)} wrote.
     *
     * @param json the object
     */
    public static ClaimValue claim(JsonObject json) {
        return new ClaimValue(
                ref(json.object("ref")),
                ContractJson.read(json.object("contract")),
                json.text("required"),
                status(json, "status"),
                json.objects("values").stream().map(ValuesJson::value).toList());
    }

    /**
     * Returns which claim it is as an object.
     *
     * @param ref which claim it is
     */
    public static Map<String, @Nullable Object> write(ClaimRef ref) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", ref.key());
        json.put("kind", ref.kind());
        json.put("property", ref.property());
        json.put("subject", ref.subject());
        json.put("slice", ref.slice());
        json.put("test", ref.test());
        json.put("module", ref.module());
        json.put("job", ref.job());
        return json;
    }

    /**
     * Returns what {@link #write(ClaimRef)} wrote.
     *
     * @param json the object
     */
    public static ClaimRef ref(JsonObject json) {
        return new ClaimRef(
                json.text("key"),
                json.text("kind"),
                json.text("property"),
                json.text("subject"),
                json.text("slice"),
                json.text("test"),
                json.text("module"),
                json.text("job"));
    }

    /**
     * Returns the status that a text names.
     *
     * @param json the object with the text
     * @param name the name of its field
     */
    public static VerdictStatus status(JsonObject json, String name) {
        return json.named(name, VerdictStatus.values(), VerdictStatus::words, "status of a claim");
    }

    private static Map<String, @Nullable Object> write(SliceValue value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("slice", value.slice());
        json.put("value", ExtendedNumber.write(value.value()));
        json.put("lower", ExtendedNumber.write(value.lower()));
        json.put("upper", ExtendedNumber.write(value.upper()));
        json.put("status", value.status().words());
        return json;
    }

    private static SliceValue value(JsonObject json) {
        return new SliceValue(
                json.text("slice"),
                ExtendedNumber.read(json, "value"),
                ExtendedNumber.read(json, "lower"),
                ExtendedNumber.read(json, "upper"),
                status(json, "status"));
    }
}
