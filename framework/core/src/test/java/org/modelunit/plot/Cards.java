package org.modelunit.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Range;
import org.modelunit.recording.SampleVerdicts;

/** Claims whose cards are hard to draw. */
final class Cards {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private Cards() {}

    static Map<String, MetricVerdict> all() {
        Map<String, MetricVerdict> cards = new LinkedHashMap<>();
        Threshold shown = Threshold.atLeast(0.75).withConfidence(0.95);
        String auc = "ROC AUC of 'bad'";
        cards.put("far apart", card(auc, VerdictStatus.SHOWN, shown, unit(0.912, 0.87, 0.94, 0.792)));
        cards.put("cannot tell", card(auc, VerdictStatus.INCONCLUSIVE, shown, unit(0.771, 0.728, 0.809, 0.792)));
        cards.put("close together", card(auc, VerdictStatus.INCONCLUSIVE, shown, unit(0.7502, 0.7499, 0.7505, 0.7503)));
        cards.put("same value", card(auc, VerdictStatus.SHOWN, Threshold.atLeast(0.75), unit(0.75, 0.75, 0.75, 0.75)));
        cards.put("at the end", card("recall of 'bad'", VerdictStatus.SHOWN, shown, unit(1, 0.97, 1, 0.792)));
        cards.put("beyond the end", card("recall", VerdictStatus.REFUTED, shown, unit(0.05, -0.2, 0.31, 0.9)));
        cards.put(
                "range",
                card(
                        "calibration slope of 'bad'",
                        VerdictStatus.INCONCLUSIVE,
                        Threshold.between(0.8, 1.2).withConfidence(0.95),
                        any(1.02, 0.79, 1.29, 0.97, 1.01)));
        cards.put("ideal excluded", slope(VerdictStatus.SHOWN, 1.44, 1.15, 1.78));
        cards.put("ideal included", slope(VerdictStatus.SHOWN, 1.04, 0.95, 1.18));
        cards.put("ideal excluded and refuted", slope(VerdictStatus.REFUTED, 2.44, 2.15, 2.78));
        cards.put(
                "to decide",
                card(auc, VerdictStatus.INCONCLUSIVE, shown, settling(unit(0.771, 0.728, 0.809, 0.792), 0.8, 5_712)));
        cards.put(
                "narrow range",
                card(
                        "calibration slope",
                        VerdictStatus.REFUTED,
                        Threshold.between(0.99, 1.01).withConfidence(0.95),
                        any(1.6, 0.4, 2.9, 0.998, 1.002)));
        cards.put(
                "no bounds",
                card("log loss", VerdictStatus.SHOWN, Threshold.atMost(0.6), any(0.412, -INFINITE, INFINITE, 0.6)));
        cards.put(
                "half bounded",
                card("MAE", VerdictStatus.REFUTED, Threshold.atMost(12_000), any(15_321.7, 14_100, INFINITE, 12_000)));
        cards.put(
                "undefined",
                card("log loss", VerdictStatus.REFUTED, shown, any(Double.NaN, -INFINITE, INFINITE, Double.NaN)));
        cards.put(
                "nearly the bar",
                card(auc, VerdictStatus.REFUTED, Threshold.atLeast(0.75), unit(0.74996, 0.71, 0.79, 0.75)));
        cards.put(
                "guard",
                card(
                        "a property with a name that is so long that it does not fit into a card of this width at all"
                                + " <&>",
                        VerdictStatus.SHOWN,
                        Threshold.atLeast(0.60).unlessRefuted(0.95).detecting(0.15),
                        unit(0.66, 0.52, 0.78, 0.46)));
        cards.put("large", card("RMSE", VerdictStatus.SHOWN, Threshold.atMost(3e9), any(2.5e9, 2.1e9, 2.9e9, 2.7e9)));
        cards.put("endless", card("no end ".repeat(500), VerdictStatus.SHOWN, shown, unit(0.9, 0.8, 0.95, 0.8)));
        cards.put("one word", card("W".repeat(500), VerdictStatus.NOT_REFUTED, shown, unit(0.9, 0.8, 0.95, 0.8)));
        cards.put("hostile", card(Figures.HOSTILE, VerdictStatus.SHOWN, shown, unit(0.9, 0.8, 0.95, 0.8)));
        for (double size : new double[] {1e-12, 1e-5, 1e12, 1e300}) {
            Threshold between = Threshold.between(size, 2 * size).withConfidence(0.95);
            cards.put(
                    "size " + size,
                    card(
                            "a size",
                            VerdictStatus.INCONCLUSIVE,
                            between,
                            any(1.5 * size, 0.9 * size, 2.2 * size, 1.2 * size, 1.7 * size)));
        }
        cards.put("equal", card("all", VerdictStatus.MET, Threshold.atLeast(0), any(0, 0, 0, 0)));
        cards.put(
                "equal and large",
                card("all", VerdictStatus.MET, Threshold.atLeast(1e12), any(1e12, 1e12, 1e12, 1e12)));
        cards.put(
                "infinite",
                card("loss", VerdictStatus.MISSED, Threshold.atMost(1), any(INFINITE, -INFINITE, INFINITE, 1)));
        return cards;
    }

