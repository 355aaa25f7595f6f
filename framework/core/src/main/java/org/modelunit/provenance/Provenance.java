package org.modelunit.provenance;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an evaluation was made of, so that somebody else can make it again.
 *
 * @param model the model that answered, or the file of precomputed predictions
 * @param source the file or value that the data came from, as its digest can be checked by hand
 * @param dataset the name of the data set, splits included
 * @param contentDigest the digest of exactly the examples that were used, in their order; empty where unknown
 * @param operatingPoint how scores became decisions; empty where nothing was decided
 * @param batchSize how many examples the model saw at once, as quantized models answer differently in other batches; 0 where no
 *     model ran
 * @param versions the versions that could matter, by name
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Provenance(
        Fingerprint model,
        Fingerprint source,
        String dataset,
        String contentDigest,
        String operatingPoint,
        int batchSize,
        Map<String, String> versions) {

    /** Keeps the versions sorted by name, unmodifiable. */
    public Provenance {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
