package org.modelunit.evidence;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.recording.TestId;

/**
 * What a run knows of one test.
 *
 * @param module the module that it is a test of, which tells it from one of the same name elsewhere; empty where unknown
 * @param test the test
 * @param attempts each time that it ran, the earliest first; more than one when failing tests were run again
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TestEvidence(String module, TestId test, List<Attempt> attempts) {

    /** Keeps an unmodifiable copy, refusing an empty one. */
    public TestEvidence {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a test without an attempt is no evidence: " + test.displayName());
        }
    }

    /** The test as it was called last. */
    static TestEvidence of(String module, List<Attempt> attempts) {
        return new TestEvidence(module, attempts.get(attempts.size() - 1).test(), attempts);
    }

    /** Returns the last attempt, which counts. */
    public Attempt last() {
        return attempts.get(attempts.size() - 1);
    }
}
