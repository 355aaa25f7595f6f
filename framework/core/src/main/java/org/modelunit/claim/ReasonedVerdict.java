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
