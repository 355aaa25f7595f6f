package org.modelunit.evidence.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.history.ValuesJson;
import org.modelunit.evidence.json.ExtendedNumber;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.SortedJson;
import org.modelunit.evidence.summary.IdentityJson;

/** A model card as JSON. */
final class CardJson {

    private static final String FORMAT = "modelunit-model-card/1";

    private CardJson() {}

    static String write(ModelCard card) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", FORMAT);
        json.put("decision", card.headline().decision().words());
        json.put("because", card.headline().because());
        json.put("warnings", card.headline().warnings());
        json.put("identity", IdentityJson.write(card.identity()));
        json.put("results", card.results().stream().map(CardJson::write).toList());
        json.put("checks", card.checks().stream().map(CardJson::write).toList());
        json.put("slices", card.slices().stream().map(CardJson::write).toList());
        json.put("weakSpots", card.weakSpots().stream().map(CardJson::write).toList());
        json.put("cannotShow", card.cannotShow());
        json.put("limits", card.limits());
        return Json.write(SortedJson.of(json), true) + "\n";
    }

    private static Map<String, @Nullable Object> write(CardResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("claim", ValuesJson.write(result.ref()));
        json.put("value", ExtendedNumber.write(result.value()));
        json.put("lower", ExtendedNumber.write(result.lower()));
        json.put("upper", ExtendedNumber.write(result.upper()));
        json.put("confidence", ExtendedNumber.write(result.confidence()));
        json.put("sample", result.sample());
        json.put("required", result.required());
        json.put("status", result.status().words());
        return json;
    }

    private static Map<String, @Nullable Object> write(CardCheck check) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("claim", ValuesJson.write(check.ref()));
        json.put("status", check.status().words());
        json.put("sentence", check.sentence());
        return json;
    }

    private static Map<String, @Nullable Object> write(CardSlices slices) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("claim", ValuesJson.write(slices.ref()));
        json.put("title", slices.title());
        json.put("required", slices.required());
        json.put("status", slices.status().words());
        json.put("confidence", ExtendedNumber.write(slices.confidence()));
        json.put("sentence", slices.sentence());
        json.put("slices", slices.slices().stream().map(CardJson::write).toList());
        return json;
    }

    private static Map<String, @Nullable Object> write(CardSlice slice) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("slice", slice.slice());
        json.put("examples", slice.examples());
        json.put("value", ExtendedNumber.write(slice.value()));
        json.put("lower", ExtendedNumber.write(slice.lower()));
        json.put("upper", ExtendedNumber.write(slice.upper()));
        json.put("status", slice.status());
        json.put("reason", slice.reason());
        return json;
    }
}
