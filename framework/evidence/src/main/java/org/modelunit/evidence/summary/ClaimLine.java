package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;

/**
 * A claim as a summary lists it.
 *
 * @param ref which claim it is
 * @param status what became of it
 * @param severity how much it matters, in Allure's words: that of its test, else critical where something has to be shown, normal for a
 *     guard and for a search, minor for an estimate, normal for an exact check
 * @param requirements the ids of the requirements that its test shows to be met
 * @param owner who answers for it; empty where nobody is named
 * @param finding what was found beside what was required
 * @param forest its place in the forest of all claims
 * @param past what became of it in earlier runs, the oldest first, at most ten
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimLine(
        ClaimRef ref,
        VerdictStatus status,
        String severity,
        List<String> requirements,
        String owner,
        Finding finding,
        ForestPoint forest,
        List<PastValue> past) {

    /** Keeps unmodifiable copies. */
    public ClaimLine {
        requireNonNull(ref, "ref");
        requireNonNull(status, "status");
        requireNonNull(severity, "severity");
        requirements = List.copyOf(requirements);
        requireNonNull(owner, "owner");
        requireNonNull(finding, "finding");
        requireNonNull(forest, "forest");
        past = List.copyOf(past);
    }
}
