package org.modelunit.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.outcome.Decided;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;

/** The verdict of a claim on how many answers change: their share, and which examples they are. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ChangeShareVerdict implements Verdict {

    private final MetricVerdict share;
    private final ChangedRows changed;
    private final Optional<RightAndWrong> rightAndWrong;

    <O extends Outcomes> ChangeShareVerdict(
            AnswerChange<? super O> change,
            PairedAnswers answers,
            Comparison<?, O> comparison,
            Held held,
            MetricVerdict share) {
        Outcomes challenger = comparison.challenger().outcomes();
        Outcomes champion = comparison.champion().outcomes();
        this.share = share;
        this.rightAndWrong = challenger instanceof Decided one && champion instanceof Decided other
                ? Optional.of(RightAndWrong.of(one, other))
                : Optional.empty();
        this.changed = ChangedRows.of(change, answers, held, comparison.challenger());
    }

    /** Returns the verdict on the share, with its bounds. */
    public MetricVerdict share() {
        return share;
    }

    /** Returns how many examples change, whatever they weigh. */
    public int count() {
        return changed.rows().length;
    }

    /** Returns the rows that change, the most telling first: scores by how far they move, others in their order. */
    public List<Integer> rows() {
        return Arrays.stream(changed.rows()).boxed().toList();
    }

    /** Returns how many examples each model answers right; empty where there is nothing right or wrong. */
    public Optional<RightAndWrong> rightAndWrong() {
        return rightAndWrong;
    }

    @Override
    public String kind() {
        return ChangeShareClaim.KIND;
    }

    @Override
    public String subject() {
        return share.subject();
    }

    @Override
    public String property() {
        return share.property();
    }

    @Override
    public String requirement() {
        return share.requirement();
    }

    @Override
    public Rationale rationale() {
        return share.rationale();
    }

    @Override
    public VerdictStatus status() {
        return share.status();
    }

    @Override
    public String sentence() {
        return share.sentence();
    }

    @Override
    public List<Fact> facts() {
        return new ChangeShareText(share, changed, rightAndWrong).facts();
    }

    @Override
    public String expected() {
        return share.expected();
    }

    @Override
    public String actual() {
        return share.actual();
    }

    @Override
    public Provenance provenance() {
        return share.provenance();
    }

    @Override
    public OptionalLong seed() {
        return share.seed();
    }

    @Override
    public Optional<Measured> measured() {
        return share.measured();
    }

    @Override
    public List<Figure> figures() {
        return new ChangeShareText(share, changed, rightAndWrong).figures();
    }
}
