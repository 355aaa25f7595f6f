package org.modelunit.onnx;

/** A file that answers with all of its outputs. */
final class OnnxTensors<I> extends OnnxPasses<I, TensorAnswers> {

    OnnxTensors(Session session, Inputs<I> inputs, RawOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
