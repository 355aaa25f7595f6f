package org.modelunit.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.tensor.NamedTensors;

/**
 * The first stage of a pipeline.
 *
 * @param name its name
 * @param function what it does
 * @param models the models that it runs, as far as it names them
 * @param <I> the type of an input
 */
record Beginning<I>(String name, FirstStage<I> function, List<Fingerprinted> models) {

    /** What it gives for inputs, in batches, each time that somebody asks. */
    Supplier<NamedTensors> on(List<I> inputs, int batchSize) {
        return () ->
                new StageRun(name, inputs.size(), batchSize).all((from, to) -> function.of(inputs.subList(from, to)));
    }
}
