package org.modelunit.onnx;

import org.modelunit.Classifier;
import org.modelunit.column.Labels;
import org.modelunit.onnx.output.ClassOutputs;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.outcome.ClassPredictions;

/** A file that decides for labels. */
final class OnnxClassifier<I> extends OnnxPasses<I, ClassPredictions> implements Classifier<I> {

    private final Labels labels;

    OnnxClassifier(Session session, Inputs<I> inputs, ClassOutputs outputs) {
        super(session, inputs, outputs::collector);
        this.labels = outputs.labels();
    }

    @Override
    public Labels labels() {
        return labels;
    }
}
