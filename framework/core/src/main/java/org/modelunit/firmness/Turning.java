package org.modelunit.firmness;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.UnboundedEstimator;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.text.PrintableText;

/**
 * Looks for what turns the verdict of a claim on a metric. Nothing is looked for where rows have weights, groups or strata, as it would
 * take more than counts, and for metrics that users compute by functions of their own.
 *
 * @param metric the metric
 * @param outcomes what it is measured on
 * @param seed where random numbers begin
 * @param bars how estimates are judged
 * @param <O> the outcomes
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Turning<O extends Outcomes>(Metric<O> metric, O outcomes, long seed, List<JudgedBar> bars) {

    private static final Logger LOG = System.getLogger(Turning.class.getName());

    /** Keeps an unmodifiable copy. */
    public Turning {
        bars = List.copyOf(bars);
    }

    /**
     * Returns on what the verdict turns, looked for when somebody asks.
     *
     * @param measured what was measured
     */
    public Firmness of(Estimate measured) {
        boolean isCounted =
                outcomes.design().isSimple() && metric.info().function().isEmpty();
        return isCounted ? Firmness.lookedFor(() -> found(measured)) : Firmness.UNKNOWN;
    }

    /** A verdict stands by its numbers: what cannot be looked for is not known, and changes nothing. */
    private Firmness found(Estimate measured) {
        try {
            return isRanking(measured)
                    ? new RankSearch(ofScores(), (Classified) (Object) outcomes, seed, bars, measured).few(measured)
                    : CountedRows.of(metric, outcomes)
                            .map(counts -> new CountSearch(counts, bars, unit()).fewest())
                            .orElse(Firmness.UNKNOWN);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    PrintableText.of("how firm the verdict on " + metric.name() + " is, is not known"),
                    e);
            return Firmness.UNKNOWN;
        }
    }

    private String unit() {
        return (Object) outcomes instanceof Held ? Firmness.ANSWER : Firmness.LABEL;
    }

    /** By draws each look would take as long as judging does, unless the value decides without them. */
    private boolean isRanking(Estimate measured) {
        return Estimator.of(metric).isOfRanking()
                && (Object) outcomes instanceof Classified classified
                && classified.size() <= RankSearch.MOST_ROWS
                && classified.labels().size() > 1
                && classified.hasScores()
                && (isByValue() || !measured.method().contains("bootstrap"));
    }

    private boolean isByValue() {
        return bars.stream().allMatch(JudgedBar::isByValue);
    }

    @SuppressWarnings("unchecked") // as the outcomes are
    private Metric<Classified> ofScores() {
        Metric<Classified> ranked = (Metric<Classified>) metric;
        return isByValue() ? ranked.estimatedBy(new UnboundedEstimator<>("")) : ranked;
    }
}
