package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What has changed.
 *
 * @param sinceLastRun since the run before this one
 * @param sinceRelease since the last signed release
 * @param troubles why what was kept of earlier runs cannot be used, a sentence each; none where all is well
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseChanges(ChangesSince sinceLastRun, ChangesSince sinceRelease, List<String> troubles) {

    /** Keeps an unmodifiable copy. */
    public ReleaseChanges {
        requireNonNull(sinceLastRun, "sinceLastRun");
        requireNonNull(sinceRelease, "sinceRelease");
        troubles = List.copyOf(troubles);
    }
}
