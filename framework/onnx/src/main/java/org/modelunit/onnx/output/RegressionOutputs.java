package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.Signature;

/** The output of a regressor: one number for each example. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RegressionOutputs {

    private final NumberOutput prediction;

    /** Finds the number in a file, or says why there is none. */
    public RegressionOutputs(Signature signature, OutputChoice choice) {
        if (choice.targets().hasInterval()) {
            throw signature.error(
                    "a regressor gives no intervals, but interval(\""
                            + choice.targets().lower() + "\", \""
                            + choice.targets().upper() + "\") was said",
                    "make an intervalRegressor(…), or leave interval(…) out");
        }
        this.prediction = new NumberFinder(signature, choice).prediction();
    }

    /** Returns what collects the numbers of a pass. */
    public Outputs<NumberColumn> collector(int rows) {
        double[] predicted = new double[rows];
        return new Outputs<>() {
            @Override
            public void request(Call call) throws OrtException {
                prediction.output().request(call);
            }

            @Override
            public void read(Call call, Batch<?> batch) throws OrtException {
                prediction.read(call, batch, predicted);
            }

            @Override
            public NumberColumn answers() {
                return NumberColumn.wrap(predicted);
            }

            @Override
            public NumberColumn reordered(NumberColumn answers, int[] places) {
                return answers.rows(places);
            }
        };
    }
}
