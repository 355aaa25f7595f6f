package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Term.Group;
import org.modelunit.claim.Threshold;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;

/**
 * A claim on how a number changes on average when inputs do, or from one model to another. A range with confidence is a test of equivalence by two one-sided tests
 * (D. J. Schuirmann, J. Pharmacokin. Biopharm. 15, 1987): the change is shown to be next to none.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MeanChangeClaim implements Claim {

    private final BeforeAfter<?, ?> probe;
    private final String name;
    private final Supplier<MetricClaim<Regressed>> measured; // made when it is judged
    private final Threshold threshold;
    private final Group terms;
    private final long seed = Settings.current().seed();

    <P> MeanChangeClaim(BeforeAfter<?, P> probe, NumberAnswer<? super P> number, Threshold threshold) {
        this.probe = probe;
        this.name = "mean change of " + number + " " + probe.under();
        this.threshold = requireNonNull(threshold, "threshold");
        this.terms = probe.changeOf(number);
        this.measured = () -> {
            Evaluation<?, Regressed> changes = probe.changes(number);
            return Evaluation.of(changes.inputs(), changes.outcomes(), probe.provenance())
                    .claim(MeanChange.of(name, changes.outcomes(), number.isShare()), threshold);
        };
    }

    @Override
    public String subject() {
        return probe.name();
    }

    @Override
    public String property() {
        return name;
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return probe.provenance();
    }

    @Override
    public Contract contract() {
        return Contract.of(MetricVerdict.METRIC, threshold.bars(), threshold.burden())
                .measuring(List.of(MeanChange.of(name).info()), provenance())
                .with(Contract.SAMPLE, probe.sampling())
                .with("behaviour", terms)
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.UndefinedMetricException if the number is not finite somewhere; the message names the row
     */
    @Override
    public MetricVerdict judge() {
        return measured.get().judge();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
