package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The claims that a run is expected to make.
 *
 * @param claims the claims
 * @param source where that is said: a file
 * @param required whether the run is red unless it makes them all, as for a list that somebody has named; what an earlier run has
 *     made is only told of
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunExpectation(List<ExpectedClaim> claims, String source, boolean required) {

    /** Keeps an unmodifiable copy. */
    public RunExpectation {
        requireNonNull(source, "source");
        claims = List.copyOf(claims);
    }
}
