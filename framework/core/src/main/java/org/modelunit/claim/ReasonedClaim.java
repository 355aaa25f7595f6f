package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.firmness.Firmness;
import org.modelunit.provenance.Provenance;

/**
 * A claim with a reason: the same claim, judged in the same way.
 *
 * @param claim the claim
 * @param rationale why it is made
 */
record ReasonedClaim(Claim claim, Rationale rationale) implements Claim {

    ReasonedClaim {
        requireNonNull(claim, "claim");
        requireNonNull(rationale, "rationale");
    }

    /** What somebody else has made and given a reason: a claim or a verdict as it was before. */
    static Object made(Object given) {
        return given instanceof ReasonedClaim reasoned
                ? reasoned.claim
                : given instanceof ReasonedVerdict reasoned ? reasoned.verdict() : given;
    }

    @Override
    public Claim because(String reason) {
        return new ReasonedClaim(claim, rationale.withBecause(reason));
    }

    @Override
    public Claim source(String origin) {
        return new ReasonedClaim(claim, rationale.withSource(origin));
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
    public Contract contract() {
        return claim.contract();
    }

    @Override
    public Burden burden() {
        return claim.burden();
    }

    @Override
    public Provenance provenance() {
        return claim.provenance();
    }

    @Override
    public Verdict judge() {
        return new ReasonedVerdict(claim.judge(), rationale);
    }

    @Override
    public String toString() {
        return claim.toString();
    }

    /**
     * The verdict of a claim with a reason: everything but the reason is as it was judged.
     *
     * @param verdict what became of the claim
     * @param rationale why it was made
     */
    record ReasonedVerdict(Verdict verdict, Rationale rationale) implements Verdict {

        ReasonedVerdict {
            requireNonNull(verdict, "verdict");
            requireNonNull(rationale, "rationale");
        }

        @Override
        public String kind() {
            return verdict.kind();
        }

        @Override
        public String subject() {
            return verdict.subject();
        }

        @Override
        public String property() {
            return verdict.property();
        }

        @Override
        public String requirement() {
            return verdict.requirement();
        }

        @Override
        public VerdictStatus status() {
            return verdict.status();
        }

        @Override
        public String sentence() {
            return verdict.sentence();
        }

        @Override
        public List<Fact> facts() {
            return verdict.facts();
        }

        @Override
        public String expected() {
            return verdict.expected();
        }

        @Override
        public String actual() {
            return verdict.actual();
        }

        @Override
        public String title() {
            return verdict.title();
        }

        @Override
        public String summary() {
            return verdict.summary();
        }

        @Override
        public Provenance provenance() {
            return verdict.provenance();
        }

        @Override
        public OptionalLong seed() {
            return verdict.seed();
        }

        @Override
        public String correction() {
            return verdict.correction();
        }

        @Override
        public Optional<Measured> measured() {
            return verdict.measured();
        }

        @Override
        public Firmness firmness() {
            return verdict.firmness();
        }

        @Override
        public List<Figure> figures() {
            return verdict.figures();
        }

        @Override
        public List<ForestPlot> forestPlots() {
            return verdict.forestPlots();
        }
    }
}
