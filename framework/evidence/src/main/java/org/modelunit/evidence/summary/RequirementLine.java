package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;

/**
 * A requirement with the claims that stand for it.
 *
 * @param id the requirement's id, "CR-1"
 * @param worst the gravest status of its claims and of the tests that are marked with it, where a failed assertion counts as
 *     {@link VerdictStatus#MISSED}; {@link VerdictStatus#NOT_JUDGED} where there are none
 * @param claims the keys of its claims, the gravest first; none where nobody covers it
 * @param tests the tests that are marked with it, as people write them
 * @param isRequired whether the policy requires it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RequirementLine(
        String id, VerdictStatus worst, List<String> claims, List<String> tests, boolean isRequired) {

    /** Keeps unmodifiable copies. */
    public RequirementLine {
        requireNonNull(id, "id");
        requireNonNull(worst, "worst");
        claims = List.copyOf(claims);
        tests = List.copyOf(tests);
    }

    /** Returns whether any claim stands for it. */
    public boolean isCovered() {
        return !claims.isEmpty();
    }
}
