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

    /** What inputs are known as that nobody gave a name. */
    private static final String INPUTS = "inputs";

    /** Their source; a data set may well be called "inputs" itself, and its parts keep its source. */
    private static final String NAMELESS = "inputs without a name";

    public DataUsed {
        requireNonNull(source, "source");
        requireNonNull(name, "name");
        requireNonNull(contentDigest, "contentDigest");
        requireNonNull(population, "population");
    }

    /**
     * Returns what people know the examples by: the name of their data set, or that they are inputs without one. These are named by what
     * was asked for them, as claims on its speed are claims on it.
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public String knownAs() {
        return isNamed() ? name : INPUTS;
    }

    /** Returns whether the examples are a data set with a name of its own. */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean isNamed() {
        return !source.equals(new Fingerprint(NAMELESS, contentDigest));
    }

    /** Returns whether anything is known of the examples: their name, or how many they are. */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean isKnown() {
        return isNamed() ? !name.isEmpty() : rows > 0;
    }

    /** Returns what people know the data by, with the digest of exactly these examples, or of where they come from. */
    public Fingerprint digested() {
        return new Fingerprint(knownAs(), contentDigest.isEmpty() ? source.sha256() : contentDigest);
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

    /**
     * Returns inputs without a name.
     *
     * @param asked what was asked for them, which claims are about
     * @param contentDigest the digest of exactly these inputs; empty where unknown
     * @param rows how many they are
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static DataUsed ofInputs(String asked, String contentDigest, int rows) {
        return of(new Fingerprint(NAMELESS, contentDigest), asked, contentDigest, rows);
    }
}
