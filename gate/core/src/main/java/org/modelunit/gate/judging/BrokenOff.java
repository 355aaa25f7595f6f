package org.modelunit.gate.judging;

import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.gate.contract.ContractClaim;
import org.modelunit.gate.contract.Weakening;

/**
 * Claims of the last release that a red test never came to. The test is told as red, which blocks; that its claim is missing from the
 * contract as well is no news, and the remedy for it would be a wrong one.
 *
 * @param tests the tests that are told as red
 */
record BrokenOff(Set<Test> tests) {

    /** A test of a module, by the unique id that its engine gives. */
    record Test(String module, String uniqueId) {}

    /**
     * Finds the tests that are told as red.
     *
     * @param claims the claims of the build
     * @param excused the claims that excuse a red test
     */
    static BrokenOff of(BuildClaims claims, Set<MadeClaim.Key> excused) {
        return new BrokenOff(claims.tests().stream()
                .filter(test -> isTold(test, excused))
                .map(test -> new Test(
                        test.evidence().module(), test.evidence().test().uniqueId()))
                .collect(Collectors.toSet()));
    }

    private static boolean isTold(JobTest test, Set<MadeClaim.Key> excused) {
        return switch (test.status()) {
            case BROKEN, UNFINISHED -> true;
            case FAILED, INCONCLUSIVE ->
                test.claims().stream().noneMatch(claim -> !claim.isGreen() && excused.contains(claim.key()));
            case PASSED, ABORTED, SKIPPED -> false;
        };
    }

    /** Whether a claim is only missing because its test was red before it came to it. */
    boolean explains(Weakening weakening) {
        ContractClaim claim = weakening.claim();
        return weakening.aspect() == WeakenedAspect.REMOVED
                && tests.contains(new Test(claim.module(), claim.id().test()));
    }
}
