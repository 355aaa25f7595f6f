package org.modelunit.allure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelunit.recording.TestId;

/**
 * The claims of tests that run now, by the names of their Allure results: a test's page is made when its result is written.
 *
 * <p>Static, because Allure makes its own instance of our listener and offers no way to reach it.
 */
final class RunningClaims {

    private static final Map<String, RunningClaims> TESTS = new ConcurrentHashMap<>();

    private final TestId test;
    private final RunContext context;
    private final List<ShownClaim> claims = new ArrayList<>();
    private final Map<List<String>, Integer> occurrences = new HashMap<>();

    private RunningClaims(TestId test, RunContext context) {
        this.test = test;
        this.context = context;
    }

    /** Keeps a claim of a test until its result is written. */
    static void add(String uuid, TestId test, RunContext context, ShownClaim claim) {
        RunningClaims running = TESTS.computeIfAbsent(uuid, name -> new RunningClaims(test, context));
        synchronized (running) {
            running.claims.add(claim.occurring(running.occurrences.merge(claim.sameness(), 1, Integer::sum)));
        }
    }

    /** Returns the claims of a test whose result is written now, and forgets them. */
    static TestClaims take(String uuid) {
        RunningClaims running = TESTS.remove(uuid);
        if (running == null) {
            return TestClaims.NONE;
        }
        synchronized (running) {
            return new TestClaims(running.test, running.context, running.claims);
        }
    }
}
