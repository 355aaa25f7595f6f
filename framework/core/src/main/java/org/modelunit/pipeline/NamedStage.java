package org.modelunit.pipeline;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.StageOutput;

/** A stage that takes the tensors of the stage before it by their names. A lambda or a method reference. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface NamedStage extends Serializable {

    /**
     * Returns a tensor, or several by name, with as many rows.
     *
     * @param before what the stage before gave, with a row for each input
     */
    StageOutput of(NamedTensors before);
}
