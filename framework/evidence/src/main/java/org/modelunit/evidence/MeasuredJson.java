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
                .forEach(entry -> settling.put(
                        entry.numberOrNull("truth", Double.NaN), entry.numberOrNull("examples", Double.NaN)));
        return new Measured(
                json.objects("bars").stream().map(MeasuredJson::bar).toList(),
                burden(json.object("burden")),
                json.text("reason"),
                new Measurement(
                        json.numberOrNull("value", Double.NaN),
                        new Bounds(
                                json.numberOrNull("lower", Double.NEGATIVE_INFINITY),
                                json.numberOrNull("upper", Double.POSITIVE_INFINITY),
                                json.numberOrNull("confidence", Double.NaN),
                                json.text("method")),
                        json.numbers("passMarks"),
                        new Range(
                                range.numberOrNull("lowest", Double.NEGATIVE_INFINITY),
                                range.numberOrNull("highest", Double.POSITIVE_INFINITY),
                                range.has("chance") ? range.numberOrNull("chance", Double.NaN) : Double.NaN,
                                range.has("ideal") ? range.numberOrNull("ideal", Double.NaN) : Double.NaN),
                        new SampleInfo(
                                json.count("examples"),
                                json.text("composition"),
                                json.has("looks") ? json.count("looks") : 1,
                                json.whole("seed")),
                        json.numberOrNull("power", Double.NaN),
                        settling),
                provenance(json.object("provenance")));
    }

    static Map<String, Object> bar(Bar bar) {
        return Map.of("side", bar.side().words(), "value", bar.value());
    }

    static Bar bar(JsonObject json) {
        String words = json.text("side");
        for (Side side : Side.values()) {
            if (side.words().equals(words)) {
                return new Bar(side, json.numberOrNull("value", Double.NaN));
            }
        }
        throw new JsonObject.MalformedEvidence("the side of a bar is 'at least' or 'at most', not '" + words + "'");
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
        String kind = json.text("kind");
        return switch (kind) {
            case "shown" -> new Burden.Shown(json.numberOrNull("confidence", Double.NaN));
            case "not refuted" ->
                new Burden.NotRefuted(
                        json.numberOrNull("confidence", Double.NaN), json.numberOrNull("shortfall", Double.NaN));
            case "exact" -> new Burden.Exact();
            case "none found" -> new Burden.NoneFound(1 - json.numberOrNull("confidence", Double.NaN));
            case "estimated" -> new Burden.PointEstimate();
            default -> throw new JsonObject.MalformedEvidence("'" + kind + "' is no burden of proof");
        };
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lowest", range.lowest());
        json.put("highest", range.highest());
        if (!Double.isNaN(range.chance())) {
            json.put("chance", range.chance());
        }
        if (!Double.isNaN(range.ideal())) {
            json.put("ideal", range.ideal());
        }
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
                json.count("batchSize"),
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
