package org.modelunit.gate.judging;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.claim.VerdictStatus;

/**
 * Which claims stay excused once their tests are looked at. An entry or a waiver excuses what became of a claim, never anything else that the
 * same test failed by; where evidence does not tell whether there was anything else, there may have been.
 */
final class Excuses {

    private Excuses() {}

    /**
     * Returns the claims that are excused and whose tests failed by nothing but claims.
     *
     * @param claims the claims of the build
     * @param excused the claims that entries and waivers excuse
     */
    static Set<MadeClaim.Key> holding(BuildClaims claims, Set<MadeClaim.Key> excused) {
        Set<MadeClaim.Key> holding = new HashSet<>(excused);
        claims.tests().stream()
                .filter(Excuses::hasFailedOtherwise)
                .flatMap(test -> test.claims().stream())
                .map(MadeClaim::key)
                .forEach(holding::remove);
        return holding;
    }

    /** What the data cannot tell makes no test fail, and what fails makes none inconclusive: then an error was swallowed. */
    private static boolean hasFailedOtherwise(JobTest test) {
        Set<VerdictStatus> red = test.claims().stream()
                .filter(claim -> !claim.isGreen())
                .map(claim -> claim.claim().status())
                .collect(Collectors.toSet());
        boolean isAnyRed = red.stream().anyMatch(status -> status != VerdictStatus.INCONCLUSIVE);
        return switch (test.status()) {
            case FAILED -> !isAnyRed || !test.last().byClaimsAlone();
            case INCONCLUSIVE -> isAnyRed;
            case PASSED, ABORTED, SKIPPED, BROKEN, UNFINISHED -> false; // their tests are judged as they are
        };
    }
}
