package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Claim;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestId;

/** The claims that tests have made, each in its last attempt, as a later run may expect them. Safe for any thread. */
final class ClaimsMade {

    private static final class Attempt {
        final List<ExpectedClaim> claims = new ArrayList<>();
        final Map<List<String>, Integer> occurrences = new HashMap<>();
        boolean red;
        boolean ended;
    }

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    /** Takes a claim of a test that is running; those of no test are nobody's. */
    void add(TestId test, Claim claim, boolean green) {
        if (!test.isAttributed()) {
            return;
        }
        synchronized (this) {
            Attempt attempt = running(test);
            attempt.red |= !green;
            int occurrence = attempt.occurrences.merge(List.of(claim.subject(), claim.property()), 1, Integer::sum);
            try {
                attempt.claims.add(
                        new ExpectedClaim(test, claim.subject(), claim.property(), occurrence, claim.contract()));
            } catch (RuntimeException e) { // a claim of somebody else's that cannot say what it asks for
                System.getLogger(ClaimsMade.class.getName())
                        .log(Level.WARNING, "no contract of " + claim.property(), e);
            }
        }
    }

    /** Ends an attempt at a test: should it run again, it makes the same claims once more. */
    synchronized void ended(TestId test) {
        running(test).ended = true;
    }

    private Attempt running(TestId test) {
        Attempt attempt = attempts.get(test.uniqueId());
        if (attempt == null || attempt.ended) {
            attempt = new Attempt();
            attempts.put(test.uniqueId(), attempt);
        }
        return attempt;
    }

    /** Returns all of them. */
    synchronized List<ExpectedClaim> all() {
        return attempts.values().stream()
                .flatMap(attempt -> attempt.claims.stream())
                .toList();
    }

    /** Whether a test has made a red claim in its last attempt, whatever became of the test. */
    synchronized boolean isRed(TestId test) {
        Attempt attempt = attempts.get(test.uniqueId());
        return attempt != null && attempt.red;
    }
}
