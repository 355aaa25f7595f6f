package org.modelunit;

import java.util.List;
import java.util.Map;
import org.modelunit.provenance.Fingerprint;

/** A classifier with another operating point; it does not own the model that it asks. */
final class ClassifierAtCutOff<I> implements Classifier<I> {

    private final Classifier<I> model;
    private final String label;
    private final double cutOff;

    ClassifierAtCutOff(Classifier<I> model, String label, double cutOff) {
        model.labels().indexOf(label);
        OperatingPoint.checkCutOff(cutOff);
        this.model = model;
        this.label = label;
        this.cutOff = cutOff;
    }

    @Override
    public Labels labels() {
        return model.labels();
    }

    @Override
    public ClassPredictions predictAll(List<I> inputs) {
        return model.predictAll(inputs).decidingAt(label, cutOff);
    }

    @Override
    public ClassPredictions predictInBatches(List<I> inputs, int batchSize) {
        return model.predictInBatches(inputs, batchSize).decidingAt(label, cutOff);
    }

    @Override
    public Fingerprint fingerprint() {
        return model.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        return model.versions();
    }
}
