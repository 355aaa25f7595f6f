package org.modelunit.onnx;

import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;

/** A file that answers with all of its outputs. */
final class OnnxTensors<I> extends OnnxPasses<I, TensorAnswers> {

    OnnxTensors(Session session, Inputs<I> inputs, RawOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
