package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An example that went wrong, or that changed. It holds no more than evidence does: where rows may not be shown, its id.
 *
 * @param claimKey the key of the claim whose finding it is part of
 * @param what the claim in words
 * @param example which example: an id or a row's number, or what stands in it where that may be shown
 * @param was what it was, such as the champion's decision; empty where there is none
 * @param is what it became, such as the challenger's decision
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TellingExample(String claimKey, String what, String example, String was, String is) {

    public TellingExample {
        requireNonNull(claimKey, "claimKey");
        requireNonNull(what, "what");
        requireNonNull(example, "example");
        requireNonNull(was, "was");
        requireNonNull(is, "is");
    }
}
