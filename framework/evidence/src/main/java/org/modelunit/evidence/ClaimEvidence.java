package org.modelunit.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.firmness.Firmness;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.TestId;

/**
 * One claim as it was recorded, green or red.
 *
 * @param id what makes it the same from run to run
 * @param requirement what was required, in words
 * @param contract what was required, in numbers
 * @param provenance where model and data come from; {@link Provenance#UNKNOWN} where nobody knew
 * @param status what became of it
 * @param sentence claim and finding as one sentence; for a claim that could not be judged, the error
 * @param facts the facts behind it, the most telling first
 * @param findings the numbers that it rests on
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimEvidence(
        ClaimId id,
        String requirement,
        Contract contract,
        Provenance provenance,
        VerdictStatus status,
        String sentence,
        List<Fact> facts,
        Findings findings) {

    /** Keeps an unmodifiable copy. */
    public ClaimEvidence {
        requireNonNull(id, "id");
        requireNonNull(requirement, "requirement");
        requireNonNull(contract, "contract");
        requireNonNull(provenance, "provenance");
        requireNonNull(status, "status");
        requireNonNull(sentence, "sentence");
        requireNonNull(findings, "findings");
        facts = List.copyOf(facts);
    }

    /**
     * What else is known of a claim: the numbers that it rests on, and why it is made.
     *
     * @param number those of a claim on one value; null for other claims
     * @param forestPlots the values of slices; none for a claim on one value
     * @param figures pictures as numbers
     * @param rationale why it is made; {@link Rationale#NONE} where nobody has said
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Findings(
            @Nullable Measured number, List<ForestPlot> forestPlots, List<Figure> figures, Rationale rationale) {

        /** Of a claim that could not be judged, or was exact. */
        static final Findings NONE = new Findings(null, List.of(), List.of());

        /**
         * Keeps the numbers of a claim without a reason.
         *
         * @param number those of a claim on one value; null for other claims
         * @param forestPlots the values of slices; none for a claim on one value
         * @param figures pictures as numbers
         */
        public Findings(@Nullable Measured number, List<ForestPlot> forestPlots, List<Figure> figures) {
            this(number, forestPlots, figures, Rationale.NONE);
        }

        /** Keeps unmodifiable copies. */
        public Findings {
            forestPlots = List.copyOf(forestPlots);
            figures = List.copyOf(figures);
            requireNonNull(rationale, "rationale");
        }

        Findings because(Rationale said) {
            return new Findings(number, forestPlots, figures, said);
        }
    }

    static ClaimEvidence of(TestId test, Claim claim, Verdict verdict) {
        Provenance found = verdict.provenance();
        return new ClaimEvidence(
                ClaimId.of(test, claim),
                claim.requirement(),
                claim.contract().claimedBy(claim, verdict),
                found.equals(Provenance.UNKNOWN) ? claim.provenance() : found,
                verdict.status(),
                verdict.sentence(),
                verdict.facts(),
                new Findings(
                        verdict.measured().orElse(null),
                        verdict.forestPlots(),
                        verdict.figures(),
                        verdict.rationale()));
    }

    static ClaimEvidence broken(TestId test, Claim claim, Throwable error) {
        return new ClaimEvidence(
                ClaimId.of(test, claim),
                claim.requirement(),
                claim.contract().claimedBy(claim),
                claim.provenance(),
                VerdictStatus.BROKEN,
                error.toString(),
                List.of(),
                Findings.NONE.because(claim.rationale()));
    }

    ClaimEvidence withId(ClaimId other) {
        return new ClaimEvidence(other, requirement, contract, provenance, status, sentence, facts, findings);
    }

    /** Returns the numbers of a claim on one value; empty for an exact check and for a claim that could not be judged. */
    public Optional<Measured> measured() {
        return Optional.ofNullable(findings.number());
    }

    /** Returns the values of slices that it rests on; none for a claim on one value. */
    public List<ForestPlot> forestPlots() {
        return findings.forestPlots();
    }

    /** Returns the pictures of what it rests on, as numbers. */
    public List<Figure> figures() {
        return findings.figures();
    }

    /** Returns why it was made and where its bar comes from; {@link Rationale#NONE} where nobody has said. */
    public Rationale rationale() {
        return findings.rationale();
    }

    /** Returns on how few labels the verdict turns; {@link Firmness#UNKNOWN} where nobody knew. */
    public Firmness firmness() {
        return measured().map(numbers -> numbers.measurement().firmness()).orElse(Firmness.UNKNOWN);
    }

    @Override
    public String toString() {
        return status + ": " + sentence;
    }
}
