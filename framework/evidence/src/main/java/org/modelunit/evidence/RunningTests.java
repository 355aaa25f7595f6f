package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.TestId;

/** The claims of tests that have not ended yet; numbers equal claims of one test. Safe for any thread. */
final class RunningTests {

    private final Map<TestId, Claims> running = new LinkedHashMap<>();
    private final Map<TestId, Claims> ended = new HashMap<>();
    private boolean isClosed;

    private record Claims(List<ClaimEvidence> list, Map<ClaimId, Integer> occurrences) {

        Claims() {
            this(new ArrayList<>(), new HashMap<>());
        }

        ClaimEvidence number(ClaimEvidence claim) {
            ClaimId first = claim.id().occurring(1);
            return claim.withId(first.occurring(occurrences.merge(first, 1, Integer::sum)));
        }
    }

    /**
     * What is left as no more claims are taken.
     *
     * @param unfinished the tests that nobody ended
     * @param late the claims of tests that had ended before
     */
    record Left(List<TestId> unfinished, List<ClaimEvidence> late) {}

    /** Keeps a claim and returns it with its number; null once no more claims are taken. */
    synchronized @Nullable ClaimEvidence add(TestId test, ClaimEvidence claim) {
        if (isClosed) {
            return null;
        }
        Claims claims = running.computeIfAbsent(test, id -> new Claims());
        ClaimEvidence numbered = claims.number(claim);
        claims.list.add(numbered);
        return numbered;
    }

    /** Returns the claims of a test, in order, and forgets them. */
    synchronized List<ClaimEvidence> end(TestId test) {
        Claims claims = running.remove(test);
        ended.put(test, new Claims(List.of(), claims == null ? new HashMap<>() : claims.occurrences));
        return claims == null ? List.of() : claims.list;
    }

    /** Takes no more claims. */
    synchronized Left close() {
        isClosed = true;
        List<TestId> unfinished = new ArrayList<>();
        List<ClaimEvidence> late = new ArrayList<>();
        running.forEach((test, claims) -> {
            Claims before = ended.get(test);
            if (before != null) {
                claims.list.forEach(claim -> late.add(before.number(claim)));
            } else if (test.isAttributed()) {
                unfinished.add(test);
            }
        });
        return new Left(unfinished, late);
    }
}
