package org.modelunit.onnx;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives whole tensors for a whole batch, for whatever cannot be said example by example. A lambda or a method reference, which can be sent
 * to another machine if what it captures can.
 *
 * @param <I> the type of an example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface BatchEncoder<I> extends Serializable {

    /**
     * Returns the tensors of a batch by the names of the inputs, as arrays one inside the other, or as a
     * {@link org.modelunit.tensor.Tensor}; with all axes, the batch's included.
     *
     * @param batch the examples of the batch
     */
    Map<String, ?> encode(List<I> batch);
}
