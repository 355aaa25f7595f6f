package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.history.ClaimRef;

/** How the tests of a build ended, by the names that people write; calls of one test, jobs and modules share a name. */
final class TestEnds {

    private final Map<String, List<Attempt>> byName = new LinkedHashMap<>();

    TestEnds(Evidence evidence) {
        for (TestEvidence test : SummarizedClaim.tests(evidence)) {
            byName.computeIfAbsent(ClaimRef.nameOf(test.test()), name -> new ArrayList<>())
                    .add(test.last());
        }
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** The one way in which all tests of a name ended that did not pass; nothing where they differ, or all passed. */
    Optional<TestStatus> status(String name) {
        List<TestStatus> ends =
                notPassed(name).stream().map(Attempt::status).distinct().toList();
        return ends.size() == 1 ? Optional.of(ends.get(0)) : Optional.empty();
    }

    /** Whether an assertion that is no claim may have failed in a test of a name. */
    boolean hasFailedOtherwise(String name) {
        return notPassed(name).stream().anyMatch(end -> end.status() == TestStatus.FAILED && !end.byClaimsAlone());
    }

    private List<Attempt> notPassed(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(end -> end.status() != TestStatus.PASSED)
                .toList();
    }

    /** Whether every test that is red is so by nothing but claims that the data cannot decide. */
    boolean areOpenAtMost() {
        return byName.values().stream().flatMap(List::stream).allMatch(TestEnds::isOpenAtMost);
    }

    private static boolean isOpenAtMost(Attempt end) {
        return switch (end.status()) {
            case PASSED, INCONCLUSIVE, ABORTED, SKIPPED -> true;
            case FAILED ->
                end.byClaimsAlone()
                        && end.claims().stream()
                                .allMatch(claim ->
                                        claim.status().isGreen() || claim.status() == VerdictStatus.INCONCLUSIVE);
            case BROKEN, UNFINISHED -> false;
        };
    }
}
