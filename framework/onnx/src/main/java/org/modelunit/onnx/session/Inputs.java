package org.modelunit.onnx.session;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Encodes examples as a file's inputs. */
@API(status = Status.INTERNAL, since = "0.1")
public interface Inputs<I> {

    /** Writes a batch into memory that Java owns. */
    void encode(Batch<I> batch, Feed feed);

    /** Tells whether batches are made of rows of like length, and not of neighbours. */
    default boolean isByLength() {
        return false;
    }

    /**
     * Looks how long the rows of a batch are, before there are batches of like length.
     *
     * @param lengths the lengths of the pass, to which those of the batch are added in their places
     */
    default void measure(Batch<I> batch, long[] lengths) {}
}
