package org.modelunit.law;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.text.PrintableText;

/**
 * What became of the laws when a model was probed: one claim for each, and one for each edge. Made by {@link Laws#probe}; immutable, and
 * asks no model any more.
 *
 * <pre>{@code
 * ProbedLaws probed = Laws.ofClassifiers().probe(model, holdout);
 * probed.broken();   // the verdicts on laws that are not obeyed
 * assertThat(probed).areAllObeyed();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ProbedLaws {

    private final String name;
    private final List<LawClaim> claims;
    private final List<Edge> edgesWithoutPlace;

    ProbedLaws(String name, List<LawClaim> claims, List<Edge> edgesWithoutPlace) {
        this.name = name;
        this.claims = List.copyOf(claims);
        this.edgesWithoutPlace = List.copyOf(edgesWithoutPlace);
    }

    /** Returns the name of the inputs, which claims are about. */
    public String name() {
        return name;
    }

    /** Returns a claim for each law, in the order of {@link Law}, and for each edge that inputs have a place for. */
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /**
     * Returns the claims on one law: one, or for {@link Law#EDGES} one for each edge.
     *
     * @param law the law
     * @throws IllegalArgumentException if there is none, as the law was left out or no input has a place for any edge
     */
    public List<Claim> claims(Law law) {
        List<Claim> found = claims.stream()
                .filter(claim -> claim.law() == law)
                .map(Claim.class::cast)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is known of " + law + ", as it was left out or " + name + " have no place for any edge");
        }
        return found;
    }

    /** Returns the verdicts on laws that are not obeyed, each with its first culprit. */
    public List<CheckVerdict> broken() {
        return claims.stream()
                .map(LawClaim::verdict)
                .filter(verdict -> verdict.status() == VerdictStatus.MISSED)
                .toList();
    }

    /** Returns the edges that no input has a place for, and that were not tried: NaN where there are only texts. */
    public List<Edge> edgesWithoutPlace() {
        return edgesWithoutPlace;
    }

    /** Returns each law with what was found, a line for each. */
    @Override
    public String toString() {
        return claims.stream()
                .map(LawClaim::verdict)
                .map(verdict ->
                        PrintableText.of(verdict.status() + " " + verdict.property() + ": " + verdict.finding()))
                .collect(Collectors.joining("\n"));
    }
}
