package org.modelunit.pipeline;

import org.modelunit.tensor.NamedTensors;

/**
 * A stage after the first.
 *
 * @param name its name
 * @param function what it does
 */
record Stage(String name, NamedStage function) {

    /** What it gives for what came before, in batches. */
    NamedTensors run(NamedTensors before, int batchSize) {
        return new StageRun(name, before.rows(), batchSize).all((from, to) -> function.of(before.rowsFrom(from, to)));
    }
}
