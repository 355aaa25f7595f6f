package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.settings.Setting;

/**
 * The run that a summary is of.
 *
 * @param ids the ids of the runs; several where evidence of several modules was merged
 * @param started when the first JVM began; the epoch where there is no evidence
 * @param session the name that the runs of the build share; empty for none
 * @param commit the version of the sources
 * @param job the job of the build server; empty where there is none
 * @param link the address of that job, which begins with {@code https://} or {@code http://}; empty where nobody knows
 * @param seed the root seed of what was drawn at random; several, separated by commas, where JVMs had others
 * @param changed the settings that differ from their defaults, by key
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunIdentity(
        List<String> ids,
        Instant started,
        String session,
        Commit commit,
        CiJob job,
        String link,
        String seed,
        List<Setting> changed) {

    /** Keeps unmodifiable copies. */
    public RunIdentity {
        ids = List.copyOf(ids);
        requireNonNull(started, "started");
        requireNonNull(session, "session");
        requireNonNull(commit, "commit");
        requireNonNull(job, "job");
        requireNonNull(link, "link");
        requireNonNull(seed, "seed");
        changed = List.copyOf(changed);
    }
}
