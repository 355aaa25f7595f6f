package org.modelunit.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/**
 * Counts claims, and tests that ended red without one, by the last attempt at each test: when a failed test is run again, its
 * claims replace those of the first attempt, and what failed first and passed then is remembered as flaky.
 */
final class ClaimTally {

    private final Map<String, TestTally> tests = new LinkedHashMap<>();

    /** Takes an assertion that a running test has begun. */
    synchronized void begin(TestId test, OpenAssertion assertion) {
        of(test).begin(SummaryText.place(test), assertion);
    }

    /** Takes a claim of a test that is running, by the words that stay from run to run. */
    synchronized void add(TestId test, List<String> words, ClaimOutcome outcome) {
        of(test).add(words, outcome);
    }

    /** Ends an attempt at a test: should it run again, it makes the same claims once more. */
    synchronized void testFinished(TestResult result) {
        of(result.test()).finished(result);
    }

    synchronized int count(VerdictStatus status) {
        return tests.values().stream().mapToInt(test -> test.count(status)).sum();
    }

    /** Returns how many claims passed in the end, but not at first. */
    synchronized int flaky() {
        return tests.values().stream().mapToInt(TestTally::flaky).sum();
    }

    /** Returns how many tests are red though none of their claims is. */
    synchronized int redWithoutClaim() {
        return (int)
                tests.values().stream().filter(TestTally::isRedWithoutClaim).count();
    }

    /** Returns how many claims are red though their tests passed. */
    synchronized int swallowed() {
        return tests.values().stream().mapToInt(TestTally::swallowed).sum();
    }

    /** Returns the test of each assertion that claimed nothing, though nothing kept it from doing so. */
    synchronized List<String> unclaimed() {
        return tests.values().stream()
                .flatMap(test -> test.unclaimed().stream())
                .toList();
    }

    /** Returns how many claims belong to no test. */
    synchronized int nobodys() {
        TestTally nobody = tests.get(TestId.UNATTRIBUTED.uniqueId());
        return nobody == null ? 0 : nobody.size();
    }

    /** Returns each claim that blocks, and each red test without one, in the order of the tests. */
    synchronized List<Blocker> blockers() {
        return tests.values().stream().flatMap(test -> test.blockers().stream()).toList();
    }

    /** Returns whether no test claims anything. */
    synchronized boolean isEmpty() {
        return tests.values().stream().allMatch(TestTally::isEmpty);
    }

    private TestTally of(TestId test) {
        return tests.computeIfAbsent(test.uniqueId(), id -> new TestTally());
    }
}
