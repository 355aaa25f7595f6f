package org.modelunit.pipeline;

import java.util.List;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.tensor.NamedTensors;

/**
 * A stage after the first.
 *
 * @param name its name
 * @param function what it does
 * @param models the models that it runs, as far as it names them
 */
record Stage(String name, NamedStage function, List<Fingerprinted> models) {

    /** What it gives for what came before, in batches. */
    NamedTensors run(NamedTensors before, int batchSize) {
        return new StageRun(name, before.rows(), batchSize).all((from, to) -> function.of(before.rowsFrom(from, to)));
    }
}
