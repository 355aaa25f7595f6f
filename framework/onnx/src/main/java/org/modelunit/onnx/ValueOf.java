package org.modelunit.onnx;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives what one input takes for an example: a number, truth value, text or constant of an enum; an array or list of them, one inside the
 * other where the input has more axes; or a {@link org.modelunit.tensor.Tensor}. A lambda or a method reference, which can be sent to another
 * machine if what it captures can.
 *
 * @param <I> the type of an example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ValueOf<I> extends Serializable {

    /**
     * Returns the value for an example, without an axis for the batch.
     *
     * @param example the example
     */
    Object of(I example);
}
