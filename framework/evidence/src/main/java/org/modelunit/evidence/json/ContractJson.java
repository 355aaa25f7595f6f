package org.modelunit.evidence.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.statistics.Side;

/** What a claim asks for as a JSON value, and back. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ContractJson {

    private ContractJson() {}

    /**
     * Returns what a claim asks for as an object.
     *
     * @param contract what it asks for
     */
    public static Map<String, Object> write(Contract contract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", contract.kind());
        json.put("bars", contract.bars().stream().map(ContractJson::write).toList());
        json.put("burden", write(contract.burden()));
        json.put("terms", write(contract.terms()));
        return json;
    }

    private static Map<String, Object> write(Map<String, Term> terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        terms.forEach((name, term) -> json.put(name, write(term)));
        return json;
    }

    /**
     * Returns what {@link #write(Contract)} wrote.
     *
     * @param json the object
     */
    public static Contract read(JsonObject json) {
        return new Contract(
                json.text("kind"),
                json.objects("bars").stream().map(ContractJson::bar).toList(),
                burden(json.object("burden")),
                terms(json.object("terms")));
    }

    private static Map<String, Term> terms(JsonObject json) {
        Map<String, Term> terms = new LinkedHashMap<>();
        json.names().forEach(name -> terms.put(name, term(json, name)));
        return terms;
    }

    private static Object write(Term term) {
        if (term instanceof Term.Quantity quantity) {
            return quantity.value();
        }
        if (term instanceof Term.Words words) {
            return words.text();
        }
        if (term instanceof Term.Names names) {
            return names.list();
        }
        return term instanceof Term.Quantities quantities ? quantities.list() : write(((Term.Group) term).terms());
    }

    private static Term term(JsonObject terms, String name) {
        if (terms.isText(name)) {
            return new Term.Words(terms.text(name));
        }
        if (terms.isObject(name)) {
            return new Term.Group(terms(terms.object(name)));
        }
        if (!terms.isList(name)) {
            return new Term.Quantity(terms.number(name));
        }
        List<?> list = terms.list(name);
        return !list.isEmpty() && list.get(0) instanceof Number
                ? new Term.Quantities(finite(terms, name))
                : new Term.Names(terms.texts(name));
    }

    private static List<Double> finite(JsonObject terms, String name) {
        List<Double> numbers = terms.numbers(name);
        if (numbers.stream().anyMatch(number -> !Double.isFinite(number))) {
            throw new JsonObject.MalformedEvidence(
                    "the numbers of '" + name + "' should be finite, but are " + numbers);
        }
        return numbers;
    }

    /**
     * Returns a bar as an object.
     *
     * @param bar the bar
     */
    public static Map<String, Object> write(Bar bar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("side", bar.side().words());
        json.put("value", bar.value());
        return json;
    }

    /**
     * Returns what {@link #write(Bar)} wrote.
     *
     * @param json the object
     */
    public static Bar bar(JsonObject json) {
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

    /**
     * Returns the burden of proof in an object.
     *
     * @param json the object
     */
    public static Burden burden(JsonObject json) {
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
