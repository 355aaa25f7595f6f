package org.modelunit.onnx;

import ai.onnxruntime.OrtException;

/** Asks for a file's outputs and reads them. */
interface Outputs<R> {

    /** Says before a run which outputs are wanted. */
    void request(Call call) throws OrtException;

    /** Reads them after the run; nothing native may leave. */
    R read(Call call) throws OrtException;
}
