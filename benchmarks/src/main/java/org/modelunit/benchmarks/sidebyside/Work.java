package org.modelunit.benchmarks.sidebyside;

import java.util.List;
import org.modelunit.Metrics;
import org.modelunit.metric.Metric;
import org.modelunit.metric.classification.Confusion;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;

/** ModelUnit's side. Outcomes remember what was computed of them, so each time works on fresh ones over the same columns. */
final class Work {

    static final String THREADS = "modelunit.threads";

    private Work() {}

    static Peer rocAuc(Classified outcomes, int threads) {
        return Peer.of("modelunit", () -> {
            System.setProperty(THREADS, Integer.toString(threads));
            try {
                Metrics.rocAuc("yes").value(fresh(outcomes));
            } finally {
                System.clearProperty(THREADS);
            }
        });
    }

    static <O extends Outcomes> Peer of(O outcomes, Metric<O> metric) {
        return Peer.of("modelunit", () -> metric.value(fresh(outcomes)));
    }

    static Peer estimate(Classified outcomes, Metric<Classified> metric) {
        return Peer.of("modelunit", () -> metric.estimate(fresh(outcomes), 42));
    }

    static Peer confusionMatrix(Classified outcomes) {
        return Peer.of("modelunit", () -> new Confusion.Counts().of(fresh(outcomes)));
    }

    /** What is usually asked about a binary classifier; outcomes share what the metrics are finished from. */
    static Peer allBinaryMetrics(Classified outcomes) {
        List<Metric<Classified>> metrics = List.of(
                Metrics.accuracy(),
                Metrics.precision("yes"),
                Metrics.recall("yes"),
                Metrics.f1("yes"),
                Metrics.rocAuc("yes"),
                Metrics.brierScore("yes"),
                Metrics.logLoss());
        return Peer.of("modelunit", () -> {
            Classified fresh = fresh(outcomes);
            metrics.forEach(metric -> metric.value(fresh));
        });
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> O fresh(O outcomes) {
        return (O) outcomes.withDesign(outcomes.design());
    }
}
