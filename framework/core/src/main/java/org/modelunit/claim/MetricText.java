package org.modelunit.claim;

import java.util.List;

/** The words of a claim on a metric. */
final class MetricText {

    private MetricText() {}

    static String requirement(MetricVerdict verdict) {
        return verdict.threshold().toString();
    }

    static String sentence(MetricVerdict verdict) {
        return verdict.property() + verdict.decision();
    }

    static List<Fact> facts(MetricVerdict verdict) {
        return List.of();
    }

    static String expected(MetricVerdict verdict) {
        return verdict.threshold().toString();
    }

    static String actual(MetricVerdict verdict) {
        return Double.toString(verdict.measurement().value());
    }
}
