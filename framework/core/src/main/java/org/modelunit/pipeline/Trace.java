package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.text.PrintableText;

/**
 * What each stage of a pipeline gave for the same inputs. Made by {@link Pipeline#trace}; immutable.
 *
 * <pre>{@code
 * Trace trace = served.trace(holdout.inputs());
 * trace.output("features").only();
 * assertThat(trace).reproduces(Reference.at("src/test/resources/reference"), stage("features", ulps(2)));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Trace {

    private final String name;
    private final Map<String, NamedTensors> outputs;
    private final TracedModels models;
    private final Supplier<NamedTensors> first;
    private final List<Stage> afterFirst;
    private final List<String> leftOut;
    private final List<String> keys;
    private final int batchSize;

    Trace(
            String name,
            Map<String, NamedTensors> outputs,
            TracedModels models,
            Supplier<NamedTensors> first,
            List<Stage> afterFirst,
            List<String> leftOut,
            List<String> keys,
            int batchSize) {
        this.name = name;
        this.outputs = Collections.unmodifiableMap(outputs);
        this.models = models;
        this.first = first;
        this.afterFirst = afterFirst;
        this.leftOut = leftOut;
        this.keys = List.copyOf(keys);
        this.batchSize = batchSize;
    }

    /** Returns the name of the pipeline, which claims are about. */
    public String name() {
        return name;
    }

    /** Returns the names of the stages, in their order. */
    public List<String> stages() {
        return new ArrayList<>(outputs.keySet());
    }

    /**
     * Returns what a stage gave.
     *
     * @param stage its name
     * @throws IllegalArgumentException if there is none; the message has the names
     */
    public NamedTensors output(String stage) {
        NamedTensors output = outputs.get(stage);
        if (output == null) {
            throw new IllegalArgumentException(PrintableText.of("there is no stage '" + stage + "', but " + stages()));
        }
        return output;
    }

    /**
     * Returns the models that ran, by the stages that name them, in the order of the pipeline; a stage that names none is missing, whatever
     * its function calls inside.
     */
    public Map<String, List<Fingerprint>> models() {
        return models.byStage();
    }

    /** Returns the keys of the rows; empty where the pipeline has none. */
    public List<String> keys() {
        return keys;
    }

    /** Returns the number of rows. */
    public int rows() {
        return outputs.values().iterator().next().rows();
    }

    /**
     * Runs each stage again, on what the stage before gave <em>in the reference</em>, so that a stage which differs by itself is told from
     * one that only inherits a difference. A stage that does not give what the reference has runs once more on the same input, so that one
     * which does not answer the same twice is told from both.
     *
     * @param reference what the stages should have given
     * @throws org.modelunit.error.DataException if reference and trace do not have the same stages or rows; the message says which
     */
    public Reproduction against(Reference reference) {
        return Reproduction.of(this, reference);
    }

    /** The models that had a part in what a stage gave: its own, and those of stages before it. */
    TracedModels modelsUpTo(String stage) {
        return models.of(stages().subList(0, stages().indexOf(stage) + 1));
    }

    /** The stages that were left out on purpose. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Runs the first stage again, on the inputs. */
    NamedTensors runFirst() {
        return first.get();
    }

    /** A stage that is not the first. */
    Stage stage(String stage) {
        return afterFirst.get(stages().indexOf(stage) - 1);
    }

    /** How many rows a stage got at once. */
    int batchSize() {
        return Math.min(batchSize, rows());
    }

    /** Returns the name with the stages and their tensors. */
    @Override
    public String toString() {
        return name + " " + outputs;
    }
}
