package org.modelunit.onnx;

import org.modelunit.IntervalRegressor;
import org.modelunit.outcome.IntervalPredictions;

/** A file that answers with numbers and intervals. */
final class OnnxIntervalRegressor<I> extends OnnxPasses<I, IntervalPredictions> implements IntervalRegressor<I> {

    OnnxIntervalRegressor(Session session, Inputs<I> inputs, IntervalOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
