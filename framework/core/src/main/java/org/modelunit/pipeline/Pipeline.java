package org.modelunit.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.text.PrintableText;

/**
 * A model as it is served, with what comes before and after it: named stages. Each stage takes what the one before gave, all rows at
 * once. Immutable.
 *
 * <pre>{@code
 * Pipeline<Applicant> served = Pipeline.from("features", Service::encode)
 *         .then("scores", model::scores)
 *         .then("decision", Service::decide);
 *
 * assertThat(served.trace(holdout.inputs()))
 *         .reproduces(Reference.at("src/test/resources/reference"), stage("features", ulps(2)));
 * }</pre>
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Pipeline<I> {

    private static final String NAME = "the pipeline";

    private final String name;
    private final Beginning<I> first;
    private final List<Stage> others;
    private final List<String> leftOut;
    private final @Nullable Attribute<? super I, ?> key;
    private final int batchSize;

    private Pipeline(
            String name,
            Beginning<I> first,
            List<Stage> others,
            List<String> leftOut,
            @Nullable Attribute<? super I, ?> key,
            int batchSize) {
        this.name = name;
        this.first = first;
        this.others = List.copyOf(others);
        this.leftOut = List.copyOf(leftOut);
        this.key = key;
        this.batchSize = batchSize;
    }

    /**
     * Begins a pipeline.
     *
     * @param stage the name of the first stage, as references call it
     * @param function takes the inputs and gives a tensor, or several by name, with a row for each
     * @param models the models that the function runs, where it does not say so itself: see {@link #then}
     * @param <I> the type of an input
     */
    public static <I> Pipeline<I> from(String stage, FirstStage<I> function, Fingerprinted... models) {
        requireNonNull(function, "function");
        return new Pipeline<>(
                NAME,
                new Beginning<>(StageName.checked(stage), function, StageModels.of(stage, function, models)),
                List.of(),
                List.of(),
                null,
                Integer.MAX_VALUE);
    }

    /**
     * Returns this pipeline with a stage after the last one.
     *
     * <p>Claims name the models that stages run, with the digests of their files. A method reference to something that is {@link
     * Fingerprinted} names it; what a lambda calls inside nobody can know, so it is named beside it. Where a failure says that its model
     * is unknown all the same, name it beside the function: the class may be in a module that does not open its package, and the compiler
     * makes lambdas of some references.
     *
     * <pre>{@code
     * .then("scores", network::of)
     * .then("scores", features -> softmax(network.of(features)), network)
     * }</pre>
     *
     * @param stage the name of the stage
     * @param function takes the tensor of the stage before, which has given one alone
     * @param models the models that the function runs, where it does not say so itself
     */
    public Pipeline<I> then(String stage, NextStage function, Fingerprinted... models) {
        requireNonNull(function, "function");
        return with(stage, before -> function.of(before.only()), StageModels.of(stage, function, models));
    }

    /**
     * Returns this pipeline with a stage after the last one, which takes several tensors.
     *
     * @param stage the name of the stage
     * @param function takes the tensors of the stage before, by name
     * @param models the models that the function runs, where it does not say so itself: see {@link #then}
     */
    public Pipeline<I> thenNamed(String stage, NamedStage function, Fingerprinted... models) {
        return with(stage, requireNonNull(function, "function"), StageModels.of(stage, function, models));
    }

    private Pipeline<I> with(String stage, NamedStage function, List<Fingerprinted> models) {
        if (stages().contains(stage) || leftOut.contains(stage)) {
            throw new IllegalArgumentException(
                    "there is a stage '" + PrintableText.of(stage) + "' already; give each its own name");
        }
        List<Stage> more = new ArrayList<>(others);
        more.add(new Stage(StageName.checked(stage), function, models));
        return new Pipeline<>(name, first, more, leftOut, key, batchSize);
    }

    /**
     * Returns this pipeline up to a stage; what references know of later ones is not asked for.
     *
     * @param stage the name of the last stage that runs
     */
    public Pipeline<I> upTo(String stage) {
        int last = stages().indexOf(stage);
        if (last < 0) {
            throw new IllegalArgumentException(PrintableText.of("there is no stage '" + stage + "', but " + stages()));
        }
        List<String> left = new ArrayList<>(stages().subList(last + 1, stages().size()));
        left.addAll(leftOut);
        return new Pipeline<>(name, first, others.subList(0, last), left, key, batchSize);
    }

    /**
     * Returns this pipeline with keys for its rows. Rows are matched with a reference by their keys, whatever their order is.
     *
     * @param keyOfInput gives the key of an input, which no other input has
     */
    public Pipeline<I> keyedBy(Attribute<? super I, ?> keyOfInput) {
        return new Pipeline<>(name, first, others, leftOut, requireNonNull(keyOfInput, "keyOfInput"), batchSize);
    }

    /**
     * Returns this pipeline with another number of rows that a stage gets at once, as the service has them; without it, all at once.
     *
     * @param rows how many rows, 1 or more
     */
    public Pipeline<I> inBatchesOf(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a batch has a row or more, but was to have " + rows);
        }
        return new Pipeline<>(name, first, others, leftOut, key, rows);
    }

    /**
     * Returns this pipeline with the name that claims call it.
     *
     * @param newName what people call it, "the credit service" for instance
     */
    public Pipeline<I> called(String newName) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a name that is blank says nothing; leave it out");
        }
        return new Pipeline<>(newName, first, others, leftOut, key, batchSize);
    }

    /** Returns the names of the stages, in their order. */
    public List<String> stages() {
        List<String> names = new ArrayList<>(List.of(first.name()));
        others.forEach(stage -> names.add(stage.name()));
        return names;
    }

    /**
     * Runs all stages and keeps what each gives.
     *
     * @param inputs the inputs, one or more
     * @throws DataException if there are no inputs, or keys that are missing or not unique
     * @throws org.modelunit.error.ModelException if a stage fails, or gives another number of rows; the message names the stage and the rows
     */
    public Trace trace(List<? extends I> inputs) {
        if (inputs.isEmpty()) {
            throw new DataException("there are no inputs, so " + name + " cannot be traced");
        }
        List<I> copy = List.copyOf(inputs);
        List<String> keys = keys(copy);
        TracedModels models = models();
        Map<String, NamedTensors> outputs = new LinkedHashMap<>();
        Supplier<NamedTensors> begin = first.on(copy, batchSize);
        NamedTensors last = begin.get();
        outputs.put(first.name(), last);
        for (Stage stage : others) {
            last = stage.run(last, batchSize);
            outputs.put(stage.name(), last);
        }
        return new Trace(name, outputs, models, begin, others, leftOut, keys, batchSize);
    }

    private TracedModels models() {
        Map<String, List<Fingerprinted>> named = new LinkedHashMap<>();
        named.put(first.name(), first.models());
        others.forEach(stage -> named.put(stage.name(), stage.models()));
        return TracedModels.of(named);
    }

    private List<String> keys(List<I> inputs) {
        if (key == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < inputs.size(); row++) {
            Object found;
            try {
                found = key.of(inputs.get(row));
            } catch (RuntimeException e) {
                throw FunctionFailure.of("the key", row, inputs.get(row), e);
            }
            if (found == null) {
                throw new DataException("the key of row " + row + " is missing; give each input a key of its own");
            }
            keys.add(Objects.toString(found));
        }
        RowKeys.requireUnique("the inputs", keys);
        return keys;
    }

    /** Returns the name with the stages. */
    @Override
    public String toString() {
        return name + ": " + String.join(" -> ", stages());
    }
}
