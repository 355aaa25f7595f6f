package org.modelunit.provenance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an evaluation was made of, so that somebody else can make it again.
 *
 * @param model the model that answered, or the file of precomputed predictions; one without a name where there is none. Of a pipeline the
 *     model of the last stage that names one
 * @param data the examples
 * @param operatingPoint how scores became decisions; empty where nothing was decided
 * @param batchSize how many examples the model saw at once, as quantized models answer differently in other batches; 0 where no
 *     model ran
 * @param versions the versions that could matter, by name
 * @param others what else the result depends on, by its role: {@link #CHAMPION}, {@link #CHAMPION_DECIDED}, {@link #OTHER_MODEL},
 *     {@link #OTHER_DATA}, {@link #ITEMS}, {@link #CHANGE}, {@link #REFERENCE}, {@link #BASELINE}, and
 *     {@link #MODEL_OF} each stage of a pipeline that names one
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Provenance(
        Fingerprint model,
        DataUsed data,
        String operatingPoint,
        int batchSize,
        Map<String, String> versions,
        Map<String, Fingerprint> others) {

    /** The role of the model that another is compared with, on the same examples. */
    public static final String CHAMPION = "champion";

    /** The role of the model whose answers come first where two models answered the same inputs. */
    public static final String OTHER_MODEL = "other model";

    /** The role of how the scores of the model that another is compared with became decisions, where they did so in another way. */
    public static final String CHAMPION_DECIDED = "champion decided by";

    /** The role of the data set that another is compared with, the training data for instance. */
    public static final String OTHER_DATA = "other data";

    /** The role of the items that queries were searched among. */
    public static final String ITEMS = "items";

    /** The role of how inputs were changed, and what was expected of the answers: its name, and a digest of all that was said. */
    public static final String CHANGE = "change";

    /** The role of what the stages of a pipeline should have given, as training wrote it. */
    public static final String REFERENCE = "reference";

    /** The role of the reviewed file that what is measured is held to. */
    public static final String BASELINE = "baseline";

    /** What the role begins with that a model of a pipeline has: {@code model of 'embedding'}, by the name of its stage. */
    public static final String MODEL_OF = "model of ";

    private static final Fingerprint NOBODY = Fingerprint.unknown("");

    /** Of what nobody knows where it came from. */
    public static final Provenance UNKNOWN = ofData(DataUsed.of(NOBODY, "", "", 0));

    /** Keeps versions and others sorted by name, unmodifiable. */
    public Provenance {
        requireNonNull(model, "model");
        requireNonNull(data, "data");
        requireNonNull(operatingPoint, "operatingPoint");
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /**
     * Creates the provenance of one model by itself.
     *
     * @param model the model that answered
     * @param data the examples
     * @param operatingPoint how scores became decisions
     * @param batchSize how many examples the model saw at once
     * @param versions the versions that could matter, by name
     */
    public Provenance(
            Fingerprint model, DataUsed data, String operatingPoint, int batchSize, Map<String, String> versions) {
        this(model, data, operatingPoint, batchSize, versions, Map.of());
    }

    /**
     * Returns the provenance of what was found out about data without any model.
     *
     * @param data the examples
     */
    public static Provenance ofData(DataUsed data) {
        return new Provenance(NOBODY, data, "", 0, Map.of());
    }

    /**
     * Returns the provenance of the same answers, restated for other decisions or another population.
     *
     * @param dataset the name of the data set as it is now
     * @param population the population that it stands for now, or an empty text
     * @param operatingPoint how scores become decisions now
     */
    public Provenance restated(String dataset, String population, String operatingPoint) {
        DataUsed same = new DataUsed(data.source(), dataset, data.contentDigest(), data.rows(), population);
        return new Provenance(model, same, operatingPoint, batchSize, versions, others);
    }

    /**
     * Returns the provenance of a comparison with a model that decides in the same way.
     *
     * @param champion the model that this one is compared with
     */
    public Provenance against(Fingerprint champion) {
        return with(CHAMPION, champion);
    }

    /**
     * Returns the provenance of a comparison.
     *
     * @param champion where the answers of the model came from that this one is compared with
     */
    public Provenance against(Provenance champion) {
        Fingerprint kept = champion.others.get(BASELINE);
        Provenance comparison =
                kept == null ? against(champion.model) : against(champion.model).with(BASELINE, kept);
        return champion.operatingPoint.equals(operatingPoint)
                ? comparison
                : comparison.with(CHAMPION_DECIDED, Fingerprint.unknown(champion.operatingPoint));
    }

    /**
     * Returns this provenance with something else that the result depends on.
     *
     * @param role what it is to the result, "reference" for instance
     * @param other what it is
     */
    public Provenance with(String role, Fingerprint other) {
        Map<String, Fingerprint> all = new TreeMap<>(others);
        all.put(role, other);
        return new Provenance(model, data, operatingPoint, batchSize, versions, all);
    }

    /**
     * Returns the provenance of some of the answers.
     *
     * @param dataset the name of the part
     * @param rows the rows' numbers
     */
    public Provenance ofRows(String dataset, int[] rows) {
        String digest = contentDigest().isEmpty() ? "" : Sha256.of(contentDigest() + Arrays.toString(rows));
        DataUsed part = new DataUsed(source(), dataset, digest, rows.length, data.population());
        return new Provenance(model, part, operatingPoint, batchSize, versions, others);
    }

    /** Returns the file or value that the data came from, as its digest can be checked by hand. */
    public Fingerprint source() {
        return data.source();
    }

    /** Returns the name of the data set, splits included. */
    public String dataset() {
        return data.name();
    }

    /** Returns the digest of exactly the examples that were used, in their order; empty where unknown. */
    public String contentDigest() {
        return data.contentDigest();
    }

    /** Returns the model that it was compared with, on the same examples; one without a name where there is none. */
    public Fingerprint champion() {
        return others.getOrDefault(CHAMPION, NOBODY);
    }

    /** Returns how the scores of the model that it was compared with became decisions; empty where nothing was decided or compared. */
    public String championOperatingPoint() {
        Fingerprint other = others.get(CHAMPION_DECIDED);
        return other != null ? other.name() : isComparison() ? operatingPoint : "";
    }

    /** Returns the models that answered, each once: {@link #model}, and after it those of a pipeline's stages. None where no model did. */
    public List<Fingerprint> models() {
        List<Fingerprint> models = new ArrayList<>(hasModel() ? List.of(model) : List.of());
        others.forEach((role, other) -> {
            if (role.startsWith(MODEL_OF) && !models.contains(other)) {
                models.add(other);
            }
        });
        return models;
    }

    /** Tells whether a model answered at all, as none does where labels alone are measured. */
    public boolean hasModel() {
        return !model.equals(NOBODY);
    }

    /** Tells whether the model was compared with another. */
    public boolean isComparison() {
        return others.containsKey(CHAMPION);
    }
}
