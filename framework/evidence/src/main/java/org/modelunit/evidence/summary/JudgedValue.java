package org.modelunit.evidence.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Term;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;

/**
 * The value that a claim stands or falls by: its own, or of a claim on slices the worst one's.
 *
 * @param slice the slice; empty for a claim on one value
 * @param status what became of it
 * @param value the value; NaN where there is none
 * @param lower the lower bound; negative infinity where there is none
 * @param upper the upper bound; positive infinity where there is none
 * @param bar the bar that is nearest to the value, or furthest missed
 * @param ideal the value that a perfect model has; NaN where nobody knows, as for a difference
 * @param digits enough of them to tell value and bounds from the bar
 */
record JudgedValue(
        String slice,
        VerdictStatus status,
        double value,
        double lower,
        double upper,
        Bar bar,
        double ideal,
        Digits digits) {

    /** Returns the value of a claim; nothing for an exact check and for a claim that could not be judged. */
    static Optional<JudgedValue> of(ClaimEvidence claim) {
        if (claim.measured().isPresent()) {
            return ofNumber(claim, claim.measured().get());
        }
        return claim.forestPlots().stream().findFirst().flatMap(plot -> ofSlices(claim, plot));
    }

    private static Optional<JudgedValue> ofNumber(ClaimEvidence claim, Measured measured) {
        double value = measured.measurement().value();
        double ideal = measured.measurement().range().ideal();
        return decisive(measured.bars(), value)
                .map(bar -> new JudgedValue(
                        "",
                        claim.status(),
                        value,
                        measured.measurement().bounds().lower(),
                        measured.measurement().bounds().upper(),
                        bar,
                        Double.isNaN(ideal) ? ideal(claim) : ideal,
                        measured.digits(claim.status())));
    }

    private static Optional<JudgedValue> ofSlices(ClaimEvidence claim, ForestPlot plot) {
        return ForestReading.worstFirst(plot).stream()
                .map(plot.rows()::get)
                .findFirst()
                .flatMap(row -> decisive(ForestReading.bars(plot), row.value())
                        .map(bar -> new JudgedValue(
                                row.slice(),
                                VerdictStatus.named(row.status()).orElse(claim.status()),
                                row.value(),
                                row.lower(),
                                row.upper(),
                                bar,
                                ideal(claim),
                                ForestReading.digits(plot))));
    }

    private static Optional<Bar> decisive(List<Bar> bars, double value) {
        return bars.stream().min(Comparator.comparingDouble(bar -> bar.side().beyond(value, bar.value())));
    }

    /** The end of its range that the contract says to be better. A difference has none: 0 is what two equal models have. */
    private static double ideal(ClaimEvidence claim) {
        boolean isOneMetric = claim.contract().kind().equals("metric")
                || claim.contract().kind().equals("slices")
                        && !claim.contract().terms().containsKey(Contract.SCOPE);
        if (!isOneMetric
                || !(claim.contract().terms().get(Contract.METRICS) instanceof Term.Group metrics)
                || metrics.terms().size() != 1
                || !(metrics.terms().values().iterator().next() instanceof Term.Group metric)
                || !(metric.terms().get("better") instanceof Term.Words better)) {
            return Double.NaN;
        }
        String end = better.text().equals("higher") ? "highest" : better.text().equals("lower") ? "lowest" : "";
        return metric.terms().get(end) instanceof Term.Quantity quantity ? quantity.value() : Double.NaN;
    }

    /** The side whose bound decides: the bar's own for what is to be shown, the other one for what is refuted. */
    Side decidingSide(Burden burden) {
        boolean isRefuting = burden.isGuard() || burden.isProof() && status == VerdictStatus.REFUTED;
        return isRefuting ? bar.side().other() : bar.side();
    }

    double bound(Side side) {
        return side == Side.AT_LEAST ? lower : upper;
    }
}
