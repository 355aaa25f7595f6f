package org.modelunit.onnx;

import org.modelunit.MultiLabelClassifier;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.onnx.output.EachLabelOutputs;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;

/** A file that gives each of several labels a score of its own. */
final class OnnxMultiLabelClassifier<I> extends OnnxPasses<I, ClassScores> implements MultiLabelClassifier<I> {

    private final Labels labels;

    OnnxMultiLabelClassifier(Session session, Inputs<I> inputs, EachLabelOutputs outputs) {
        super(session, inputs, outputs::collector);
        this.labels = outputs.labels();
    }

    @Override
    public Labels labels() {
        return labels;
    }
}
