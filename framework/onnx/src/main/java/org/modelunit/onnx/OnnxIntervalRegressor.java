package org.modelunit.onnx;

import org.modelunit.IntervalRegressor;
import org.modelunit.onnx.output.IntervalOutputs;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.outcome.IntervalPredictions;

/** A file that answers with numbers and intervals. */
final class OnnxIntervalRegressor<I> extends OnnxPasses<I, IntervalPredictions> implements IntervalRegressor<I> {

    OnnxIntervalRegressor(Session session, Inputs<I> inputs, IntervalOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
