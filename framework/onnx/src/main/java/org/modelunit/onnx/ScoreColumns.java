package org.modelunit.onnx;

import ai.onnxruntime.OrtException;

/** Reads the scores of a run: one column for each label, as the file has them. */
interface ScoreColumns {

    void request(Call call) throws OrtException;

    double[][] read(Call call) throws OrtException;
}
