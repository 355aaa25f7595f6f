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
    private boolean isClosed;

    private record Claims(List<ClaimEvidence> list, Map<ClaimId, Integer> occurrences) {}

    /** Keeps a claim and returns it with its number; null once no more claims are taken. */
    synchronized @Nullable ClaimEvidence add(TestId test, ClaimEvidence claim) {
        if (isClosed) {
            return null;
        }
        Claims claims = running.computeIfAbsent(test, id -> new Claims(new ArrayList<>(), new HashMap<>()));
        int occurrence = claims.occurrences.merge(claim.id(), 1, Integer::sum);
        ClaimEvidence numbered = claim.withId(claim.id().occurring(occurrence));
        claims.list.add(numbered);
        return numbered;
    }

    /** Returns the claims of a test, in order, and forgets them. */
    synchronized List<ClaimEvidence> end(TestId test) {
        Claims ended = running.remove(test);
        return ended == null ? List.of() : ended.list;
    }

    /** Takes no more claims, and returns the tests that nobody ended. */
    synchronized List<TestId> close() {
        isClosed = true;
        return running.keySet().stream().filter(TestId::isAttributed).toList();
    }
}
