package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;

/** Reads the scores of a run, as the file has them. */
interface ScoreColumns {

    void request(Call call) throws OrtException;

    /**
     * Reads a batch into the columns of a pass, one for each label.
     *
     * @return how many columns the file has: one for each label, or a single one, for the second of two labels
     */
    int read(Call call, Batch<?> batch, double[][] columns) throws OrtException;

    /** Returns the scores as they lie, row after row, for as long as the run is not ended; null where they lie otherwise. */
    default @Nullable FloatBuffer rows(Call call) throws OrtException {
        return null;
    }
}
