package org.modelunit.evidence.reviewed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.latency.KeptLatency;
import org.modelunit.provenance.Fingerprint;

/** Keeps latencies as JSON files; nobody writes times by hand. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KeptLatencyFile extends ReviewedFile<KeptLatency> {

    private static final String LATENCY = "latency";

    /** Made by {@link java.util.ServiceLoader}. */
    public KeptLatencyFile() {
        super(KeptLatency.class, "the latency", "modelunit-latency", 1);
    }

    @Override
    KeptLatency content(Path file, JsonObject json) {
        JsonObject latency = json.object(LATENCY);
        Checksum.check(latency, Set.of(), LATENCY);
        KeptLatency kept = new KeptLatency(
                new Fingerprint(latency.text("model"), latency.text("sha256")),
                latency.text("reference"),
                latency.text("inputs"),
                latency.text("processor"),
                latency.count("processors"),
                latency.textsByName("settings"),
                latency.numbers("ratios"),
                latency.text("run"));
        json.checkNothingElse();
        return kept;
    }

    @Override
    Map<String, @Nullable Object> json(KeptLatency content) {
        Map<String, @Nullable Object> latency = new LinkedHashMap<>();
        latency.put("model", content.model().name());
        latency.put("sha256", content.model().sha256());
        latency.put("reference", content.reference());
        latency.put("inputs", content.inputs());
        latency.put("processor", content.processor());
        latency.put("processors", content.processors());
        latency.put("settings", content.settings());
        latency.put("ratios", content.ratios());
        latency.put("run", content.run());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(LATENCY, Checksum.with(latency, Set.of()));
        return json;
    }
}
