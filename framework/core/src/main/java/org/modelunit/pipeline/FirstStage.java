package org.modelunit.pipeline;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.StageOutput;

/**
 * The first stage of a pipeline, which takes the inputs as the service gets them: an encoder, a tokenizer, a resize. A lambda or a method
 * reference, which can be sent to another machine if what it captures can.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface FirstStage<I> extends Serializable {

    /**
     * Returns a tensor, or several by name, with a row for each input, in their order.
     *
     * @param inputs the inputs, one or more
     */
    StageOutput of(List<I> inputs);
}
