package org.modelunit.metric.multilabel;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Ratio;
import org.modelunit.metric.Support;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.metric.classification.DecisionMetrics;
import org.modelunit.metric.classification.LabelRate;
import org.modelunit.metric.classification.LabelTable;
import org.modelunit.metric.classification.MultiLabelAveraging;
import org.modelunit.metric.multilabel.ExampleValues.Kind;
import org.modelunit.metric.score.WorthMetrics;
import org.modelunit.outcome.MultiLabelled;

/**
 * The index of the metrics of classifications with several labels for each example.
 *
 * <p>Names that a classification with one label has, too, begin with {@code multiLabel}: a metric says by its type which outcomes it
 * measures, and methods that differ in nothing else cannot have one name.
 *
 * <p>Averages over labels are undefined as in {@link DecisionMetrics}; those over examples are where one example's rate is, and the
 * message names its row: scikit-learn takes 0 for it.
 */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class MultiLabelMetrics extends WorthMetrics {

    /** {@link MultiLabelAveraging.OverExamples#SAMPLES}, for the static import. */
    public static final MultiLabelAveraging SAMPLES = MultiLabelAveraging.OverExamples.SAMPLES;

    protected MultiLabelMetrics() {}

    /**
     * Returns the share of labels that are decided wrong, of all labels of all examples; lower is better; bounded by a bootstrap,
     * as an example's labels depend on each other.
     */
    public static Metric<MultiLabelled> hammingLoss() {
        return Metric.<MultiLabelled, LabelTable>of("Hamming loss", new MultiLabelCounts(), LabelTable::shareWrong)
                .inRange(Range.UNIT)
                .lowerIsBetter()
                .showing(new WrongLabels(), new LabelDecisions());
    }

    /**
     * Returns the share of examples decided to have exactly their true labels, which scikit-learn calls accuracy here; bounded
     * exactly.
     */
    public static Metric<MultiLabelled> subsetAccuracy() {
        return Metric.<MultiLabelled, Ratio>ofRatio("subset accuracy", new ExactMatch(), matches -> matches)
                .withSupport(Support.all())
                .showing(new WrongLabels());
    }

    /**
     * Returns the precision of a label where examples have any number of them, as {@link DecisionMetrics#precision(String)} does
     * for one.
     *
     * @param label the label
     */
    public static Metric<MultiLabelled> multiLabelPrecision(String label) {
        return LabelRate.PRECISION
                .proportionOf(label, new MultiLabelCounts(), matches -> matches)
                .withSupport(Support.unknown().about(label))
                .showing(new LabelDecisions());
    }

    /**
     * Returns the precision of all labels, or the mean share of the labels decided for an example that are true; bounded by a
     * bootstrap, as an example's labels depend on each other.
     *
     * @param averaging how rates become one number
     */
    public static Metric<MultiLabelled> multiLabelPrecision(MultiLabelAveraging averaging) {
        return averaged(ExampleRate.PRECISION, Kind.PRECISION, averaging);
    }

    /**
     * Returns the recall of a label where examples have any number of them, as {@link DecisionMetrics#recall(String)} does for one.
     *
     * @param label the label
     */
    public static Metric<MultiLabelled> multiLabelRecall(String label) {
        return LabelRate.RECALL
                .proportionOf(label, new MultiLabelCounts(), matches -> matches)
                .withSupport(Support.unknown().about(label))
                .showing(new LabelDecisions());
    }

    /**
     * Returns the recall of all labels, or the mean share of an example's true labels that are decided; bounded by a bootstrap, as
     * an example's labels depend on each other.
     *
     * @param averaging how rates become one number
     */
    public static Metric<MultiLabelled> multiLabelRecall(MultiLabelAveraging averaging) {
        return averaged(ExampleRate.RECALL, Kind.RECALL, averaging);
    }

    /**
     * Returns the F1 of a label where examples have any number of them, as {@link DecisionMetrics#f1(String)} does for one.
     *
     * @param label the label
     */
    public static Metric<MultiLabelled> multiLabelF1(String label) {
        return LabelRate.F1
                .fBetaOf(label, 1, new MultiLabelCounts(), matches -> matches)
                .withSupport(Support.unknown().about(label))
                .showing(new LabelDecisions());
    }

    /**
     * Returns the F1 of all labels, or the mean F1 of examples; bounded by a bootstrap, as an example's labels depend on each
     * other.
     *
     * @param averaging how rates become one number
     */
    public static Metric<MultiLabelled> multiLabelF1(MultiLabelAveraging averaging) {
        return averaged(ExampleRate.F1, Kind.F1, averaging);
    }

    /**
     * Returns the Jaccard index of a label where examples have any number of them, as {@link DecisionMetrics#jaccard(String)} does
     * for one.
     *
     * @param label the label
     */
    public static Metric<MultiLabelled> multiLabelJaccard(String label) {
        return LabelRate.JACCARD
                .proportionOf(label, new MultiLabelCounts(), matches -> matches)
                .withSupport(Support.unknown().about(label))
                .showing(new LabelDecisions());
    }

    /**
     * Returns the Jaccard index of all labels, or the mean share of what is true or decided for an example that is both; bounded by
     * a bootstrap, as an example's labels depend on each other.
     *
     * @param averaging how rates become one number
     */
    public static Metric<MultiLabelled> multiLabelJaccard(MultiLabelAveraging averaging) {
        return averaged(ExampleRate.JACCARD, Kind.JACCARD, averaging);
    }

    /**
     * Returns how well scores put each example's true labels before the others: of each true label, the share of true ones among
     * all that score as much or more, then the mean over labels and examples (Tsoumakas et al., Data Mining and Knowledge Discovery
     * Handbook, 2010); bounded by a bootstrap; undefined where an example has no true label, for which scikit-learn takes 1, and
     * where there are no scores.
     */
    public static Metric<MultiLabelled> labelRankingAveragePrecision() {
        return Metric.<MultiLabelled>ofMean("label ranking average precision", new LabelRanking())
                .inRange(Range.UNIT)
                .withSupport(Support.all())
                .showing(new ExampleValues(Kind.RANKING));
    }

    private static Metric<MultiLabelled> averaged(ExampleRate rate, Kind shown, MultiLabelAveraging averaging) {
        if (averaging instanceof Averaging overLabels) {
            return rate.ofLabels()
                    .averaged(overLabels, new MultiLabelCounts(), matches -> matches)
                    .showing(new LabelDecisions());
        }
        return Metric.<MultiLabelled>ofMean(averaging + " " + rate.ofLabels().name(), new ExampleRates(rate))
                .inRange(Range.UNIT)
                .withSupport(Support.all())
                .showing(new ExampleValues(shown));
    }
}
