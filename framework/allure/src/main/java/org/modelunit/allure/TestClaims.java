package org.modelunit.allure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.TestId;

/**
 * All claims of one test.
 *
 * @param test the test
 * @param context the run that the test belongs to
 * @param claims what it claimed, in its order
 */
record TestClaims(TestId test, RunContext context, List<ShownClaim> claims) {

    /** Of a test that claims nothing. */
    static final TestClaims NONE = new TestClaims(TestId.UNATTRIBUTED, RunContext.NONE, List.of());

    TestClaims {
        claims = List.copyOf(claims);
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** Returns the claims, what does not hold first. */
    List<ShownClaim> gravestFirst() {
        return claims.stream().sorted(ShownClaim.GRAVEST_FIRST).toList();
    }

    /** Returns what became of all of them. */
    VerdictStatus status() {
        return VerdictStatus.ofAll(claims.stream().map(ShownClaim::status).toList());
    }

    /** Returns what claims have in common or not: each text once, in the order of the claims. */
    List<String> distinct(Function<ShownClaim, String> part) {
        return claims.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the names of the models that were judged. */
    List<String> models() {
        return provenances()
                .flatMap(one -> one.models().stream())
                .map(Fingerprint::name)
                .distinct()
                .toList();
    }

    /** Returns where models and data came from, as far as that is known. */
    Stream<Provenance> provenances() {
        return claims.stream()
                .map(shown -> shown.verdict() == null
                        ? shown.claim().provenance()
                        : shown.verdict().provenance())
                .filter(one -> !one.equals(Provenance.UNKNOWN));
    }
}
