package org.modelunit.evidence.summary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Bar;
import org.modelunit.evidence.history.PastValue;
import org.modelunit.evidence.history.ValuesJson;
import org.modelunit.evidence.json.ExtendedNumber;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.summary.ReleaseBlocker.Group;
import org.modelunit.statistics.Side;

/** The claims of a summary as JSON values, and back. */
final class ClaimLineJson {

    private ClaimLineJson() {}

    static Map<String, @Nullable Object> write(ClaimLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", ValuesJson.write(line.value()));
        json.put("severity", line.severity());
        json.put("requirements", line.requirements());
        json.put("owner", line.owner());
        json.put("finding", write(line.finding()));
        json.put("forest", write(line.forest()));
        json.put("past", line.past().stream().map(ClaimLineJson::write).toList());
        return json;
    }

    static ClaimLine line(JsonObject json) {
        return new ClaimLine(
                ValuesJson.claim(json.object("value")),
                json.text("severity"),
                json.texts("requirements"),
                json.text("owner"),
                finding(json.object("finding")),
                forest(json.object("forest")),
                json.objects("past").stream().map(ClaimLineJson::past).toList());
    }

    static Map<String, @Nullable Object> write(ReleaseBlocker blocker) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", words(blocker.group()));
        json.put("severity", blocker.severity());
        json.put("requirements", blocker.requirements());
        json.put("what", blocker.what());
        json.put("claim", blocker.claimKey());
        json.put("finding", write(blocker.finding()));
        json.put("reasons", blocker.reasons());
        json.put("note", blocker.note());
        return json;
    }

    static ReleaseBlocker blocker(JsonObject json) {
        return new ReleaseBlocker(
                json.named("group", Group.values(), ClaimLineJson::words, "group of blockers"),
                json.text("severity"),
                json.texts("requirements"),
                json.text("what"),
                json.text("claim"),
                finding(json.object("finding")),
                json.texts("reasons"),
                json.text("note"));
    }

    private static String words(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, @Nullable Object> write(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("observed", finding.observed());
        json.put("required", finding.required());
        json.put("bound", finding.bound());
        json.put("lastRun", finding.lastRun());
        json.put("settles", finding.settles());
        json.put("turnsOn", finding.turnsOn());
        json.put("sentence", finding.sentence());
        return json;
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                json.text("observed"),
                json.text("required"),
                json.text("bound"),
                json.text("lastRun"),
                json.text("settles"),
                json.text("turnsOn"),
                json.text("sentence"));
    }

    private static Map<String, @Nullable Object> write(ForestPoint point) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", ExtendedNumber.write(point.value()));
        json.put("lower", ExtendedNumber.write(point.lower()));
        json.put("upper", ExtendedNumber.write(point.upper()));
        json.put("bar", ExtendedNumber.write(point.bar()));
        json.put("position", ExtendedNumber.write(point.position()));
        json.put("left", ExtendedNumber.write(point.left()));
        json.put("right", ExtendedNumber.write(point.right()));
        json.put("hollow", point.isHollow());
        return json;
    }

    private static ForestPoint forest(JsonObject json) {
        return new ForestPoint(
                ExtendedNumber.read(json, "value"),
                ExtendedNumber.read(json, "lower"),
                ExtendedNumber.read(json, "upper"),
                ExtendedNumber.read(json, "bar"),
                ExtendedNumber.read(json, "position"),
                ExtendedNumber.read(json, "left"),
                ExtendedNumber.read(json, "right"),
                json.truth("hollow"));
    }

    private static Map<String, @Nullable Object> write(PastValue past) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", past.run());
        json.put("started", past.started().toString());
        json.put("value", ExtendedNumber.write(past.value()));
        json.put("lower", ExtendedNumber.write(past.lower()));
        json.put("upper", ExtendedNumber.write(past.upper()));
        json.put("bars", past.bars().stream().map(ClaimLineJson::write).toList());
        json.put("status", past.status().words());
        return json;
    }

    private static PastValue past(JsonObject json) {
        return new PastValue(
                json.text("run"),
                Instant.parse(json.text("started")),
                ExtendedNumber.read(json, "value"),
                ExtendedNumber.read(json, "lower"),
                ExtendedNumber.read(json, "upper"),
                json.objects("bars").stream().map(ClaimLineJson::bar).toList(),
                ValuesJson.status(json, "status"));
    }

    private static Map<String, @Nullable Object> write(Bar bar) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("side", bar.side().words());
        json.put("value", bar.value());
        return json;
    }

    private static Bar bar(JsonObject json) {
        return new Bar(json.named("side", Side.values(), Side::words, "side of a bar"), json.number("value"));
    }
}
