package org.modelunit.pipeline;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.StageOutput;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.PrintableText;

/**
 * What the stages of a pipeline gave where it was trained, for the rows of a test: what the pipeline as it is served has to reproduce.
 * Immutable.
 *
 * <pre>{@code
 * Reference.at("src/test/resources/reference");            // a folder that modelunit_export.py wrote
 * Reference.of("features", features).and("scores", scores);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Reference {

    private final Map<String, NamedTensors> stages;
    private final Map<String, List<String>> columns;
    private final List<String> keys;
    private final Map<String, String> versions;
    private final Fingerprint source;
    private final boolean isPartial;

    private Reference(
            Map<String, NamedTensors> stages,
            Map<String, List<String>> columns,
            List<String> keys,
            Map<String, String> versions,
            Fingerprint source,
            boolean isPartial) {
        this.stages = stages;
        this.columns = columns;
        this.keys = keys;
        this.versions = versions;
        this.source = source;
        this.isPartial = isPartial;
    }

    /**
     * Reads a reference from a folder.
     *
     * @param folder its path, seen from the working directory
     * @throws DataException if it cannot be read, or nothing on the class path reads such folders
     */
    public static Reference at(String folder) {
        return at(Path.of(folder));
    }

    /**
     * Reads a reference from a folder.
     *
     * @param folder the folder
     * @throws DataException if it cannot be read, or nothing on the class path reads such folders
     */
    public static Reference at(Path folder) {
        return ServiceLoader.load(ReferenceReader.class, ReferenceReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "nothing here can read the reference " + folder + "; add modelunit-data to the class path"))
                .read(folder);
    }

    /**
     * Returns a reference of one stage.
     *
     * @param stage the name of the stage
     * @param output what it gave: a tensor, or several by name, with a row for each input
     */
    public static Reference of(String stage, StageOutput output) {
        Map<String, NamedTensors> stages = Map.of(StageName.checked(stage), output.named(stage));
        return new Reference(stages, Map.of(), List.of(), Map.of(), Fingerprint.unknown(""), false);
    }

    /**
     * Returns this reference with another stage.
     *
     * @param stage the name of the stage, which this has not
     * @param output what it gave, with as many rows as the others
     */
    public Reference and(String stage, StageOutput output) {
        NamedTensors tensors = output.named(stage);
        if (tensors.rows() != rows()) {
            throw new IllegalArgumentException(PrintableText.of("the stages of a reference have the same rows, but '"
                    + stages().get(0) + "' has " + rows() + " and '" + stage + "' has " + tensors.rows()));
        }
        Map<String, NamedTensors> all = new LinkedHashMap<>(stages);
        if (all.put(StageName.checked(stage), tensors) != null) {
            throw new IllegalArgumentException("the reference has a stage '" + PrintableText.of(stage) + "' already");
        }
        return new Reference(all, columns, keys, versions, source, isPartial);
    }

    /**
     * Returns this reference for some stages alone: others of the pipeline need not be in it.
     *
     * @param names the names of one stage or more that it has
     */
    public Reference only(String... names) {
        Map<String, NamedTensors> some = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> some.put(name, stage(name)));
        if (some.isEmpty()) {
            throw new IllegalArgumentException(
                    "only() needs the name of a stage; there are " + PrintableText.of(stages().toString()));
        }
        Map<String, List<String>> ofThese = new LinkedHashMap<>(columns);
        ofThese.keySet().retainAll(some.keySet());
        return new Reference(some, ofThese, keys, versions, source, true);
    }

    /**
     * Returns this reference with the names of what stands in the last axis of a stage: features, or labels.
     *
     * @param stage the name of the stage
     * @param names one name for each
     */
    public Reference withColumns(String stage, List<String> names) {
        boolean fits = stage(stage).asMap().values().stream()
                .map(Tensor::shape)
                .anyMatch(shape -> shape.length > 1 && shape[shape.length - 1] == names.size());
        if (!fits) {
            throw new IllegalArgumentException(
                    "'" + PrintableText.of(stage + "' has " + stage(stage)) + ", whose last axis is not " + names.size()
                            + " long, but there are " + names.size() + " names of columns");
        }
        Map<String, List<String>> all = new LinkedHashMap<>(columns);
        all.put(stage, List.copyOf(names));
        return new Reference(stages, all, keys, versions, source, isPartial);
    }

    /**
     * Returns this reference with the keys of its rows, which the rows of a trace are matched by.
     *
     * @param names one key for each row, all different
     */
    public Reference withKeys(List<String> names) {
        if (names.size() != rows()) {
            throw new IllegalArgumentException(
                    "there is one key for each row, but there are " + names.size() + " keys and " + rows() + " rows");
        }
        RowKeys.requireUnique("the reference", names);
        return new Reference(stages, columns, List.copyOf(names), versions, source, isPartial);
    }

    /**
     * Returns this reference with the versions of what made it.
     *
     * @param ofMaker versions by name, such as "numpy"
     */
    public Reference withVersions(Map<String, String> ofMaker) {
        return new Reference(stages, columns, keys, Map.copyOf(ofMaker), source, isPartial);
    }

    /**
     * Returns this reference with where it came from.
     *
     * @param from what people call it, with a digest of all of its bytes
     */
    public Reference withProvenance(Fingerprint from) {
        return new Reference(stages, columns, keys, versions, requireNonNull(from, "from"), isPartial);
    }

    /** Returns the names of the stages, in their order. */
    public List<String> stages() {
        return List.copyOf(stages.keySet());
    }

    /**
     * Returns what a stage gave.
     *
     * @param name the name of the stage
     * @throws IllegalArgumentException if there is none; the message has the names
     */
    public NamedTensors stage(String name) {
        NamedTensors tensors = stages.get(name);
        if (tensors == null) {
            throw new IllegalArgumentException(
                    PrintableText.of("the reference has no stage '" + name + "', but " + stages()));
        }
        return tensors;
    }

    /**
     * Returns the names of what stands in the last axis of a stage; empty where nobody has named it.
     *
     * @param stage the name of the stage
     */
    public List<String> columns(String stage) {
        return columns.getOrDefault(stage, List.of());
    }

    /** Returns the keys of the rows; empty where they have none. */
    public List<String> keys() {
        return keys;
    }

    /** Returns the number of rows. */
    public int rows() {
        return stages.values().iterator().next().rows();
    }

    /** Returns the versions of what made it, sorted by name. */
    public Map<String, String> versions() {
        return new TreeMap<>(versions);
    }

    /** Returns where it came from; without a name where nobody has said it. */
    public Fingerprint provenance() {
        return source;
    }

    /** Whether stages were left out on purpose. */
    boolean isPartial() {
        return isPartial;
    }

    /** Returns the stages with their tensors. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        stages.forEach((name, tensors) -> parts.add(name + " " + tensors));
        return "reference of " + String.join(", ", parts);
    }
}
