package org.modelunit.data.reference;

import java.util.List;
import org.modelunit.tensor.NamedTensors;

/**
 * What a stage gave, as its file says.
 *
 * @param name the name of the stage
 * @param tensors the values
 * @param columns the names of what stands in the last axis; empty where the file has none
 * @param keys the keys of the rows; empty where the file has none
 */
record StageValues(String name, NamedTensors tensors, List<String> columns, List<String> keys) {

    static StageValues of(String name, NamedTensors tensors) {
        return new StageValues(name, tensors, List.of(), List.of());
    }
}
