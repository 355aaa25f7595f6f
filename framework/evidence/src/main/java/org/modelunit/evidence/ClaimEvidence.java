package org.modelunit.evidence;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Fact;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.TestId;

/** One claim as it was recorded, green or red. Immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClaimEvidence {

    private final ClaimId id;
    private final VerdictStatus status;
    private final String sentence;
    private final List<Fact> facts;
    private final @Nullable Measured measured;
    private final List<ForestPlot> forestPlots;

    ClaimEvidence(
            ClaimId id,
            VerdictStatus status,
            String sentence,
            List<Fact> facts,
            @Nullable Measured measured,
            List<ForestPlot> forestPlots) {
        this.id = id;
        this.status = status;
        this.sentence = sentence;
        this.facts = List.copyOf(facts);
        this.measured = measured;
        this.forestPlots = List.copyOf(forestPlots);
    }

    static ClaimEvidence of(TestId test, Verdict verdict) {
        return new ClaimEvidence(
                new ClaimId(
                        test.uniqueId(), verdict.subject(), verdict.property(), test.slice(), verdict.requirement(), 1),
                verdict.status(),
                verdict.sentence(),
                verdict.facts(),
                verdict.measured().orElse(null),
                verdict.forestPlots());
    }

    static ClaimEvidence broken(ClaimId id, Throwable error) {
        return new ClaimEvidence(id, VerdictStatus.BROKEN, error.toString(), List.of(), null, List.of());
    }

    ClaimEvidence withId(ClaimId other) {
        return new ClaimEvidence(other, status, sentence, facts, measured, forestPlots);
    }

    /** Returns what makes this claim the same from run to run. */
    public ClaimId id() {
        return id;
    }

    /** Returns what became of the claim. */
    public VerdictStatus status() {
        return status;
    }

    /** Returns claim and finding as one sentence; for a claim that could not be judged, the error. */
    public String sentence() {
        return sentence;
    }

    /** Returns the facts behind the decision, the most telling first. */
    public List<Fact> facts() {
        return facts;
    }

    /** Returns the numbers; empty for an exact check and for a claim that could not be judged. */
    public Optional<Measured> measured() {
        return Optional.ofNullable(measured);
    }

    /** Returns the values of slices that the decision rests on; none for a claim on one value. */
    public List<ForestPlot> forestPlots() {
        return forestPlots;
    }

    @Override
    public String toString() {
        return status + ": " + sentence;
    }
}
