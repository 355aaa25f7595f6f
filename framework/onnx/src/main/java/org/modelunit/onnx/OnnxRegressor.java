package org.modelunit.onnx;

import org.modelunit.DoubleColumn;
import org.modelunit.Regressor;

/** A file that answers with numbers. */
final class OnnxRegressor<I> extends OnnxPasses<I, DoubleColumn> implements Regressor<I> {

    OnnxRegressor(Session session, Inputs<I> inputs, RegressionOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
