package org.modelunit.onnx;

import org.modelunit.Regressor;
import org.modelunit.column.NumberColumn;
import org.modelunit.onnx.output.RegressionOutputs;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;

/** A file that answers with numbers. */
final class OnnxRegressor<I> extends OnnxPasses<I, NumberColumn> implements Regressor<I> {

    OnnxRegressor(Session session, Inputs<I> inputs, RegressionOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
