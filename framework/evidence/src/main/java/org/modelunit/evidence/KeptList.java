package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;

/**
 * What the last green run with some tags has left.
 *
 * @param claims the claims that it made, or still waits for
 * @param silent the unique ids of tests that it ran and that claimed nothing, of those alone that claim something under other tags
 */
record KeptList(List<ExpectedClaim> claims, Set<String> silent) {

    static final KeptList EMPTY = new KeptList(List.of(), Set.of());

    /** Keeps unmodifiable copies. */
    KeptList {
        claims = List.copyOf(claims);
        silent = Set.copyOf(silent);
    }

    boolean isEmpty() {
        return claims.isEmpty() && silent.isEmpty();
    }

    /** Returns the claims of each test. */
    Map<String, List<ExpectedClaim>> byTest() {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.test().uniqueId(), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Returns this list after a run.
     *
     * @param change what the run changes
     * @param elsewhere what runs with other tags have kept
     */
    KeptList with(ExpectedClaims.Change change, List<ExpectedClaim> elsewhere) {
        KeptList after = new KeptList(change.of(claims), Set.of());
        Set<String> claiming = after.byTest().keySet();
        Stream<String> tests = elsewhere.stream()
                .filter(claim -> silent.contains(claim.test().uniqueId()) || change.answers(claim))
                .map(claim -> claim.test().uniqueId())
                .filter(test -> !claiming.contains(test));
        return new KeptList(after.claims(), tests.collect(Collectors.toSet()));
    }
}
