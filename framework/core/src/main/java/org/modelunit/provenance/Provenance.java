package org.modelunit.provenance;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an evaluation was made of, so that somebody else can make it again.
 *
 * @param model the model that answered, or the file of precomputed predictions; one without a name where there is none
 * @param source the file or value that the data came from, as its digest can be checked by hand
 * @param dataset the name of the data set, splits included
 * @param contentDigest the digest of exactly the examples that were used, in their order; empty where unknown
 * @param operatingPoint how scores became decisions; empty where nothing was decided
 * @param batchSize how many examples the model saw at once, as quantized models answer differently in other batches; 0 where no
 *     model ran
 * @param versions the versions that could matter, by name
 * @param champion the model that it was compared with, on the same examples; one without a name where there is none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Provenance(
        Fingerprint model,
        Fingerprint source,
        String dataset,
        String contentDigest,
        String operatingPoint,
        int batchSize,
        Map<String, String> versions,
        Fingerprint champion) {

    private static final Fingerprint NOBODY = Fingerprint.unknown("");

    /** Of what nobody knows where it came from. */
    public static final Provenance UNKNOWN = new Provenance(NOBODY, NOBODY, "", "", "", 0, Map.of());

    /** Keeps the versions sorted by name, unmodifiable. */
    public Provenance {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /**
     * Creates the provenance of one model by itself.
     *
     * @param model the model that answered
     * @param source the file or value that the data came from
     * @param dataset the name of the data set
     * @param contentDigest the digest of exactly the examples that were used
     * @param operatingPoint how scores became decisions
     * @param batchSize how many examples the model saw at once
     * @param versions the versions that could matter, by name
     */
    public Provenance(
            Fingerprint model,
            Fingerprint source,
            String dataset,
            String contentDigest,
            String operatingPoint,
            int batchSize,
            Map<String, String> versions) {
        this(model, source, dataset, contentDigest, operatingPoint, batchSize, versions, NOBODY);
    }

    /**
     * Returns the provenance of the same answers, restated for other decisions or another population.
     *
     * @param dataset the name of the data set as it is now
     * @param operatingPoint how scores become decisions now
     */
    public Provenance restated(String dataset, String operatingPoint) {
        return new Provenance(model, source, dataset, contentDigest, operatingPoint, batchSize, versions, champion);
    }

    /**
     * Returns the provenance of a comparison.
     *
     * @param champion the model that this one is compared with
     */
    public Provenance against(Fingerprint champion) {
        return new Provenance(model, source, dataset, contentDigest, operatingPoint, batchSize, versions, champion);
    }

    /**
     * Returns the provenance of some of the answers.
     *
     * @param dataset the name of the part
     * @param rows the rows' numbers
     */
    public Provenance ofRows(String dataset, int[] rows) {
        String digest = contentDigest.isEmpty() ? "" : Sha256.of(contentDigest + Arrays.toString(rows));
        return new Provenance(model, source, dataset, digest, operatingPoint, batchSize, versions, champion);
    }

    /** Tells whether a model answered at all, as none does where labels alone are measured. */
    public boolean hasModel() {
        return !model.equals(NOBODY);
    }

    /** Tells whether the model was compared with another. */
    public boolean isComparison() {
        return !champion.equals(NOBODY);
    }
}
