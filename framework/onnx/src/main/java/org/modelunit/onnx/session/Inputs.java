package org.modelunit.onnx.session;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Encodes examples as a file's inputs. */
@API(status = Status.INTERNAL, since = "0.1")
public interface Inputs<I> {

    /** Writes a batch into memory that Java owns. */
    void encode(Batch<I> batch, Feed feed);
}
