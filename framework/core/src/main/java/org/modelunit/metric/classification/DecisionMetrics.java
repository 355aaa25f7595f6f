package org.modelunit.metric.classification;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricFunction;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.outcome.Classified;

/**
 * The index of the metrics of what a classifier decided about all labels.
 *
 * <p>An average is of all labels that the model knows; it is undefined where the rate of one of them is, and the message names that
 * label: scikit-learn takes 0 for it, which looks like a bad model. In {@link Averaging#WEIGHTED} a label that no example has does not
 * count, whatever its rate.
 */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class DecisionMetrics extends LabelMetrics {

    /** {@link Averaging#MACRO}, for the static import. */
    public static final Averaging MACRO = Averaging.MACRO;
    /** {@link Averaging#MICRO}, for the static import. */
    public static final Averaging MICRO = Averaging.MICRO;
    /** {@link Averaging#WEIGHTED}, for the static import. */
    public static final Averaging WEIGHTED = Averaging.WEIGHTED;
    /** {@link KappaWeights#LINEAR}, for the static import. */
    public static final KappaWeights LINEAR = KappaWeights.LINEAR;
    /** {@link KappaWeights#QUADRATIC}, for the static import. */
    public static final KappaWeights QUADRATIC = KappaWeights.QUADRATIC;

    private static final Range CORRELATION = new Range(-1, 1).withChance(0);

    protected DecisionMetrics() {}

    /** Returns the share of examples that are decided right; bounded exactly. */
    public static Metric<Classified> accuracy() {
        return Metric.<Classified, Confusion>ofRatio("accuracy", new Confusion.Counts(), Confusion::correct)
                .withSupport(Support.all())
                .showing(new ConfusionFigure());
    }

    /**
     * Returns the mean recall of all labels, so that a rare one counts as much as a frequent one; bounded by a bootstrap; undefined
     * where no example has one of the labels, which scikit-learn leaves out.
     */
    public static Metric<Classified> balancedAccuracy() {
        return ofConfusion(
                "balanced accuracy",
                Range.UNIT,
                counts -> LabelRate.RECALL.average("balanced accuracy", counts.table(), MACRO));
    }

    /**
     * Returns the correlation of truth and decisions, of any number of labels (R_K: Gorodkin, Computational Biology and Chemistry
     * 28, 2004): 1 where all are right, 0 for decisions that know nothing; bounded by a bootstrap; undefined where all examples
     * truly have, or are decided to be, the same label.
     */
    public static Metric<Classified> matthewsCorrelation() {
        return ofConfusion("Matthews correlation", CORRELATION, Agreement::matthews);
    }

    /**
     * Returns how much less truth and decisions disagree than by chance, 1 - seen / expected (Cohen, Educational and Psychological
     * Measurement 20, 1960): 1 where all are right, 0 for decisions that know nothing; bounded by a bootstrap; undefined where all
     * examples truly have, and are decided to be, one label.
     */
    public static Metric<Classified> cohenKappa() {
        return ofConfusion(
                "Cohen's kappa",
                CORRELATION,
                counts -> Agreement.kappa(counts, (truth, decided) -> truth == decided ? 0 : 1));
    }

    /**
     * Returns Cohen's kappa for labels that have an order, their {@linkplain org.modelunit.column.Labels#levels() levels}: to be off by
     * several counts more than by one (Cohen, Psychological Bulletin 70, 1968); bounded by a bootstrap; undefined as
     * {@link #cohenKappa()} is, and where three labels or more have no order: text has none of its own, so
     * {@linkplain #cohenKappa(KappaWeights, String...) say it}.
     *
     * @param weights how much more
     */
    public static Metric<Classified> cohenKappa(KappaWeights weights) {
        return weightedKappa(weights, new Levels(List.of()));
    }

    /**
     * Returns Cohen's kappa for labels of an order that is said here, whatever the model's is.
     *
     * <pre>{@code
     * cohenKappa(QUADRATIC, "low", "medium", "high")
     * }</pre>
     *
     * @param weights how much more it counts to be off by several labels than by one
     * @param levels all labels that the model knows, from lowest to highest; one that does not occur keeps its place between others
     */
    public static Metric<Classified> cohenKappa(KappaWeights weights, String... levels) {
        return weightedKappa(weights, new Levels(Labels.of(levels).names()));
    }

    private static Metric<Classified> weightedKappa(KappaWeights weights, Levels levels) {
        String name = "Cohen's kappa, " + weights + levels;
        return ofConfusion(name, CORRELATION, counts -> {
            int[] places = levels.places(counts.labels(), name, weights);
            return Agreement.kappa(counts, (truth, decided) -> weights.of(places[truth] - places[decided]));
        });
    }

    /**
     * Returns the {@linkplain #precision(String) precision} of all labels; bounded by a bootstrap, and micro exactly, as it is
     * the accuracy.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> precision(Averaging averaging) {
        return averagedToAccuracy(LabelRate.PRECISION, averaging);
    }

    /**
     * Returns the {@linkplain #recall(String) recall} of all labels; bounded by a bootstrap, and micro exactly, as it is the
     * accuracy.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> recall(Averaging averaging) {
        return averagedToAccuracy(LabelRate.RECALL, averaging);
    }

    /**
     * Returns the {@linkplain #f1(String) F1} of all labels; bounded by a bootstrap, and micro exactly, as it is the accuracy.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> f1(Averaging averaging) {
        return averagedToAccuracy(LabelRate.F1, averaging);
    }

    /**
     * Returns the {@linkplain #fBeta(String, double) F-beta} of all labels; bounded by a bootstrap, and micro exactly, as it is
     * the accuracy.
     *
     * @param averaging how labels become one number
     * @param beta how many times as important as precision recall is, finite and above 0
     */
    public static Metric<Classified> fBeta(Averaging averaging, double beta) {
        return averagedToAccuracy(LabelRate.fBeta(beta), averaging);
    }

    /**
     * Returns the {@linkplain #specificity(String) specificity} of all labels; bounded by a bootstrap.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> specificity(Averaging averaging) {
        return averaged(LabelRate.SPECIFICITY, averaging);
    }

    /**
     * Returns the {@linkplain #falsePositiveRate(String) false positive rate} of all labels; lower is better; bounded by a
     * bootstrap.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> falsePositiveRate(Averaging averaging) {
        return averaged(LabelRate.FALSE_POSITIVE_RATE, averaging).lowerIsBetter();
    }

    /**
     * Returns the {@linkplain #falseNegativeRate(String) false negative rate} of all labels; lower is better; bounded by a
     * bootstrap.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> falseNegativeRate(Averaging averaging) {
        return averaged(LabelRate.FALSE_NEGATIVE_RATE, averaging).lowerIsBetter();
    }

    /**
     * Returns the {@linkplain #negativePredictiveValue(String) negative predictive value} of all labels; bounded by a bootstrap.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> negativePredictiveValue(Averaging averaging) {
        return averaged(LabelRate.NEGATIVE_PREDICTIVE_VALUE, averaging);
    }

    /**
     * Returns the {@linkplain #jaccard(String) Jaccard index} of all labels; bounded by a bootstrap.
     *
     * @param averaging how labels become one number
     */
    public static Metric<Classified> jaccard(Averaging averaging) {
        return averaged(LabelRate.JACCARD, averaging);
    }

    private static Metric<Classified> averaged(LabelRate rate, Averaging averaging) {
        String title = averaging + " " + rate.name();
        return ofConfusion(title, Range.UNIT, counts -> rate.average(title, counts.table(), averaging));
    }

    private static Metric<Classified> ofConfusion(String name, Range range, MetricFunction<Confusion> finish) {
        return Metric.<Classified, Confusion>of(name, new Confusion.Counts(), finish)
                .inRange(range)
                .estimatedBy(new ConfusionEstimator(finish))
                .showing(new ConfusionFigure());
    }

    /** As each wrong decision is one false positive and one false negative, these rates of all counts added up are the accuracy. */
    private static Metric<Classified> averagedToAccuracy(LabelRate rate, Averaging averaging) {
        return averaging == MICRO
                ? Metric.<Classified, Confusion>ofRatio(
                                averaging + " " + rate.name(), new Confusion.Counts(), Confusion::correct)
                        .withSupport(Support.all())
                        .showing(new ConfusionFigure())
                : averaged(rate, averaging);
    }
}
