package org.modelunit.allure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

/** What annotations say of the tests that are going to run. Safe for any thread. */
final class PlannedDetails {

    private final Map<String, TestDetails> known = new ConcurrentHashMap<>();

    void add(PlannedTests plan) {
        plan.tests().forEach(planned -> known.put(planned.test().uniqueId(), planned.details()));
    }

    /** Returns what is said of a test, or of what contains it: one of several that a method makes is not planned itself. */
    TestDetails of(TestId test) {
        TestDetails own = known.get(test.uniqueId());
        if (own != null) {
            return own;
        }
        List<String> containers = test.containers();
        for (int i = containers.size() - 1; i >= 0; i--) {
            TestDetails around = known.get(containers.get(i));
            if (around != null) {
                return around;
            }
        }
        return TestDetails.NONE;
    }
}
