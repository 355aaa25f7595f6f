package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modelunit.claim.VerdictStatus;
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
        for (TestEvidence test : evidence.tests()) {
            for (String id : test.last().details().requirements()) {
                tests.computeIfAbsent(id, any -> new TreeSet<>()).add(ClaimRef.nameOf(test.test()));
            }
        }
        claims.forEach(claim ->
                claim.details().requirements().forEach(id -> tests.computeIfAbsent(id, any -> new TreeSet<>())));
        List<RequirementLine> lines = new ArrayList<>();
        tests.forEach((id, marked) -> {
            List<SummarizedClaim> covering = claims.stream()
                    .filter(claim -> claim.details().requirements().contains(id))
                    .toList();
            lines.add(new RequirementLine(
                    id,
                    VerdictStatus.ofAll(
                            covering.stream().map(SummarizedClaim::status).toList()),
                    covering.stream().map(claim -> claim.ref().key()).toList(),
                    List.copyOf(marked),
                    required.contains(id)));
        });
        return lines;
    }
}
