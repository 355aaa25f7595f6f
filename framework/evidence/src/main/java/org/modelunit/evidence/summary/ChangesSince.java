package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What has changed since an earlier run.
 *
 * @param run the id of the earlier run; empty where there is none to compare with
 * @param started when it began; the epoch where there is none
 * @param commit the commit that it was a build of; empty where unknown
 * @param claims the claims that changed, the loudest first
 * @param things what else changed: the model, the data, a version
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ChangesSince(
        String run, Instant started, String commit, List<ChangedClaim> claims, List<ChangedThing> things) {

    /** There is no earlier run. */
    public static final ChangesSince NOTHING_KNOWN = new ChangesSince("", Instant.EPOCH, "", List.of(), List.of());

    /** Keeps unmodifiable copies. */
    public ChangesSince {
        requireNonNull(run, "run");
        requireNonNull(started, "started");
        requireNonNull(commit, "commit");
        claims = List.copyOf(claims);
        things = List.copyOf(things);
    }

    /** Returns whether there is an earlier run to compare with; else that nothing is listed says nothing. */
    public boolean isKnown() {
        return !run.isEmpty();
    }
}
