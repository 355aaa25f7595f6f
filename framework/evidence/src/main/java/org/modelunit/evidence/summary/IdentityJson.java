package org.modelunit.evidence.summary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.WorkingTree;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

/** What a summary is about as JSON values, and back. */
@API(status = Status.INTERNAL, since = "0.1")
public final class IdentityJson {

    private IdentityJson() {}

    /**
     * Returns what a summary is about as an object.
     *
     * @param identity what it is about
     */
    public static Map<String, @Nullable Object> write(Identity identity) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("candidate", ProvenanceJson.write(identity.candidate()));
        json.put("inService", ProvenanceJson.write(identity.inService()));
        json.put(
                "otherModels",
                identity.otherModels().stream().map(ProvenanceJson::write).toList());
        json.put("data", write(identity.data()));
        json.put("operatingPoints", identity.operatingPoints());
        json.put("run", write(identity.run()));
        json.put("modules", identity.modules());
        json.put("versions", identity.versions());
        return json;
    }

    static Identity identity(JsonObject json) {
        return new Identity(
                ProvenanceJson.fingerprint(json.object("candidate")),
                ProvenanceJson.fingerprint(json.object("inService")),
                json.objects("otherModels").stream()
                        .map(ProvenanceJson::fingerprint)
                        .toList(),
                json.objects("data").stream().map(IdentityJson::data).toList(),
                json.texts("operatingPoints"),
                run(json.object("run")),
                json.texts("modules"),
                json.textsByName("versions"));
    }

    private static List<Map<String, @Nullable Object>> write(List<DataIdentity> data) {
        return data.stream().map(IdentityJson::write).toList();
    }

    private static Map<String, @Nullable Object> write(DataIdentity identity) {
        DataUsed data = identity.data();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", data.name());
        json.put("contentDigest", data.contentDigest());
        json.put("source", ProvenanceJson.write(data.source()));
        json.put("rows", data.rows());
        json.put("population", data.population());
        json.put("labels", identity.labels().stream().map(IdentityJson::write).toList());
        json.put("claims", identity.claims());
        return json;
    }

    private static DataIdentity data(JsonObject json) {
        Fingerprint source = ProvenanceJson.fingerprint(json.object("source"));
        return new DataIdentity(
                new DataUsed(
                        source,
                        json.text("name"),
                        json.text("contentDigest"),
                        json.count("rows"),
                        json.text("population")),
                json.objects("labels").stream()
                        .map(label -> new LabelRows(label.text("label"), label.whole("rows"), label.number("share")))
                        .toList(),
                json.count("claims"));
    }

    private static Map<String, @Nullable Object> write(LabelRows label) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", label.label());
        json.put("rows", label.rows());
        json.put("share", label.share());
        return json;
    }

    private static Map<String, @Nullable Object> write(RunIdentity run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ids", run.ids());
        json.put("started", run.started().toString());
        json.put("session", run.session());
        json.put(
                "commit",
                Map.of(
                        "sha", run.commit().sha(),
                        "branch", run.commit().branch(),
                        "tree", run.commit().tree().words()));
        json.put(
                "job",
                Map.of(
                        "server", run.job().server(),
                        "name", run.job().name(),
                        "run", run.job().run(),
                        "attempt", run.job().attempt()));
        json.put("link", run.link());
        json.put("seed", run.seed());
        json.put(
                "changedSettings",
                run.changed().stream()
                        .map(setting -> Map.of(
                                "key", setting.key(),
                                "value", setting.value(),
                                "origin", setting.origin().words()))
                        .toList());
        return json;
    }

    private static RunIdentity run(JsonObject json) {
        JsonObject commit = json.object("commit");
        JsonObject job = json.object("job");
        return new RunIdentity(
                json.texts("ids"),
                Instant.parse(json.text("started")),
                json.text("session"),
                new Commit(
                        commit.text("sha"),
                        commit.text("branch"),
                        commit.named("tree", WorkingTree.values(), WorkingTree::words, "working tree")),
                new CiJob(job.text("server"), job.text("name"), job.text("run"), job.text("attempt")),
                json.text("link"),
                json.text("seed"),
                json.objects("changedSettings").stream()
                        .map(setting -> new Setting(
                                setting.text("key"),
                                setting.text("value"),
                                setting.named(
                                        "origin", SettingOrigin.values(), SettingOrigin::words, "origin of a setting")))
                        .toList());
    }
}
