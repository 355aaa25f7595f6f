package org.modelunit.tensor;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a step of a pipeline gives: one {@link Tensor}, or several by name, each with a row for each input along its first axis. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface StageOutput permits Tensor, NamedTensors {

    /**
     * Returns it as tensors by name.
     *
     * @param name the name for a tensor that has none
     * @throws IllegalArgumentException if it is a tensor without axes, which has no rows
     */
    NamedTensors named(String name);
}
