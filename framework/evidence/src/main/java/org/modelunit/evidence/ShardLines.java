package org.modelunit.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.PlannedTests;

/** The lines of a shard as JSON values, and back: what a JVM knows as it begins, then what happens, then how it ended. */
final class ShardLines {

    static final String SCHEMA = "modelunit-evidence/2";

    private ShardLines() {}

    static Map<String, Object> first(Shard.Header header) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("run", RunJson.write(header));
        return json;
    }

    static Map<String, Object> line(PlannedTests plan) {
        return Map.of("planned", PlanJson.write(plan));
    }

    static Map<String, Object> line(Attempt attempt) {
        return Map.of("test", TestJson.write(attempt));
    }

    static Map<String, Object> line(ClaimEvidence unattributed) {
        return Map.of("unattributed", ClaimJson.write(unattributed));
    }

    static Map<String, Object> line(NotJudged notJudged) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", ExpectedClaimJson.write(notJudged.claim()));
        json.put("why", notJudged.why());
        return Map.of("notJudged", json);
    }

    static Map<String, Object> line(Shard.Expected expected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", expected.source());
        json.put("required", expected.isRequired());
        json.put("claims", expected.claims());
        return Map.of("expected", json);
    }

    static Map<String, Object> line(Shard.End end) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finished", end.finished().toString());
        json.put("failures", end.failures());
        json.put("models", end.models().stream().map(RunJson::write).toList());
        return Map.of("end", json);
    }

    /** Reads a shard whose chain is checked already. */
    static Shard read(ChainedLines.Content content) {
        checkSchema(content);
        return new Reader(content).shard();
    }

    /** Refuses lines that another ModelUnit wrote. */
    private static void checkSchema(ChainedLines.Content content) {
        if (content.lines().isEmpty()) {
            throw new JsonObject.MalformedEvidence("its JVM ended before it had written anything");
        }
        String schema = content.lines().get(0).text("schema");
        if (schema.equals(SCHEMA)) {
            return;
        }
        throw new JsonObject.MalformedEvidence(
                schema.matches("modelunit-evidence/\\d{1,9}")
                        ? "it was written by another ModelUnit (schema " + schema + "; this one reads " + SCHEMA
                                + " and " + FirstFormat.SCHEMA + "); update ModelUnit here"
                        : "schema should be '" + SCHEMA + "', but is '" + schema + "'");
    }

    private static final class Reader {

        private final Shard.Header header;
        private final List<PlannedTests> plans = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<ClaimEvidence> unattributed = new ArrayList<>();
        private final List<NotJudged> notJudged = new ArrayList<>();
        private final int lost;
        private Shard.@Nullable Expected expected;
        private Shard.@Nullable End end;

        Reader(ChainedLines.Content content) {
            JsonObject first = content.lines().get(0);
            first.text("schema");
            header = RunJson.read(first.object("run"));
            first.checkNothingElse();
            lost = content.isCutOff() ? 1 : 0;
            content.lines().subList(1, content.lines().size()).forEach(this::take);
        }

        private void take(JsonObject line) {
            if (end != null) {
                throw new JsonObject.MalformedEvidence("there is a line after the end");
            }
            if (line.has("planned")) {
                plans.add(PlanJson.read(line.object("planned")));
            } else if (line.has("test")) {
                attempts.add(TestJson.read(line.object("test")));
            } else if (line.has("unattributed")) {
                unattributed.add(ClaimJson.read(line.object("unattributed")));
            } else if (line.has("expected")) {
                JsonObject json = line.object("expected");
                expected = new Shard.Expected(json.text("source"), json.truth("required"), json.count("claims"));
            } else if (line.has("notJudged")) {
                JsonObject json = line.object("notJudged");
                notJudged.add(new NotJudged(ExpectedClaimJson.read(json.object("claim")), json.text("why")));
            } else {
                JsonObject json = line.object("end");
                end = new Shard.End(
                        Instant.parse(json.text("finished")),
                        json.texts("failures"),
                        json.objects("models").stream().map(RunJson::model).toList());
            }
            line.checkNothingElse();
        }

        Shard shard() {
            return new Shard(header, plans, attempts, unattributed, expected, notJudged, end, lost);
        }
    }
}
