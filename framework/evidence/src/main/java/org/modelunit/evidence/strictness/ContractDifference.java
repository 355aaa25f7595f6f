package org.modelunit.evidence.strictness;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One thing in which two contracts differ.
 *
 * @param aspect what it is
 * @param isWeaker whether the later one asks for less in it; where nobody can tell, it does
 * @param was what the earlier one asks for, in words
 * @param is what the later one asks for, in words
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ContractDifference(WeakenedAspect aspect, boolean isWeaker, String was, String is) {

    public ContractDifference {
        requireNonNull(aspect, "aspect");
        requireNonNull(was, "was");
        requireNonNull(is, "is");
    }
}
