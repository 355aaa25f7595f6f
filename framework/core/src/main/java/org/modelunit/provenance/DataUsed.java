package org.modelunit.provenance;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The examples that something was measured on.
 *
 * @param source the file or value that the data came from, as its digest can be checked by hand
 * @param name the name of the data set, splits and population included
 * @param contentDigest the digest of exactly the examples that were used, in their order; empty where unknown
 * @param rows how many examples were used
 * @param population the population that they stand for, "3% 'bad'"; empty for the one that they come from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DataUsed(Fingerprint source, String name, String contentDigest, int rows, String population) {

    public DataUsed {
        requireNonNull(source, "source");
        requireNonNull(name, "name");
        requireNonNull(contentDigest, "contentDigest");
        requireNonNull(population, "population");
    }

    /** Returns the name of the data with the digest of exactly these examples, or of where they come from. */
    public Fingerprint digested() {
        return new Fingerprint(name, contentDigest.isEmpty() ? source.sha256() : contentDigest);
    }

    /**
     * Returns all examples of a data set, as they come.
     *
     * @param source the file or value that the data came from
     * @param name the name of the data set
     * @param contentDigest the digest of exactly these examples
     * @param rows how many they are
     */
    public static DataUsed of(Fingerprint source, String name, String contentDigest, int rows) {
        return new DataUsed(source, name, contentDigest, rows, "");
    }
}
