package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Contract;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Support;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.Settings;
import org.modelunit.text.CategoryText;

/** Requires a label's share of the examples: a metric like others, but one that needs no model. */
record LabelShare(Dataset<?, ?> dataset, String label, Threshold threshold) implements DataCheck {

    LabelShare {
        requireNonNull(dataset, "dataset");
        requireNonNull(label, "label");
        requireNonNull(threshold, "threshold");
    }

    @Override
    public String property() {
        return "share of '" + label + "'";
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Contract contract() {
        return Contract.of("metric", threshold.bars(), threshold.burden())
                .withSeed(Settings.current().seed());
    }

    @Override
    public MetricVerdict judge() {
        Findings.requireExamples(dataset);
        List<String> truth = dataset.truth().stream().map(CategoryText::of).toList();
        Labels labels = Labels.occurring(truth);
        if (!labels.contains(label)) {
            ShownValues shown = ShownValues.now();
            throw new DataException("no example of " + dataset.name() + " has the label '" + label + "'; "
                    + (shown.isShown(ShownValues.TRUTH)
                            ? "the labels are " + labels
                            : "there are " + labels.size() + " others" + shown.advice(ShownValues.TRUTH)));
        }
        Classified outcomes = Classified.of(truth, ClassPredictions.of(LabelColumn.of(labels, truth)));
        Metric<Classified> share = Metric.<Classified, LabelCount>ofRatio(
                        property(), new LabelCountStatistic(label), LabelCount::ratio)
                .targetValue()
                .withSupport(Support.all().about(label));
        return Evaluation.ofOutcomes(dataset, outcomes, Fingerprint.unknown("")).judge(share, threshold);
    }
}
