package org.modelunit.junit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelunit.recording.TestId;

/**
 * Counts claims by their last outcome: when a failed test is run again, its claims replace those of the first attempt, and what
 * failed first and passed then is remembered as flaky.
 */
final class ClaimTally {

    private record Claim(String test, List<String> words) {}

    private record Key(Claim claim, int occurrence) {}

    private final Map<Key, ClaimOutcome> last = new LinkedHashMap<>();
    private final Set<Key> onceRed = new HashSet<>();
    private final Map<String, Map<Claim, Integer>> attempts = new HashMap<>();

    /** Takes a claim of a test that is running, by the words that stay from run to run. */
    synchronized void add(TestId test, List<String> words, ClaimOutcome outcome) {
        Claim claim = new Claim(test.uniqueId(), words);
        int occurrence = attempts.computeIfAbsent(test.uniqueId(), first -> new HashMap<>())
                .merge(claim, 1, Integer::sum);
        Key key = new Key(claim, occurrence);
        last.put(key, outcome);
        if (outcome.isRed()) {
            onceRed.add(key);
        }
    }

    /** Ends an attempt at a test: should it run again, it makes the same claims once more. */
    synchronized void testFinished(TestId test) {
        attempts.remove(test.uniqueId());
    }

    synchronized int count(ClaimOutcome.Kind kind) {
        return (int)
                last.values().stream().filter(outcome -> outcome.kind() == kind).count();
    }

    /** Returns how many claims passed in the end, but not at first. */
    synchronized int flaky() {
        return (int) onceRed.stream().filter(key -> !outcome(key).isRed()).count();
    }

    /** Returns the claims that did not pass in the end, in the order in which they were first made. */
    synchronized List<ClaimOutcome> red() {
        return last.values().stream().filter(ClaimOutcome::isRed).toList();
    }

    synchronized boolean isEmpty() {
        return last.isEmpty();
    }

    private ClaimOutcome outcome(Key key) {
        ClaimOutcome outcome = last.get(key);
        if (outcome == null) {
            throw new IllegalStateException("no outcome for " + key);
        }
        return outcome;
    }
}
