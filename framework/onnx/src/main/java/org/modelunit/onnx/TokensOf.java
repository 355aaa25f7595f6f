package org.modelunit.onnx;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives the tokens of an example, as the tokenizer of training does. A lambda or a method reference, which can be sent to another machine
 * if what it captures can.
 *
 * @param <I> the type of an example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface TokensOf<I> extends Serializable {

    /**
     * Returns the numbers of the tokens, without any padding.
     *
     * @param example the example
     */
    long[] of(I example);
}
