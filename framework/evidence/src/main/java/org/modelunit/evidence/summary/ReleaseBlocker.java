package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One thing that blocks a release, on a line of its own; without a gate, one claim that does not hold.
 *
 * @param group what kind of thing it is; blockers are sorted by it
 * @param severity how much it matters, in Allure's words, "critical"; empty for what is no claim
 * @param requirements the ids of the requirements that its test shows to be met
 * @param what the claim in words, or what the gate speaks of
 * @param claimKey the key of the claim; empty for what is no claim of this run
 * @param finding what was found beside what was required
 * @param reasons the ids of the gate's reasons that it stands for, {@code claim-failed}; none without a gate
 * @param note what the gate says, where it is more than the finding, and what to do
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseBlocker(
        Group group,
        String severity,
        List<String> requirements,
        String what,
        String claimKey,
        Finding finding,
        List<String> reasons,
        String note) {

    /** Kinds of blockers, in the order in which a summary lists them. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Group {
        /** A claim that does not hold: refuted, or missed. */
        REFUTED,
        /** A claim that the data cannot decide. */
        INCONCLUSIVE,
        /** A claim that could not be measured. */
        BROKEN,
        /** A claim that was expected and never made. */
        NOT_JUDGED,
        /** Any other reason of the gate, about a claim that holds or about none. */
        OTHER
    }

    /** Keeps unmodifiable copies. */
    public ReleaseBlocker {
        requireNonNull(group, "group");
        requireNonNull(severity, "severity");
        requirements = List.copyOf(requirements);
        requireNonNull(what, "what");
        requireNonNull(claimKey, "claimKey");
        requireNonNull(finding, "finding");
        reasons = List.copyOf(reasons);
        requireNonNull(note, "note");
    }
}
