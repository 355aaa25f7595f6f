package org.modelunit.metric.multilabel;

import org.modelunit.metric.classification.LabelRate;

/**
 * A rate that each example has of its own where it has any number of labels: its labels are what is counted.
 *
 * @param ofLabels the same rate of each label, over examples
 * @param quotient what it is
 */
record ExampleRate(LabelRate ofLabels, Quotient quotient) {

    static final ExampleRate PRECISION = new ExampleRate(LabelRate.PRECISION, (hits, decided, truly) -> hits / decided);
    static final ExampleRate RECALL = new ExampleRate(LabelRate.RECALL, (hits, decided, truly) -> hits / truly);
    static final ExampleRate F1 = new ExampleRate(LabelRate.F1, (hits, decided, truly) -> 2 * hits / (decided + truly));
    static final ExampleRate JACCARD =
            new ExampleRate(LabelRate.JACCARD, (hits, decided, truly) -> hits / (decided + truly - hits));

    /** Gives the rate by numbers of labels; NaN, which is 0 / 0, where there is none. */
    @FunctionalInterface
    interface Quotient {
        double of(double hits, double decided, double truly);
    }
}
