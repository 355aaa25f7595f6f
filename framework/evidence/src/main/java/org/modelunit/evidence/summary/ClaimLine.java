package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.evidence.history.ClaimValue;
import org.modelunit.evidence.history.PastValue;

/**
 * A claim as a summary lists it.
 *
 * @param value which claim it is, what it asks for and what became of it
 * @param severity how much it matters, in Allure's words: as its test says, else critical where something has to be shown, normal for a
 *     guard, a search and an exact check, minor for an estimate
 * @param requirements the ids of the requirements that its test shows to be met
 * @param owner who answers for it; empty where nobody is named
 * @param finding what was found beside what was required
 * @param forest its place in the forest of all claims
 * @param past what became of it in earlier runs, the oldest first, at most ten
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimLine(
        ClaimValue value,
        String severity,
        List<String> requirements,
        String owner,
        Finding finding,
        ForestPoint forest,
        List<PastValue> past) {

    /** Keeps unmodifiable copies. */
    public ClaimLine {
        requireNonNull(value, "value");
        requireNonNull(severity, "severity");
        requirements = List.copyOf(requirements);
        requireNonNull(owner, "owner");
        requireNonNull(finding, "finding");
        requireNonNull(forest, "forest");
        past = List.copyOf(past);
    }

    /** Returns which claim it is. */
    public ClaimRef ref() {
        return value.ref();
    }

    /** Returns what became of it. */
    public VerdictStatus status() {
        return value.status();
    }
}
