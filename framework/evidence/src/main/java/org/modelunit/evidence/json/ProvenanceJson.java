package org.modelunit.evidence.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** Where model and data come from as a JSON value, and back. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ProvenanceJson {

    private ProvenanceJson() {}

    /**
     * Returns where something came from as an object.
     *
     * @param provenance where it came from
     */
    public static Map<String, Object> write(Provenance provenance) {
        Map<String, Object> others = new LinkedHashMap<>();
        provenance.others().forEach((role, other) -> others.put(role, write(other)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", write(provenance.model()));
        json.put("data", write(provenance.data()));
        json.put("operatingPoint", provenance.operatingPoint());
        json.put("batchSize", provenance.batchSize());
        json.put("versions", provenance.versions());
        json.put("others", others);
        return json;
    }

    /**
     * Returns what {@link #write(Provenance)} wrote.
     *
     * @param json the object
     */
    public static Provenance read(JsonObject json) {
        JsonObject roles = json.object("others");
        Map<String, Fingerprint> others = new LinkedHashMap<>();
        roles.names().forEach(role -> others.put(role, fingerprint(roles.object(role))));
        return new Provenance(
                fingerprint(json.object("model")),
                data(json.object("data")),
                json.text("operatingPoint"),
                json.count("batchSize"),
                json.textsByName("versions"),
                others);
    }

    private static Map<String, Object> write(DataUsed data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", write(data.source()));
        json.put("name", data.name());
        json.put("contentDigest", data.contentDigest());
        json.put("rows", data.rows());
        json.put("population", data.population());
        return json;
    }

    private static DataUsed data(JsonObject json) {
        return new DataUsed(
                fingerprint(json.object("source")),
                json.text("name"),
                json.text("contentDigest"),
                json.count("rows"),
                json.text("population"));
    }

    /**
     * Returns a fingerprint as an object.
     *
     * @param fingerprint the fingerprint
     */
    public static Map<String, Object> write(Fingerprint fingerprint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fingerprint.name());
        json.put("sha256", fingerprint.sha256());
        return json;
    }

    /**
     * Returns the fingerprint in an object.
     *
     * @param json the object
     */
    public static Fingerprint fingerprint(JsonObject json) {
        return new Fingerprint(json.text("name"), json.text("sha256"));
    }
}
