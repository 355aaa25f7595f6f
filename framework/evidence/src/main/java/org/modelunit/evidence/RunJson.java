package org.modelunit.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.build.WorkingTree;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.NamedModel;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

/** What a JVM knows of its run as JSON values, and back. */
final class RunJson {

    private RunJson() {}

    static Map<String, Object> write(Shard.Header header) {
        BuildInfo build = header.build();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", header.run());
        json.put("started", header.started().toString());
        json.put("module", build.module());
        json.put("session", build.session());
        json.put("commit", write(build.commit()));
        json.put("job", write(build.job()));
        json.put("machine", write(build.machine()));
        json.put("libraries", build.libraries());
        json.put("settings", header.settings().stream().map(RunJson::write).toList());
        return json;
    }

    static Shard.Header read(JsonObject json) {
        return new Shard.Header(
                json.text("id"),
                Instant.parse(json.text("started")),
                new BuildInfo(
                        json.text("module"),
                        json.text("session"),
                        commit(json.object("commit")),
                        job(json.object("job")),
                        machine(json.object("machine")),
                        json.textsByName("libraries")),
                json.objects("settings").stream().map(RunJson::setting).toList());
    }

    private static Map<String, Object> write(Commit commit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha", commit.sha());
        json.put("branch", commit.branch());
        json.put("tree", commit.tree().words());
        return json;
    }

    private static Commit commit(JsonObject json) {
        return new Commit(
                json.text("sha"),
                json.text("branch"),
                json.named("tree", WorkingTree.values(), WorkingTree::words, "working tree"));
    }

    private static Map<String, Object> write(CiJob job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("server", job.server());
        json.put("name", job.name());
        json.put("run", job.run());
        json.put("attempt", job.attempt());
        return json;
    }

    private static CiJob job(JsonObject json) {
        return new CiJob(json.text("server"), json.text("name"), json.text("run"), json.text("attempt"));
    }

    private static Map<String, Object> write(Machine machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("java", machine.java());
        json.put("jvm", machine.jvm());
        json.put("os", machine.os());
        json.put("architecture", machine.architecture());
        json.put("processors", machine.processors());
        return json;
    }

    private static Machine machine(JsonObject json) {
        return new Machine(
                json.text("java"),
                json.text("jvm"),
                json.text("os"),
                json.text("architecture"),
                json.count("processors"));
    }

    private static Map<String, Object> write(Setting setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", setting.key());
        json.put("value", setting.value());
        json.put("origin", setting.origin().words());
        return json;
    }

    static Map<String, Object> write(NamedModel model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", model.name());
        json.put("path", model.path());
        json.put("sha256", model.sha256());
        json.put("askedFor", model.isAskedFor());
        json.put("replaced", model.isReplaced());
        json.put("pinned", model.pinned());
        return json;
    }

    static NamedModel model(JsonObject json) {
        return new NamedModel(
                json.text("name"),
                json.text("path"),
                json.text("sha256"),
                json.truth("askedFor"),
                json.truth("replaced"),
                json.text("pinned"));
    }

    private static Setting setting(JsonObject json) {
        return new Setting(
                json.text("key"),
                json.text("value"),
                json.named("origin", SettingOrigin.values(), SettingOrigin::words, "origin of a setting"));
    }
}
