package org.modelunit.gate.contract;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;

/**
 * The examples that a claim was made on.
 *
 * @param name what they are called
 * @param contentDigest the digest of exactly these examples; empty where unknown
 * @param rows how many they are
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimedData(String name, String contentDigest, int rows) {

    static ClaimedData of(DataUsed used) {
        return new ClaimedData(used.name(), used.contentDigest(), used.rows());
    }

    /** Whether both are the same examples, whatever they are called. */
    boolean isSame(ClaimedData other) {
        return contentDigest.isEmpty() ? equals(other) : contentDigest.equals(other.contentDigest);
    }
}
