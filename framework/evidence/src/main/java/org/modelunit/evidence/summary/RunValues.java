package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of the claims of one run.
 *
 * @param run the id of the run
 * @param started when it began
 * @param commit the commit that it was a build of; empty where unknown
 * @param things model, data and versions, by what they are, in words
 * @param claims what became of each claim
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunValues(
        String run, Instant started, String commit, Map<String, String> things, List<ClaimValue> claims) {

    /** Keeps unmodifiable copies. */
    public RunValues {
        requireNonNull(run, "run");
        requireNonNull(started, "started");
        requireNonNull(commit, "commit");
        things = Collections.unmodifiableMap(new TreeMap<>(things));
        claims = List.copyOf(claims);
    }
}
