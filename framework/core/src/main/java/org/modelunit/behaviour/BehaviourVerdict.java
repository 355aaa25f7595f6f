package org.modelunit.behaviour;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.figure.Figure;
import org.modelunit.provenance.Provenance;

/** The verdict of a claim on behaviour: the share for which it holds, the pairs that break it, and a small example of one. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BehaviourVerdict implements Verdict {

    private final BehaviourClaim claim;
    private final List<MetricVerdict> shares; // one for each strength that was judged
    private final Probed probed;
    private final List<FailingPair> failing;
    private Optional<CounterExample<?>> counterExample = Optional.empty();
    private boolean isLookedFor;
    private final BehaviourText text;
    private @Nullable List<Fact> facts; // told again and again, and counted from all pairs
    private @Nullable List<Figure> figures;

    BehaviourVerdict(BehaviourClaim claim, List<MetricVerdict> shares) {
        this.claim = claim;
        this.shares = List.copyOf(shares);
        this.probed = claim.probed().get(shares.size() - 1);
        this.failing = probed.failing();
        this.text = new BehaviourText(claim, this.shares, failing, this::counterExample);
    }

    /**
     * Returns the worst of the pairs that are not as expected, made as small as {@value SmallestPair#BUDGET} answers allow; empty where the claim
     * holds, no pair breaks it, or two models were asked for the same inputs. It is looked for when somebody asks, or reads the failure. It holds values of a row.
     */
    public synchronized Optional<CounterExample<?>> counterExample() {
        if (!isLookedFor) {
            isLookedFor = true;
            counterExample = share().status().isGreen() || failing.isEmpty()
                    ? Optional.empty()
                    : probed.smallest(failing.get(0));
        }
        return counterExample;
    }

    /** Returns the verdict that decided on the share: the first that does not hold, or the last. */
    public MetricVerdict share() {
        return shares.get(shares.size() - 1);
    }

    /** Returns the verdicts on the share, one for each strength that was judged, from the weakest on. */
    public List<MetricVerdict> shares() {
        return shares;
    }

    /** Returns what became of the inputs. */
    public ProbeCounts counts() {
        return probed.counts();
    }

    @Override
    public String kind() {
        return BehaviourClaim.KIND;
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
    public Rationale rationale() {
        return claim.rationale();
    }

    @Override
    public VerdictStatus status() {
        return share().status();
    }

    @Override
    public String sentence() {
        return text.sentence();
    }

    @Override
    public synchronized List<Fact> facts() {
        List<Fact> known = facts;
        if (known == null) {
            known = List.copyOf(text.facts());
            facts = known;
        }
        return known;
    }

    @Override
    public String expected() {
        return text.expected();
    }

    @Override
    public String actual() {
        return text.actual();
    }

    @Override
    public Provenance provenance() {
        return share().provenance();
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(claim.seed());
    }

    @Override
    public Optional<Measured> measured() {
        return share().measured();
    }

    @Override
    public synchronized List<Figure> figures() {
        List<Figure> known = figures;
        if (known == null) {
            known = List.copyOf(text.figures());
            figures = known;
        }
        return known;
    }
}
