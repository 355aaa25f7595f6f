package org.modelunit.onnx;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives the numbers that a model takes for an example, as training did. A lambda or a method reference, which can be sent to another
 * machine if what it captures can.
 *
 * <pre>{@code
 * OnnxModel.open(file).classifier(Applicant::encode)
 * }</pre>
 *
 * @param <I> the type of an example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Encoder<I> extends Serializable {

    /**
     * Returns the numbers of an example, in the order of the model's input.
     *
     * @param example the example
     */
    float[] encode(I example);
}
