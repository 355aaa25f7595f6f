package org.modelunit.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/**
 * Counts claims, and tests that ended red without one, by the last attempt at each test: when a failed test is run again, its
 * claims replace those of the first attempt, and what failed first and passed then is remembered as flaky.
 */
final class ClaimTally {

    private final Map<String, TestTally> tests = new LinkedHashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final List<String> notJudged = new ArrayList<>();
    private @Nullable RunExpectation expectation;
    private boolean planned;
    private RunOutcome outcome = RunOutcome.GOOD;

    /** Takes what went wrong as tests were looked for. */
    synchronized void planned(PlannedTests plan) {
        planned = true;
        problems.addAll(plan.problems());
    }

    /** Takes which claims are expected. */
    synchronized void expected(RunExpectation known) {
        expectation = known;
    }

    /** Takes a claim that was expected and not made, in words. */
    synchronized void notJudged(String claim) {
        notJudged.add(claim);
    }

    /** Returns the claims that were expected and not made. */
    synchronized List<String> notJudged() {
        return List.copyOf(notJudged);
    }

    /** Returns how many claims were expected; -1 where nobody knows, and empty before there was a plan. */
    synchronized OptionalInt expected() {
        RunExpectation known = expectation;
        if (known != null) {
            return OptionalInt.of(known.claims().size());
        }
        return planned ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    /** Takes what failed around the tests. */
    synchronized void runFinished(RunOutcome around) {
        outcome = around;
    }

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

    /** Returns the place of each test that passed and claimed nothing, though model tests are there to claim. */
    synchronized List<String> silent() {
        return tests.values().stream().flatMap(test -> test.silent().stream()).toList();
    }

    /** Returns what went wrong as tests were looked for. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Returns each claim that blocks, and each red test without one, in the order of the tests; and what failed around them, unless
     * that tells the same once more.
     */
    synchronized List<Blocker> blockers() {
        List<Blocker> red = new ArrayList<>();
        tests.values().forEach(test -> red.addAll(test.blockers()));
        List<String> told = red.stream().map(Blocker::what).toList();
        outcome.failures().stream()
                .filter(line -> told.stream().noneMatch(line::contains))
                .forEach(line -> red.add(SummaryText.blocker(line)));
        return red;
    }

    /** Returns whether there is anything to tell of. */
    synchronized boolean hasNews() {
        return !isEmpty()
                || !blockers().isEmpty()
                || !unclaimed().isEmpty()
                || !notJudged.isEmpty()
                || !problems.isEmpty();
    }

    /** Returns whether no test claims anything. */
    synchronized boolean isEmpty() {
        return tests.values().stream().allMatch(TestTally::isEmpty);
    }

    private TestTally of(TestId test) {
        return tests.computeIfAbsent(test.uniqueId(), id -> new TestTally());
    }
}
