package org.modelunit.onnx;

/** Encodes examples as a file's inputs. */
interface Inputs<I> {

    /** Writes a batch into memory that Java owns. */
    void encode(Batch<I> batch, Feed feed);
}
