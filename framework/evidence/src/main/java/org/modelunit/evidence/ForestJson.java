package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestReading;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Tick;
import org.modelunit.statistics.Side;

/** The values of slices, or another forest plot, as a JSON value, and back. */
final class ForestJson {

    private static final String HEADS = "heads";

    private ForestJson() {}

    static Map<String, Object> write(ForestPlot plot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", plot.title());
        json.put(
                "bars",
                ForestReading.bars(plot).stream().map(ContractJson::write).toList());
        if (!plot.ticks().isEmpty()) {
            json.put("ticks", plot.ticks().stream().map(ForestJson::tick).toList());
        }
        json.put("confidence", plot.confidence());
        json.put("method", plot.method());
        if (!plot.heads().equals(ForestPlot.Heads.OF_SLICES)) {
            json.put(
                    HEADS,
                    Map.of("row", plot.heads().row(), "size", plot.heads().size()));
        }
        json.put("rows", plot.rows().stream().map(ForestJson::row).toList());
        return json;
    }

    /**
     * Reads a plot.
     *
     * @param status what became of a row, in words
     */
    static ForestPlot read(JsonObject json, Function<JsonObject, String> status) {
        return new ForestPlot(
                json.text("title"),
                bar(json, Side.AT_LEAST, Double.NEGATIVE_INFINITY),
                bar(json, Side.AT_MOST, Double.POSITIVE_INFINITY),
                json.has("ticks")
                        ? json.objects("ticks").stream()
                                .map(tick -> new Tick(tick.number("at"), tick.text("label")))
                                .toList()
                        : List.of(),
                json.numberOrNull("confidence", Double.NaN),
                json.text("method"),
                json.objects("rows").stream().map(row -> row(row, status)).toList(),
                heads(json));
    }

    private static ForestPlot.Heads heads(JsonObject json) {
        if (!json.has(HEADS)) {
            return ForestPlot.Heads.OF_SLICES;
        }
        JsonObject heads = json.object(HEADS);
        return new ForestPlot.Heads(heads.text("row"), heads.text("size"));
    }

    private static double bar(JsonObject json, Side side, double none) {
        List<Bar> bars = json.objects("bars").stream()
                .map(ContractJson::bar)
                .filter(bar -> bar.side() == side)
                .toList();
        if (bars.size() > 1) {
            throw new JsonObject.MalformedEvidence("there is more than one bar on a side of " + json.text("title"));
        }
        return bars.isEmpty() ? none : bars.get(0).value();
    }

    private static Map<String, Object> tick(Tick tick) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", tick.at());
        json.put("label", tick.label());
        return json;
    }

    private static Map<String, Object> row(ForestPlot.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slice", row.slice());
        json.put("examples", row.examples());
        json.put("counted", row.counted());
        json.put("value", row.value());
        json.put("lower", row.lower());
        json.put("upper", row.upper());
        json.put("pValue", row.pValue());
        json.put("status", row.status());
        json.put("reason", row.reason());
        return json;
    }

    private static ForestPlot.Row row(JsonObject json, Function<JsonObject, String> status) {
        return new ForestPlot.Row(
                json.text("slice"),
                json.count("examples"),
                json.whole("counted"),
                json.numberOrNull("value", Double.NaN),
                new ForestPlot.Interval(
                        json.numberOrNull("lower", Double.NEGATIVE_INFINITY),
                        json.numberOrNull("upper", Double.POSITIVE_INFINITY)),
                json.numberOrNull("pValue", Double.NaN),
                status.apply(json),
                json.text("reason"));
    }
}
