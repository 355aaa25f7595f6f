package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import org.modelunit.column.NumberColumn;

/** The output of a regressor: one number for each example. */
final class RegressionOutputs {

    private final NumberOutput prediction;

    RegressionOutputs(Signature signature, OutputChoice choice) {
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
    Outputs<NumberColumn> collector(int rows) {
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
        };
    }
}
