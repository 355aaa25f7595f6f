package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.evidence.history.ClaimRef;

/** Finds the requirements of a build, with the claims that stand for each. */
final class RequirementLines {

    private RequirementLines() {}

    /**
     * Returns the requirements by id: those that tests are marked with, and those that the policy requires.
     *
     * @param evidence the evidence
     * @param claims its claims, the gravest first
     * @param required the ids that the policy requires
     */
    static List<RequirementLine> of(Evidence evidence, List<SummarizedClaim> claims, List<String> required) {
        Map<String, Set<String>> tests = new TreeMap<>();
        required.forEach(id -> tests.put(id, new TreeSet<>()));
        Map<String, List<VerdictStatus>> ends = new HashMap<>();
        for (TestEvidence test : SummarizedClaim.tests(evidence)) {
            for (String id : test.last().details().requirements()) {
                tests.computeIfAbsent(id, any -> new TreeSet<>()).add(ClaimRef.nameOf(test.test()));
                end(test.last()).ifPresent(status -> ends.computeIfAbsent(id, any -> new ArrayList<>())
                        .add(status));
            }
        }
        claims.forEach(claim ->
                claim.details().requirements().forEach(id -> tests.computeIfAbsent(id, any -> new TreeSet<>())));
        List<RequirementLine> lines = new ArrayList<>();
        tests.forEach((id, marked) -> {
            List<SummarizedClaim> covering = claims.stream()
                    .filter(claim -> claim.details().requirements().contains(id))
                    .toList();
            List<VerdictStatus> statuses = new ArrayList<>(ends.getOrDefault(id, List.of()));
            covering.forEach(claim -> statuses.add(claim.status()));
            lines.add(new RequirementLine(
                    id,
                    VerdictStatus.ofAll(statuses),
                    covering.stream().map(claim -> claim.ref().key()).toList(),
                    List.copyOf(marked),
                    required.contains(id)));
        });
        return lines;
    }

    /** What the end of a test says of its requirements beyond its claims; nothing where it passed, or is red by its claims alone. */
    private static Optional<VerdictStatus> end(Attempt test) {
        boolean isToldByClaims = test.byClaimsAlone()
                && test.claims().stream().anyMatch(claim -> !claim.status().isGreen());
        return switch (test.status()) {
            case PASSED -> Optional.empty();
            case FAILED -> isToldByClaims ? Optional.empty() : Optional.of(VerdictStatus.MISSED);
            case BROKEN, UNFINISHED -> Optional.of(VerdictStatus.BROKEN);
            case INCONCLUSIVE -> Optional.of(VerdictStatus.INCONCLUSIVE);
            case SKIPPED, ABORTED -> Optional.of(VerdictStatus.NOT_JUDGED);
        };
    }
}
