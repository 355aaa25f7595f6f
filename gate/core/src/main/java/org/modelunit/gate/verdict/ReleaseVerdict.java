package org.modelunit.gate.verdict;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/**
 * The gate's verdict on a release.
 *
 * <pre>{@code
 * ReleaseVerdict verdict = Gate.of(policy, candidate, build, clock).judge(places);
 * verdict.isReleased();
 * verdict.reasons().forEach(reason -> …);   // why not: id, entry, claim, cause and fix
 * }</pre>
 *
 * @param judged what it is about
 * @param reasons why the release is blocked, sorted; none if it is not
 * @param waived what a waiver excuses, sorted
 * @param met the entries of the policy that were met, in its order
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseVerdict(JudgedBuild judged, List<Reason> reasons, List<Reason> waived, List<MetEntry> met) {

    /** Keeps sorted, unmodifiable copies. */
    public ReleaseVerdict {
        reasons = reasons.stream().sorted().distinct().toList();
        waived = waived.stream().sorted().distinct().toList();
        met = List.copyOf(met);
    }

    /**
     * Returns the verdict on a build that has only begun: whatever ends it early leaves it blocked.
     *
     * @param judged the build
     */
    public static ReleaseVerdict begun(JudgedBuild judged) {
        return blocked(judged, List.of(Reason.of(ReasonId.NOT_JUDGED_YET, "nothing has judged this build yet")));
    }

    /**
     * Returns the verdict on a build that could not even be judged.
     *
     * @param judged the build
     * @param reasons why; at least one
     */
    public static ReleaseVerdict blocked(JudgedBuild judged, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a release is blocked for a reason, but none was given");
        }
        return new ReleaseVerdict(judged, reasons, List.of(), List.of());
    }

    /** Returns what became of the release. */
    public ReleaseStatus status() {
        return reasons.isEmpty() ? ReleaseStatus.RELEASED : ReleaseStatus.BLOCKED;
    }

    /** Returns whether the model may be released. */
    public boolean isReleased() {
        return status() == ReleaseStatus.RELEASED;
    }

    /**
     * Returns this verdict with more reasons, which only whoever runs the gate can know.
     *
     * @param more what blocks the release as well
     */
    public ReleaseVerdict and(List<Reason> more) {
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new ReleaseVerdict(judged, all, waived, met);
    }
}
