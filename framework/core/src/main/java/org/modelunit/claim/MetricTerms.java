package org.modelunit.claim;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.metric.MetricInfo;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** What a contract says of metrics, where their names leave something open. */
final class MetricTerms {

    private MetricTerms() {}

    /** A group for each metric, by its name. */
    static Term.Group of(Collection<MetricInfo> metrics) {
        Map<String, Term> all = new TreeMap<>();
        for (MetricInfo metric : metrics) {
            String name = metric.name();
            while (all.containsKey(name)) {
                name += ", again"; // a user's metric may be called like ours
            }
            all.put(name, of(metric));
        }
        return new Term.Group(all);
    }

    private static Term.Group of(MetricInfo metric) {
        Map<String, Term> amounts = new TreeMap<>();
        metric.amounts().forEach((name, amount) -> amounts.put(name, Term.of(amount)));
        Term.Group said = Term.Group.EMPTY
                .with("better", metric.direction().name().toLowerCase(Locale.ROOT))
                .with("estimator", metric.estimator())
                .with("support", metric.support().inBrief())
                .with("amounts", new Term.Group(amounts));
        Term.Group above = withEnd(said, "lowest", metric.range().lowest());
        return withEnd(above, "highest", metric.range().highest());
    }

    private static Term.Group withEnd(Term.Group said, String name, double end) {
        return Double.isFinite(end) ? said.with(name, end) : said;
    }

    static String nameOf(Provenance measured, String role) {
        Fingerprint other = measured.others().get(role);
        return other == null ? "" : other.name();
    }

    static String changeOf(Provenance measured) {
        Fingerprint change = measured.others().get(Provenance.CHANGE);
        return change == null ? "" : change.name() + " (" + change.sha256() + ")";
    }
}
