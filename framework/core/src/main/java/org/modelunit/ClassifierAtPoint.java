package org.modelunit;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.provenance.Fingerprint;

/** A classifier with another operating point; it does not own the model that it asks. */
final class ClassifierAtPoint<I> implements Classifier<I> {

    private final Classifier<I> model;
    private final OperatingPoint point;

    ClassifierAtPoint(Classifier<I> model, OperatingPoint point) {
        requireFits(point, model.labels());
        this.model = model;
        this.point = point;
    }

    /** Decides about no example, which tells of a wrong label before a long pass does. */
    private static void requireFits(OperatingPoint point, Labels labels) {
        point.decide(ClassScores.of(labels, Collections.nCopies(labels.size(), NumberColumn.of())));
    }

    @Override
    public Labels labels() {
        return model.labels();
    }

    @Override
    public ClassPredictions predictAll(List<I> inputs) {
        return model.predictAll(inputs).decidingAt(point);
    }

    @Override
    public ClassPredictions predictInBatches(List<I> inputs, int batchSize) {
        return model.predictInBatches(inputs, batchSize).decidingAt(point);
    }

    @Override
    public Fingerprint fingerprint() {
        return model.fingerprint();
    }

    @Override
    public Duration deadline() {
        return model.deadline();
    }

    @Override
    public boolean isThreadSafe() {
        return model.isThreadSafe();
    }

    @Override
    public Map<String, String> versions() {
        return model.versions();
    }
}
