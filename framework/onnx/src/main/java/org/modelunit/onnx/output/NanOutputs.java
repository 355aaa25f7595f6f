package org.modelunit.onnx.output;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;

/** What is said of answers that are NaN: for which rows, and whether an input or the model is to blame. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NanOutputs {

    private NanOutputs() {}

    /**
     * Returns the error.
     *
     * @param model the model's name
     * @param what what is NaN: "the prediction"
     * @param batch the batch
     * @param isNaN tells whether it is for a row of the batch
     */
    public static ModelException error(String model, String what, Batch<?> batch, IntPredicate isNaN) {
        int[] rows = IntStream.range(0, batch.rows()).filter(isNaN).toArray();
        String more = rows.length == 1
                ? ""
                : ", and for " + (rows.length - 1) + " more of the " + batch.rows() + " rows asked for with it";
        return ModelException.ofAnswer(
                model + ": " + what + " is NaN for " + batch.row(rows[0]) + more + "; " + cause(batch.get(rows[0])));
    }

    /** Whether an input has a NaN can be seen of arrays only; others say by themselves what they hold. */
    private static String cause(Object input) {
        int numbers = input instanceof float[] floats
                ? floats.length
                : input instanceof double[] doubles ? doubles.length : -1;
        if (numbers < 0) {
            return "NaN in gives NaN out, so look for a missing value in that input; if there is none, its encoder or the"
                    + " model computes NaN";
        }
        return IntStream.range(0, numbers)
                .filter(i -> Double.isNaN(input instanceof float[] floats ? floats[i] : ((double[]) input)[i]))
                .mapToObj(i ->
                        "number " + i + " of that input is NaN, and NaN in gives NaN out; fill it in as in training,"
                                + " or leave the row out")
                .findFirst()
                .orElse(
                        "no number of that input is NaN, so its encoder or the model computes it: look for a division by 0,"
                                + " a logarithm of 0 or less, or a number far outside of the training data");
    }
}
