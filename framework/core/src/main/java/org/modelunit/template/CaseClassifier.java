package org.modelunit.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modelunit.Classifier;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;

/**
 * A classifier of texts that is asked for the texts of cases.
 *
 * @param model the classifier
 */
record CaseClassifier(Classifier<? super String> model) implements Classifier<TemplateCase> {

    @Override
    public Labels labels() {
        return model.labels();
    }

    @Override
    public Fingerprint fingerprint() {
        return model.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        return model.versions();
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
    public ClassPredictions predictAll(List<TemplateCase> inputs) {
        return answers(model, texts(inputs));
    }

    private static <J> ClassPredictions answers(Classifier<J> model, List<? extends J> texts) {
        return model.predictAll(List.copyOf(texts));
    }

    private static List<String> texts(List<TemplateCase> inputs) {
        return inputs.stream().map(TemplateCase::text).toList();
    }
}
