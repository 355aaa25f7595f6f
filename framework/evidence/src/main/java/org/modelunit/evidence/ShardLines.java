package org.modelunit.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.JsonObject;
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
        if (content.isEmpty()) {
            throw new JsonObject.MalformedEvidence("its JVM ended before it had written anything");
        }
        JsonObject first = content.first();
        checkSchema(first.text("schema"));
        Reader reader = new Reader(RunJson.read(first.object("run")), content.isCutOff() ? 1 : 0);
        first.checkNothingElse();
        content.rest(ShardLines::read).forEach(reader::take);
        return reader.shard();
    }

    /** Refuses lines that another ModelUnit wrote. */
    private static void checkSchema(String schema) {
        if (schema.equals(SCHEMA)) {
            return;
        }
        throw new JsonObject.MalformedEvidence(
                schema.matches("modelunit-evidence/\\d{1,9}")
                        ? "it was written by another ModelUnit (schema " + schema + "; this one reads " + SCHEMA
                                + " and " + FirstFormat.SCHEMA + "); update ModelUnit here"
                        : "schema should be '" + SCHEMA + "', but is '" + schema + "'");
    }

    /** Returns what a line says: one of the values that a shard is made of. */
    private static Object read(JsonObject line) {
        Object value = value(line);
        line.checkNothingElse();
        return value;
    }

    private static Object value(JsonObject line) {
        if (line.has("planned")) {
            return PlanJson.read(line.object("planned"));
        }
        if (line.has("test")) {
            return TestJson.read(line.object("test"));
        }
        if (line.has("unattributed")) {
            return ClaimJson.read(line.object("unattributed"));
        }
        if (line.has("expected")) {
            JsonObject json = line.object("expected");
            return new Shard.Expected(json.text("source"), json.truth("required"), json.count("claims"));
        }
        if (line.has("notJudged")) {
            JsonObject json = line.object("notJudged");
            return new NotJudged(ExpectedClaimJson.read(json.object("claim")), json.text("why"));
        }
        JsonObject json = line.object("end");
        return new Shard.End(
                Instant.parse(json.text("finished")),
                json.texts("failures"),
                json.objects("models").stream().map(RunJson::model).toList());
    }

    /** Puts a shard together. */
    private static final class Reader {

        private final Shard.Header header;
        private final List<PlannedTests> plans = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<ClaimEvidence> unattributed = new ArrayList<>();
        private final List<NotJudged> notJudged = new ArrayList<>();
        private final int lost;
        private Shard.@Nullable Expected expected;
        private Shard.@Nullable End end;

        Reader(Shard.Header header, int lost) {
            this.header = header;
            this.lost = lost;
        }

        void take(Object line) {
            if (end != null) {
                throw new JsonObject.MalformedEvidence("there is a line after the end");
            }
            if (line instanceof PlannedTests plan) {
                plans.add(plan);
            } else if (line instanceof Attempt attempt) {
                attempts.add(attempt);
            } else if (line instanceof ClaimEvidence claim) {
                unattributed.add(claim);
            } else if (line instanceof Shard.Expected known) {
                if (expected != null) {
                    throw new JsonObject.MalformedEvidence("it says twice which claims are expected");
                }
                expected = known;
            } else if (line instanceof NotJudged missing) {
                notJudged.add(missing);
            } else {
                end = (Shard.End) line;
            }
        }

        Shard shard() {
            return new Shard(header, plans, attempts, unattributed, expected, notJudged, end, lost);
        }
    }
}
