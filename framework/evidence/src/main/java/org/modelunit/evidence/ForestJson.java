package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.SupportCount;

/** The values of slices as a JSON value, and back. */
final class ForestJson {

    private ForestJson() {}

    static Map<String, Object> write(ForestPlot plot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", plot.title());
        json.put("bars", plot.bars().stream().map(ContractJson::write).toList());
        json.put("confidence", plot.confidence());
        json.put("method", plot.method());
        json.put("rows", plot.rows().stream().map(ForestJson::row).toList());
        return json;
    }

    static ForestPlot read(JsonObject json, Function<JsonObject, VerdictStatus> status) {
        return new ForestPlot(
                json.text("title"),
                json.objects("bars").stream().map(ContractJson::bar).toList(),
                json.numberOrNull("confidence", Double.NaN),
                json.text("method"),
                json.objects("rows").stream().map(row -> row(row, status)).toList());
    }

    private static Map<String, Object> row(ForestPlot.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slice", row.slice());
        json.put("examples", row.examples());
        json.put("counted", row.counted().count());
        json.put("value", row.value());
        json.put("lower", row.lower());
        json.put("upper", row.upper());
        json.put("pValue", row.pValue());
        json.put("status", row.status().words());
        json.put("reason", row.reason());
        return json;
    }

    private static ForestPlot.Row row(JsonObject json, Function<JsonObject, VerdictStatus> status) {
        return new ForestPlot.Row(
                json.text("slice"),
                json.count("examples"),
                new SupportCount(json.whole("counted"), ""),
                json.numberOrNull("value", Double.NaN),
                json.numberOrNull("lower", Double.NEGATIVE_INFINITY),
                json.numberOrNull("upper", Double.POSITIVE_INFINITY),
                json.numberOrNull("pValue", Double.NaN),
                new Judgement(status.apply(json), json.text("reason")));
    }
}
