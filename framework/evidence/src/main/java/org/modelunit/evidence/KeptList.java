package org.modelunit.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;

/**
 * What the last green run with some tags has left.
 *
 * <p>Several lists may say of one test that it claims something else, and then the one counts whose run has run the test last. When a list
 * was written does not tell that: each run writes it, also one that leaves the test out by now. So the list whose run has run the test takes
 * a turn for it, a number above those of all lists that say something else.
 *
 * @param claims the claims that it made, or still waits for
 * @param silent the unique ids of tests that it ran and that claimed nothing, of those alone that claim something under other tags
 * @param turns the turns that were taken, by the unique ids of tests; of others it is 0
 */
record KeptList(List<ExpectedClaim> claims, Set<String> silent, Map<String, Integer> turns) {

    static final KeptList EMPTY = new KeptList(List.of(), Set.of(), Map.of());

    /** Keeps unmodifiable copies. */
    KeptList {
        claims = List.copyOf(claims);
        silent = Set.copyOf(silent);
        turns = Collections.unmodifiableMap(new TreeMap<>(turns));
    }

    boolean isEmpty() {
        return claims.isEmpty() && silent.isEmpty();
    }

    /** Returns the claims of each test that it knows, none of those that are silent. */
    Map<String, List<ExpectedClaim>> byTest() {
        Map<String, List<ExpectedClaim>> all = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.test().uniqueId(), LinkedHashMap::new, Collectors.toList()));
        silent.stream().sorted().forEach(test -> all.putIfAbsent(test, List.of()));
        return all;
    }

    /** Returns the turn that was taken for a test, 0 for none. */
    int turn(String test) {
        return turns.getOrDefault(test, 0);
    }

    /**
     * Returns this list after a run.
     *
     * @param change what the run changes
     * @param elsewhere what runs with other tags have kept
     */
    KeptList with(ExpectedClaims.Change change, List<KeptList> elsewhere) {
        List<ExpectedClaim> now = change.of(claims);
        List<ExpectedClaim> others =
                elsewhere.stream().flatMap(list -> list.claims.stream()).toList();
        Set<String> claiming = tests(now.stream());
        Set<String> quiet = tests(others.stream()
                .filter(claim -> !claiming.contains(claim.test().uniqueId()))
                .filter(claim -> silent.contains(claim.test().uniqueId()) || change.answers(claim)));
        Set<String> ran = tests(Stream.concat(now.stream(), others.stream()).filter(change::answers));
        return new KeptList(now, quiet, Map.of()).taking(this, ran, elsewhere);
    }

    private static Set<String> tests(Stream<ExpectedClaim> claims) {
        return claims.map(claim -> claim.test().uniqueId()).collect(Collectors.toSet());
    }

    /** This list with the turns of the one before it, and with new ones for tests that the run has run, where they are needed. */
    private KeptList taking(KeptList before, Set<String> ran, List<KeptList> elsewhere) {
        Map<String, List<ExpectedClaim>> own = byTest();
        Map<String, Integer> next = new HashMap<>();
        for (KeptList list : elsewhere) {
            list.byTest().forEach((test, other) -> {
                if (ran.contains(test) && !isSame(other, own.getOrDefault(test, List.of()))) {
                    next.merge(test, 1 + Math.min(list.turn(test), Integer.MAX_VALUE - 1), Math::max);
                }
            });
        }
        Map<String, Integer> taken = new TreeMap<>();
        for (String test : own.keySet()) {
            int turn = Math.max(before.turn(test), next.getOrDefault(test, 0));
            if (turn > 0) {
                taken.put(test, turn);
            }
        }
        return new KeptList(claims, silent, taken);
    }

    private static boolean isSame(List<ExpectedClaim> one, List<ExpectedClaim> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }
}
