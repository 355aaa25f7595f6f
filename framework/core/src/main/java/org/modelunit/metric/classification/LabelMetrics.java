package org.modelunit.metric.classification;

import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;

/** The index of the metrics of what a classifier decided about one label, against all others. */
abstract class LabelMetrics {

    LabelMetrics() {}

    /**
     * Returns the share of the examples decided to be a label that truly are, TP / (TP + FP); bounded exactly; undefined where
     * the model never decides for the label.
     *
     * @param label the label
     */
    public static Metric<Classified> precision(String label) {
        return proportion(LabelRate.PRECISION, label);
    }

    /**
     * Returns the share of the examples that truly have a label which are decided so, TP / (TP + FN), also called sensitivity and
     * true positive rate; bounded exactly; undefined where no example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> recall(String label) {
        return proportion(LabelRate.RECALL, label);
    }

    /**
     * Returns the harmonic mean of precision and recall of a label, 2 TP / (2 TP + FP + FN); bounded by a bootstrap; undefined
     * where the label neither occurs nor is decided for.
     *
     * @param label the label
     */
    public static Metric<Classified> f1(String label) {
        return harmonic(LabelRate.F1, label, 1);
    }

    /**
     * Returns the harmonic mean of precision and recall of a label with recall counting beta times as much, (1 + β²) TP / ((1 + β²)
     * TP + β² FN + FP) (van Rijsbergen, Information Retrieval, 1979); bounded by a bootstrap; undefined where the label neither
     * occurs nor is decided for.
     *
     * @param label the label
     * @param beta how many times as important as precision recall is, finite and above 0
     */
    public static Metric<Classified> fBeta(String label, double beta) {
        return harmonic(LabelRate.fBeta(beta), label, beta);
    }

    /**
     * Returns the share of the examples that truly are not of a label which are decided so, TN / (TN + FP), also called true
     * negative rate; bounded exactly; undefined where every example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> specificity(String label) {
        return proportion(LabelRate.SPECIFICITY, label);
    }

    /**
     * Returns the share of the examples that truly are not of a label which are decided to be all the same, FP / (FP + TN); lower
     * is better; bounded exactly; undefined where every example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> falsePositiveRate(String label) {
        return proportion(LabelRate.FALSE_POSITIVE_RATE, label).lowerIsBetter();
    }

    /**
     * Returns the share of the examples that truly have a label which are decided not to, FN / (FN + TP); lower is better; bounded
     * exactly; undefined where no example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> falseNegativeRate(String label) {
        return proportion(LabelRate.FALSE_NEGATIVE_RATE, label).lowerIsBetter();
    }

    /**
     * Returns the share of all examples that are decided to be a label, (TP + FP) / all, also called predicted prevalence; neither
     * higher nor lower is better; bounded exactly.
     *
     * @param label the label
     */
    public static Metric<Classified> selectionRate(String label) {
        return proportion(LabelRate.SELECTION_RATE, label).targetValue();
    }

    /**
     * Returns the share of the examples decided not to be of a label that truly are not, TN / (TN + FN); bounded exactly;
     * undefined where the model always decides for the label.
     *
     * @param label the label
     */
    public static Metric<Classified> negativePredictiveValue(String label) {
        return proportion(LabelRate.NEGATIVE_PREDICTIVE_VALUE, label);
    }

    /**
     * Returns the share of the examples which are truly or by decision of a label that are both, TP / (TP + FP + FN), the Jaccard
     * index; bounded exactly; undefined where the label neither occurs nor is decided for.
     *
     * @param label the label
     */
    public static Metric<Classified> jaccard(String label) {
        return proportion(LabelRate.JACCARD, label);
    }

    private static Metric<Classified> proportion(LabelRate rate, String label) {
        return rate.<Classified, Confusion>proportionOf(label, new Confusion.Counts(), Confusion::table)
                .showing(new ConfusionFigure());
    }

    private static Metric<Classified> harmonic(LabelRate rate, String label, double beta) {
        return rate.<Classified, Confusion>fBetaOf(label, beta, new Confusion.Counts(), Confusion::table)
                .showing(new ConfusionFigure());
    }
}