    /** One claim of each kind of outcome, for the documentation. */
    static Map<String, MetricVerdict> gallery() {
        Map<String, MetricVerdict> cards = new LinkedHashMap<>();
        Threshold shown = Threshold.atLeast(0.75).withConfidence(0.95);
        String auc = "ROC AUC of 'bad'";
        cards.put("shown", card(auc, VerdictStatus.SHOWN, shown, area(0.834, 0.802, 0.862, 0.785)));
        cards.put("met", card("accuracy", VerdictStatus.MET, Threshold.atLeast(0.75), unit(0.76, 0.741, 0.78, 0.75)));
        cards.put(
                "not-refuted",
                card(
                        "recall of 'bad'",
                        VerdictStatus.NOT_REFUTED,
                        Threshold.atLeast(0.60).unlessRefuted(0.95).detecting(0.15),
                        unit(0.56, 0.47, 0.65, 0.51)));
        cards.put("inconclusive", card(auc, VerdictStatus.INCONCLUSIVE, shown, area(0.771, 0.728, 0.809, 0.792)));
        cards.put("refuted", card(auc, VerdictStatus.REFUTED, shown, area(0.668, 0.61, 0.721, 0.785)));
        cards.put(
                "missed",
                card(
                        "mean absolute error",
                        VerdictStatus.MISSED,
                        Threshold.atMost(12_000),
                        any(15_321.7, 14_100, INFINITE, 12_000)));
        return cards;
    }

    private static MetricVerdict slope(VerdictStatus status, double value, double lower, double upper) {
        Range range = Range.ANY.withIdeal(1);
        return card(
                "calibration slope of 'bad'",
                status,
                Threshold.between(0.5, 2).withConfidence(0.95),
                numbers(value, lower, upper, List.of(0.7, 1.8), range));
    }

    private static Measurement settling(Measurement numbers, double truth, double examples) {
        return new Measurement(
                numbers.value(),
                numbers.bounds(),
                numbers.passMarks(),
                numbers.range(),
                numbers.sample(),
                numbers.power(),
                Map.of(truth, examples));
    }

    static MetricVerdict card(String property, VerdictStatus decision, Threshold threshold, Measurement numbers) {
        return SampleVerdicts.metric(property, decision, threshold, numbers);
    }

    static Measurement unit(double value, double lower, double upper, double passMark) {
        return numbers(value, lower, upper, List.of(passMark), Range.UNIT);
    }

    private static Measurement area(double value, double lower, double upper, double passMark) {
        Range range = Range.UNIT.withChance(0.5).withIdeal(1);
        return numbers(value, lower, upper, List.of(passMark), range);
    }

    static Measurement any(double value, double lower, double upper, double... passMarks) {
        return numbers(value, lower, upper, Arrays.stream(passMarks).boxed().toList(), Range.ANY);
    }

    private static Measurement numbers(double value, double lower, double upper, List<Double> passMarks, Range range) {
        return new Measurement(
                value,
                new Bounds(lower, upper, 0.95, "one-sided 95%, DeLong by effective trials"),
                passMarks,
                range,
                new SampleInfo(1334, "100 'bad'", 1, 42),
                0.83,
                Map.of());
    }
}
