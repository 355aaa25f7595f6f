package org.modelunit.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.recording.TestId;

/** Shards as JSON values, and back; the one place that knows the version of the schema. */
final class ShardJson {

    private static final String NAME = "modelunit-evidence/";
    private static final int VERSION = 1;

    private ShardJson() {}

    /** Returns everything but the tests and claims: what a journal begins with. */
    static Map<String, Object> header(Shard shard) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("id", shard.run());
        Shard.Jvm jvm = shard.jvm();
        run.put("started", jvm.started().toString());
        if (jvm.finished() != null) {
            run.put("finished", jvm.finished().toString());
        }
        run.put("java", jvm.java());
        run.put("os", jvm.os());
        run.put("seed", shard.seed());
        run.put("settings", shard.settings());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", NAME + VERSION);
        json.put("complete", shard.complete());
        if (shard.lost() > 0) {
            json.put("lost", shard.lost());
        }
        json.put("run", run);
        return json;
    }

    static Map<String, Object> write(Shard shard) {
        Map<String, Object> json = header(shard);
        json.put("tests", shard.attempts().stream().map(ShardJson::write).toList());
        json.put("unattributed", ClaimJson.write(shard.unattributed()));
        return json;
    }

    static Shard readHeader(JsonObject json) {
        checkVersion(json.text("schema"));
        JsonObject run = json.object("run");
        Shard.Jvm jvm = new Shard.Jvm(
                Instant.parse(run.text("started")),
                run.has("finished") ? Instant.parse(run.text("finished")) : null,
                run.text("java"),
                run.text("os"));
        Shard shard = new Shard(
                run.text("id"),
                jvm,
                run.whole("seed"),
                run.texts("settings"),
                List.of(),
                List.of(),
                json.has("lost") ? json.count("lost") : 0);
        if (json.truth("complete") != shard.complete()) {
            throw new JsonObject.MalformedEvidence("complete is " + !shard.complete() + ", but its JVM "
                    + (jvm.finished() == null
                            ? "never ended its tests"
                            : "ended its tests, and " + shard.lost() + " of its lines are lost"));
        }
        return shard;
    }

    static Shard read(JsonObject json) {
        Shard header = readHeader(json);
        Shard shard = header.with(
                json.objects("tests").stream().map(ShardJson::attempt).toList(),
                json.objects("unattributed").stream().map(ClaimJson::read).toList(),
                header.lost());
        json.checkNothingElse();
        return shard;
    }

    static Map<String, Object> write(Attempt attempt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", attempt.test().uniqueId());
        json.put("class", attempt.test().className());
        json.put("method", attempt.test().methodName());
        json.put("name", attempt.test().displayName());
        json.put("status", ClaimJson.lower(attempt.status()));
        json.put("message", attempt.message());
        json.put("finished", attempt.finished().toString());
        json.put("claims", ClaimJson.write(attempt.claims()));
        return json;
    }

    static Attempt attempt(JsonObject json) {
        return new Attempt(
                new TestId(json.text("id"), json.text("class"), json.text("method"), json.text("name")),
                ClaimJson.upper(TestStatus.class, json.text("status")),
                json.text("message"),
                Instant.parse(json.text("finished")),
                json.objects("claims").stream().map(ClaimJson::read).toList());
    }

    private static void checkVersion(String schema) {
        if (!schema.matches("modelunit-evidence/\\d{1,9}")) {
            throw new JsonObject.MalformedEvidence(
                    "schema should be '" + NAME + VERSION + "', but is '" + schema + "'");
        }
        if (Integer.parseInt(schema.substring(NAME.length())) > VERSION) {
            throw new JsonObject.MalformedEvidence("it was written by a newer ModelUnit (schema " + schema
                    + "; this one reads up to " + NAME + VERSION + "); update ModelUnit here");
        }
    }
}
