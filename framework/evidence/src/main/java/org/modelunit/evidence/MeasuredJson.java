package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.SampleInfo;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.firmness.Firmness;
import org.modelunit.metric.Range;
import org.modelunit.provenance.Provenance;

/** The numbers of a claim as a JSON value, and back. */
final class MeasuredJson {

    private MeasuredJson() {}

    static Map<String, Object> write(Measured measured) {
        Measurement numbers = measured.measurement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", Double.isInfinite(numbers.value()) ? Double.toString(numbers.value()) : numbers.value());
        json.put("lower", numbers.bounds().lower());
        json.put("upper", numbers.bounds().upper());
        json.put("confidence", numbers.bounds().confidence());
        json.put("method", numbers.bounds().method());
        json.put("passMarks", numbers.passMarks());
        json.put("reason", measured.reason());
        json.put("range", range(numbers.range()));
        json.put("examples", numbers.sample().examples());
        if (!numbers.sample().unit().equals(SampleInfo.EXAMPLES)) {
            json.put("unit", numbers.sample().unit());
        }
        json.put("composition", numbers.sample().composition());
        json.put("power", numbers.power());
        json.put("settling", settling(numbers));
        json.put("seed", numbers.sample().seed());
        if (numbers.sample().comparisons() > 1) {
            json.put("comparisons", numbers.sample().comparisons());
        }
        if (numbers.firmness().isKnown()) {
            json.put("firmness", FirmnessJson.write(numbers.firmness()));
        }
        return json;
    }

    /** A value that is infinite is a text, as it decides; null stands for none. */
    private static double value(JsonObject json) {
        if (!json.isText("value")) {
            return json.numberOrNull("value", Double.NaN);
        }
        String text = json.text("value");
        if (!text.equals("Infinity") && !text.equals("-Infinity")) {
            throw new JsonObject.MalformedEvidence(
                    "a value is a number, null, 'Infinity' or '-Infinity', not '" + text + "'");
        }
        return Double.parseDouble(text);
    }

    /**
     * Returns the numbers of a claim.
     *
     * @param json the numbers
     * @param contract what the claim asks for
     * @param provenance where model and data come from
     * @param comparisons what the field is called that says on how many parts the same is claimed
     */
    static Measured read(JsonObject json, Contract contract, Provenance provenance, String comparisons) {
        JsonObject range = json.object("range");
        Map<Double, Double> settling = new LinkedHashMap<>();
        json.objects("settling")
                .forEach(entry -> settling.put(
                        entry.numberOrNull("truth", Double.NaN), entry.numberOrNull("examples", Double.NaN)));
        return new Measured(
                contract.bars(),
                contract.burden(),
                json.text("reason"),
                new Measurement(
                        value(json),
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
                                json.has("unit") ? json.text("unit") : SampleInfo.EXAMPLES,
                                json.text("composition"),
                                json.has(comparisons) ? json.count(comparisons) : 1,
                                json.whole("seed")),
                        json.numberOrNull("power", Double.NaN),
                        settling,
                        json.has("firmness") ? FirmnessJson.read(json.object("firmness")) : Firmness.UNKNOWN),
                provenance);
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
}
