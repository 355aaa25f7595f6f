package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.SampleInfo;
import org.modelunit.metric.Range;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Side;

/** The numbers of a claim as a JSON value, and back. */
final class MeasuredJson {

    private static final String AT_LEAST = "at least";

    private MeasuredJson() {}

    static Map<String, Object> write(Measured measured) {
        Measurement numbers = measured.measurement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", numbers.value());
        json.put("lower", numbers.bounds().lower());
        json.put("upper", numbers.bounds().upper());
        json.put("confidence", numbers.bounds().confidence());
        json.put("method", numbers.bounds().method());
        json.put("bars", measured.bars().stream().map(MeasuredJson::bar).toList());
        json.put("passMarks", numbers.passMarks());
        json.put("burden", burden(measured.burden()));
        json.put("reason", measured.reason());
        json.put("range", range(numbers.range()));
        json.put("examples", numbers.sample().examples());
        json.put("composition", numbers.sample().composition());
        json.put("power", numbers.power());
        json.put("settling", settling(numbers));
        json.put("seed", numbers.sample().seed());
        if (numbers.sample().comparisons() > 1) {
            json.put("looks", numbers.sample().comparisons());
        }
        json.put("provenance", provenance(measured.provenance()));
        return json;
    }

    static Measured read(JsonObject json) {
        JsonObject range = json.object("range");
        Map<Double, Double> settling = new LinkedHashMap<>();
        json.objects("settling")
                .forEach(
                        entry -> settling.put(entry.number("truth", Double.NaN), entry.number("examples", Double.NaN)));
        return new Measured(
                json.objects("bars").stream().map(MeasuredJson::bar).toList(),
                burden(json.object("burden")),
                json.text("reason"),
                new Measurement(
                        json.number("value", Double.NaN),
                        new Bounds(
                                json.number("lower", Double.NEGATIVE_INFINITY),
                                json.number("upper", Double.POSITIVE_INFINITY),
                                json.number("confidence", Double.NaN),
                                json.text("method")),
                        json.numbers("passMarks"),
                        new Range(
                                range.number("lowest", Double.NEGATIVE_INFINITY),
                                range.number("highest", Double.POSITIVE_INFINITY)),
                        new SampleInfo(
                                (int) json.whole("examples"),
                                json.text("composition"),
                                json.has("looks") ? (int) json.whole("looks") : 1,
                                json.whole("seed")),
                        json.number("power", Double.NaN),
                        settling),
                provenance(json.object("provenance")));
    }

    static Map<String, Object> bar(Bar bar) {
        return Map.of("side", bar.side().words(), "value", bar.value());
    }

    static Bar bar(JsonObject json) {
        Side side = json.text("side").equals(AT_LEAST) ? Side.AT_LEAST : Side.AT_MOST;
        return new Bar(side, json.number("value", Double.NaN));
    }

    private static Map<String, Object> burden(Burden burden) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", burden.kind());
        if (burden.isProof()) {
            json.put("confidence", burden.confidence());
        }
        burden.shortfall().ifPresent(shortfall -> json.put("shortfall", shortfall));
        return json;
    }

    private static Burden burden(JsonObject json) {
        return switch (json.text("kind")) {
            case "shown" -> new Burden.Shown(json.number("confidence", Double.NaN));
            case "not refuted" ->
                new Burden.NotRefuted(json.number("confidence", Double.NaN), json.number("shortfall", Double.NaN));
            case "exact" -> new Burden.Exact();
            case "none found" -> new Burden.NoneFound(1 - json.number("confidence", Double.NaN));
            default -> new Burden.PointEstimate();
        };
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lowest", range.lowest());
        json.put("highest", range.highest());
        return json;
    }

    private static List<Map<String, Object>> settling(Measurement numbers) {
        List<Map<String, Object>> list = new ArrayList<>();
        numbers.settling().forEach((truth, examples) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("truth", truth);
            entry.put("examples", examples);
            list.add(entry);
        });
        return list;
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", fingerprint(provenance.model()));
        json.put("source", fingerprint(provenance.source()));
        json.put("dataset", provenance.dataset());
        json.put("contentDigest", provenance.contentDigest());
        json.put("operatingPoint", provenance.operatingPoint());
        json.put("batchSize", provenance.batchSize());
        json.put("versions", provenance.versions());
        if (provenance.isComparison()) {
            json.put("champion", fingerprint(provenance.champion()));
        }
        return json;
    }

    private static Provenance provenance(JsonObject json) {
        Provenance single = new Provenance(
                fingerprint(json.object("model")),
                fingerprint(json.object("source")),
                json.text("dataset"),
                json.text("contentDigest"),
                json.text("operatingPoint"),
                (int) json.whole("batchSize"),
                json.texts("versions"));
        return json.has("champion") ? single.against(fingerprint(json.object("champion"))) : single;
    }

    private static Map<String, Object> fingerprint(Fingerprint fingerprint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fingerprint.name());
        json.put("sha256", fingerprint.sha256());
        return json;
    }

    private static Fingerprint fingerprint(JsonObject json) {
        return new Fingerprint(json.text("name"), json.text("sha256"));
    }
}
