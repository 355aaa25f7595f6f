package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something around the claims that is not what it was.
 *
 * @param what what it is: "model", "model in service", "data", "seed", or the name of a library
 * @param was what it was; empty where there was none
 * @param is what it is now; empty where there is none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ChangedThing(String what, String was, String is) {

    public ChangedThing {
        requireNonNull(what, "what");
        requireNonNull(was, "was");
        requireNonNull(is, "is");
    }
}
