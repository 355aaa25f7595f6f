package org.modelunit.behaviour;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Contract.Term.Group;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Provenance;

/**
 * A claim on how a number changes on average when inputs do. A range with confidence is a test of equivalence by two one-sided tests
 * (D. J. Schuirmann, J. Pharmacokin. Biopharm. 15, 1987): the change is shown to be next to none.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MeanChangeClaim implements Claim {

    private final MetricClaim<Regressed> claim;
    private final Group terms;

    <P> MeanChangeClaim(BeforeAfter<?, P> probe, NumberAnswer<? super P> number, Threshold threshold) {
        Evaluation<?, Regressed> changes = probe.changes(number);
        String name = "mean change of " + number + " under '" + probe.perturbation() + "'";
        Provenance named = changes.provenance()
                .restated(probe.name(), changes.provenance().data().population(), "");
        this.claim = Evaluation.of(changes.inputs(), changes.outcomes(), named)
                .claim(MeanChange.of(name, changes.outcomes(), number.isShare()), threshold);
        this.terms = Group.EMPTY
                .with("number", number.toString())
                .with(Contract.FUNCTION, number.code())
                .with("change", probe.inputs().options().with("name", probe.perturbation()));
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    @Override
    public String property() {
        return claim.property();
    }

    @Override
    public String requirement() {
        return claim.requirement();
    }

    @Override
    public Provenance provenance() {
        return claim.provenance();
    }

    @Override
    public Contract contract() {
        return claim.contract().with("behaviour", terms);
    }

    @Override
    public MetricVerdict judge() {
        return claim.judge();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
