package org.modelunit.evidence;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.statistics.Side;

/** What a claim asks for as a JSON value, and back. */
final class ContractJson {

    private ContractJson() {}

    static Map<String, Object> write(Contract contract) {
        Map<String, Object> terms = new LinkedHashMap<>();
        contract.terms().forEach((name, term) -> terms.put(name, write(term)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", contract.kind());
        json.put("bars", contract.bars().stream().map(ContractJson::write).toList());
        json.put("burden", write(contract.burden()));
        json.put("terms", terms);
        return json;
    }

    static Contract read(JsonObject json) {
        Map<String, Contract.Term> terms = new LinkedHashMap<>();
        JsonObject named = json.object("terms");
        named.names().forEach(name -> terms.put(name, term(named, name)));
        return new Contract(
                json.text("kind"),
                json.objects("bars").stream().map(ContractJson::bar).toList(),
                burden(json.object("burden")),
                terms);
    }

    private static Object write(Contract.Term term) {
        if (term instanceof Contract.Term.Quantity quantity) {
            return quantity.value();
        }
        return term instanceof Contract.Term.Names names ? names.list() : ((Contract.Term.Words) term).text();
    }

    private static Contract.Term term(JsonObject terms, String name) {
        if (terms.isText(name)) {
            return new Contract.Term.Words(terms.text(name));
        }
        return terms.isList(name)
                ? new Contract.Term.Names(terms.texts(name))
                : new Contract.Term.Quantity(terms.number(name));
    }

    static Map<String, Object> write(Bar bar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("side", bar.side().words());
        json.put("value", bar.value());
        return json;
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

    private static Map<String, Object> write(Burden burden) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", burden.kind());
        if (burden.isProof()) {
            json.put("confidence", burden.confidence());
        }
        burden.shortfall().ifPresent(shortfall -> json.put("shortfall", shortfall));
        return json;
    }

    static Burden burden(JsonObject json) {
        String kind = json.text("kind");
        return switch (kind) {
            case "shown" -> new Burden.Shown(json.number("confidence"));
            case "not refuted" -> new Burden.NotRefuted(json.number("confidence"), json.number("shortfall"));
            case "none found" -> new Burden.NoneFound(significance(json.number("confidence")));
            case "exact" -> new Burden.Exact();
            case "estimated" -> new Burden.PointEstimate();
            default -> throw new JsonObject.MalformedEvidence("'" + kind + "' is no burden of proof");
        };
    }

    /** What is left to one, to the digits that somebody has written: 1 - 0.95 is 0.05 and not 0.050000000000000044. */
    private static double significance(double confidence) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
    }
}
