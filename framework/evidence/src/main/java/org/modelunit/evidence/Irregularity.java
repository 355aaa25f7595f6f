package org.modelunit.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.recording.TestId;

/**
 * Something that is out of order with claims.
 *
 * @param kind what it is
 * @param test the test, or {@link TestId#UNATTRIBUTED}
 * @param what what was claimed, as a sentence; empty where nothing was
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Irregularity(Kind kind, TestId test, String what) {

    public Irregularity {
        requireNonNull(kind, "kind");
        requireNonNull(test, "test");
        requireNonNull(what, "what");
    }

    /** What can be out of order. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Kind {
        /** A claim that does not hold, in a test that passed: somebody caught the error, or never joined the thread. */
        SWALLOWED,
        /** A claim outside any test, or by a thread that nobody can tell the test of. */
        OUTSIDE_TESTS,
        /** A claim by a thread that went on after its test had ended. */
        AFTER_ITS_TEST,
        /** A test of a model that passed and claims nothing. */
        WITHOUT_CLAIM
    }

    static List<Irregularity> of(Evidence evidence) {
        List<Irregularity> found = new ArrayList<>();
        Map<String, TestId> tests = new HashMap<>();
        for (TestEvidence test : evidence.tests()) {
            Attempt last = test.last();
            tests.put(test.test().uniqueId(), test.test());
            if (last.status() != TestStatus.PASSED) {
                continue;
            }
            last.claims().stream()
                    .filter(claim -> !claim.status().isGreen())
                    .forEach(claim -> found.add(new Irregularity(Kind.SWALLOWED, test.test(), claim.sentence())));
            if (last.details().modelTest() && last.claims().isEmpty()) {
                found.add(new Irregularity(Kind.WITHOUT_CLAIM, test.test(), ""));
            }
        }
        for (ClaimEvidence claim : evidence.unattributed()) {
            TestId test = tests.getOrDefault(claim.id().test(), TestId.UNATTRIBUTED);
            found.add(new Irregularity(
                    test.isAttributed() ? Kind.AFTER_ITS_TEST : Kind.OUTSIDE_TESTS, test, claim.sentence()));
        }
        return found;
    }
}
