package org.modelunit.evidence.summary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.history.ValuesJson;
import org.modelunit.evidence.json.JsonObject;

/** What has changed as JSON values, and back. */
final class ChangesJson {

    private ChangesJson() {}

    static Map<String, @Nullable Object> write(ReleaseChanges changes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sinceLastRun", write(changes.sinceLastRun()));
        json.put("sinceRelease", write(changes.sinceRelease()));
        json.put("troubles", changes.troubles());
        return json;
    }

    static ReleaseChanges changes(JsonObject json) {
        return new ReleaseChanges(
                since(json.object("sinceLastRun")), since(json.object("sinceRelease")), json.texts("troubles"));
    }

    private static Map<String, @Nullable Object> write(ChangesSince since) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", since.run());
        json.put("started", since.started().toString());
        json.put("commit", since.commit());
        json.put("claims", since.claims().stream().map(ChangesJson::write).toList());
        json.put("things", since.things().stream().map(ChangesJson::write).toList());
        return json;
    }

    private static ChangesSince since(JsonObject json) {
        return new ChangesSince(
                json.text("run"),
                Instant.parse(json.text("started")),
                json.text("commit"),
                json.objects("claims").stream().map(ChangesJson::claim).toList(),
                json.objects("things").stream().map(ChangesJson::thing).toList());
    }

    private static Map<String, @Nullable Object> write(ChangedClaim change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", change.kind().words());
        json.put("claim", ValuesJson.write(change.claim()));
        json.put("was", change.was());
        json.put("is", change.is());
        return json;
    }

    private static ChangedClaim claim(JsonObject json) {
        return new ChangedClaim(
                json.named("kind", ChangedClaim.Kind.values(), ChangedClaim.Kind::words, "kind of change"),
                ValuesJson.ref(json.object("claim")),
                json.text("was"),
                json.text("is"));
    }

    private static Map<String, @Nullable Object> write(ChangedThing thing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("what", thing.what());
        json.put("was", thing.was());
        json.put("is", thing.is());
        return json;
    }

    private static ChangedThing thing(JsonObject json) {
        return new ChangedThing(json.text("what"), json.text("was"), json.text("is"));
    }
}
