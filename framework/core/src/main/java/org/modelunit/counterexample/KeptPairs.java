package org.modelunit.counterexample;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The counter-examples of one file.
 *
 * @param pairs the pairs in their order
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptPairs(List<KeptPair> pairs) {

    /** Keeps an unmodifiable copy. */
    public KeptPairs {
        pairs = List.copyOf(pairs);
    }
}
