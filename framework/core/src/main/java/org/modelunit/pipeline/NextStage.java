package org.modelunit.pipeline;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.StageOutput;
import org.modelunit.tensor.Tensor;

/** A stage that takes the one tensor of the stage before it. A lambda or a method reference. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface NextStage extends Serializable {

    /**
     * Returns a tensor, or several by name, with as many rows.
     *
     * @param before what the stage before gave, with a row for each input
     */
    StageOutput of(Tensor before);
}
