package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Asks for a file's outputs and collects what they hold, batch by batch, in columns for all examples of a pass. */
@API(status = Status.INTERNAL, since = "0.1")
public interface Outputs<R> {

    /** Says before a run which outputs are wanted. */
    void request(Call call) throws OrtException;

    /** Reads them after the run, to the rows of its batch; nothing native may leave. */
    void read(Call call, Batch<?> batch) throws OrtException;

    /** Returns the answers, after the last batch. */
    R answers();

    /**
     * Takes answers into another order.
     *
     * @param places for each row, in their order, where its answer is
     */
    R reordered(R answers, int[] places);
}
