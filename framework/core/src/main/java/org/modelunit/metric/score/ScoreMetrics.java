package org.modelunit.metric.score;

import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricFunction;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.UnboundedEstimator;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.metric.classification.DecisionMetrics;
import org.modelunit.metric.score.RankingCurve.Kind;
import org.modelunit.outcome.Classified;

/** The index of the metrics of how a classifier's scores rank the examples. */
abstract class ScoreMetrics extends DecisionMetrics {

    /** Of areas under ROC curves. */
    private static final Range AREA = Range.UNIT.withChance(0.5);

    ScoreMetrics() {}

    /**
     * Returns the area under the ROC curve of a label against all others: the chance that an example of the label scores higher than
     * another one, ties counting one half; bounded by DeLong's variance at the bar; undefined with one class only.
     *
     * @param label the label
     */
    public static Metric<Classified> rocAuc(String label) {
        return Metric.<Classified, Ranking>of(
                        "ROC AUC of '" + label + "'", new RankingStatistic(label), Ranking::areaUnderCurve)
                .inRange(AREA)
                .withSupport(Support.classes(label))
                .estimatedBy(new RankingEstimator())
                .showing(new RankingCurve(Kind.ROC, label), new ScoreBins(label));
    }

    /**
     * Returns the average over labels of {@link #rocAuc(String)}, each label against all others; bounded by a bootstrap. MACRO counts
     * each label the same, WEIGHTED by its examples, MICRO ranks all pairs of an example and a label as one; as scikit-learn's
     * {@code roc_auc_score} with {@code multi_class="ovr"}. Undefined where a label has no example.
     *
     * @param averaging how labels are averaged
     */
    public static Metric<Classified> rocAucOneVsRest(Averaging averaging) {
        return averaged("one-vs-rest ROC AUC", Kind.ROC, averaging, Ranking::areaUnderCurve)
                .inRange(AREA);
    }

    /**
     * Returns the average over pairs of labels of how well the scores of either tell its examples from the other's, all others left
     * out (Hand and Till, Machine Learning 45, 2001); bounded by a bootstrap. MACRO counts each pair the same, WEIGHTED by its
     * examples; as scikit-learn's {@code roc_auc_score} with {@code multi_class="ovo"}. Undefined where a label has no example.
     *
     * @param averaging MACRO or WEIGHTED
     * @throws IllegalArgumentException for MICRO, which pairs do not have
     */
    public static Metric<Classified> rocAucOneVsOne(Averaging averaging) {
        if (averaging == Averaging.MICRO) {
            throw new IllegalArgumentException(
                    "one-vs-one ROC AUC has no micro average: pairs of labels share no ranking; use MACRO or WEIGHTED");
        }
        return ranked(
                        Metric.of(
                                averaging + " one-vs-one ROC AUC",
                                new OneVsOneStatistic(),
                                (OneVsOne pairs) -> pairs.averaged(averaging)),
                        Kind.ROC)
                .inRange(AREA);
    }

    /**
     * Returns the area under the ROC curve up to a false positive rate, standardised so that chance is 0.5 and perfection 1 at any
     * rate (McClish, Medical Decision Making 9, 1989), as scikit-learn's {@code roc_auc_score} with {@code max_fpr}; bounded by a
     * bootstrap; undefined with one class only.
     *
     * @param label the label
     * @param maxFalsePositiveRate where the area ends, above 0 and up to 1
     */
    public static Metric<Classified> partialRocAuc(String label, double maxFalsePositiveRate) {
        double rate = Fractions.of("maxFalsePositiveRate", maxFalsePositiveRate);
        return ranked(
                        label,
                        Kind.ROC,
                        "partial ROC AUC of '" + label + "' up to a false positive rate of " + rate,
                        ranking -> PartialArea.of(ranking, rate))
                .inRange(AREA);
    }

    /**
     * Returns the Gini coefficient of a label's ranking, 2 AUC - 1: 0 for chance, 1 for perfection; bounded as {@link #rocAuc};
     * undefined with one class only.
     *
     * @param label the label
     */
    public static Metric<Classified> gini(String label) {
        return Metric.<Classified, Ranking>of(Gini.name(label), new RankingStatistic(label), Gini::of)
                .inRange(new Range(-1, 1).withChance(0))
                .withSupport(Support.unknown().about(label))
                .estimatedBy(new Gini(new RankingEstimator()))
                .showing(new RankingCurve(Kind.ROC, label), new ScoreBins(label));
    }

    /**
     * Returns the largest distance between the distributions of a label's score among its examples and among the others, which is the
     * largest |TPR - FPR| of all cut-offs (Kolmogorov and Smirnov); as SciPy's {@code ks_2samp}; bounded by a bootstrap. It tells how
     * far apart the classes are, not which one scores higher. Undefined with one class only.
     *
     * @param label the label
     */
    public static Metric<Classified> ksStatistic(String label) {
        return ranked(label, Kind.ROC, "KS statistic of '" + label + "'", ranking -> new CutOffs(ranking).ksStatistic())
                .estimatedBy(new UnboundedEstimator<>(
                        "the largest distance on a sample is larger than the true one, and the more so the fewer examples there"
                                + " are; claim a ROC AUC with confidence"));
    }

    /**
     * Returns the average precision of a label: the sum over falling cut-offs of what recall grows times the precision there, as
     * scikit-learn's {@code average_precision_score}; bounded as a mean over its positives; undefined where no example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> averagePrecision(String label) {
        return ranked(label, Kind.PRECISION_RECALL, "average precision of '" + label + "'", ranking -> new CutOffs(
                                ranking)
                        .averagePrecision())
                .estimatedBy(new AveragePrecisionEstimator(new RankingBootstrap()));
    }

    /**
     * Returns the average over labels of {@link #averagePrecision(String)}; bounded by a bootstrap. MACRO counts each label the same,
     * WEIGHTED by its examples, MICRO ranks all pairs of an example and a label as one. Undefined, other than by MICRO, where a label
     * has no example.
     *
     * @param averaging how labels are averaged
     */
    public static Metric<Classified> averagePrecision(Averaging averaging) {
        return averaged("average precision", Kind.PRECISION_RECALL, averaging, ranking -> new CutOffs(ranking)
                .averagePrecision());
    }

    /**
     * Returns the highest precision of the cut-offs of a label's score that reach a recall; bounded by a bootstrap; undefined where no
     * example has the label.
     *
     * @param label the label
     * @param recall the least recall, above 0 and up to 1
     */
    public static Metric<Classified> precisionAtRecall(String label, double recall) {
        double least = Fractions.of("recall", recall);
        return ranked(
                label, Kind.PRECISION_RECALL, "precision of '" + label + "' at recall " + least, ranking -> new CutOffs(
                                ranking)
                        .precisionAtRecall(least));
    }

    /**
     * Returns the highest recall of the cut-offs of a label's score that reach a precision; bounded by a bootstrap; undefined where no
     * cut-off reaches it, or no example has the label.
     *
     * @param label the label
     * @param precision the least precision, above 0 and up to 1
     */
    public static Metric<Classified> recallAtPrecision(String label, double precision) {
        double least = Fractions.of("precision", precision);
        return ranked(
                label, Kind.PRECISION_RECALL, "recall of '" + label + "' at precision " + least, ranking -> new CutOffs(
                                ranking)
                        .recallAtPrecision(least));
    }

    /**
     * Returns the highest sensitivity (recall) of the cut-offs of a label's score that reach a specificity; 0 where only a cut-off
     * above all scores reaches it; bounded by a bootstrap; undefined with one class only.
     *
     * @param label the label
     * @param specificity the least share of the other examples that are decided not to have the label, above 0 and up to 1
     */
    public static Metric<Classified> sensitivityAtSpecificity(String label, double specificity) {
        double least = Fractions.of("specificity", specificity);
        return ranked(label, Kind.ROC, "sensitivity of '" + label + "' at specificity " + least, ranking -> new CutOffs(
                        ranking)
                .sensitivityAtSpecificity(least));
    }

    /**
     * Returns how many of a label's examples are found among the share of all examples that scores highest, as a share of them; bounded
     * by a bootstrap; undefined where no example has the label. Of examples with the same score at the border of the share, a part is
     * taken, and with it this part of their positives: the mean over all orders in which they could come.
     *
     * @param label the label
     * @param share the share of all examples, above 0 and up to 1
     */
    public static Metric<Classified> gainAt(String label, double share) {
        double top = Fractions.of("share", share);
        return ranked(
                label,
                Kind.GAINS,
                "gain of '" + label + "' in the top " + top,
                ranking -> CumulativeGains.at(ranking, top));
    }

    /**
     * Returns how many times as frequent a label is among the share of all examples that scores highest as among all, which is
     * {@link #gainAt} divided by the share; bounded by a bootstrap; undefined where no example has the label.
     *
     * @param label the label
     * @param share the share of all examples, above 0 and up to 1
     */
    public static Metric<Classified> liftAt(String label, double share) {
        double top = Fractions.of("share", share);
        return ranked(
                        label,
                        Kind.GAINS,
                        "lift of '" + label + "' in the top " + top,
                        ranking -> CumulativeGains.at(ranking, top) / top)
                .inRange(Range.NOT_NEGATIVE.withChance(1));
    }

    /**
     * Returns the share of examples whose true label is among the k that score highest; bounded exactly. A label that scores the same
     * as the true one counts as higher, so that a model whose scores are all the same is never right; scikit-learn's
     * {@code top_k_accuracy_score} decides such ties by the order of labels. Undefined where there are not more than k labels.
     *
     * @param k how many labels count, 1 or more
     */
    public static Metric<Classified> topKAccuracy(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but was " + k);
        }
        return Metric.<Classified, WeightedMean>ofRatio(
                        "top-" + k + " accuracy",
                        new TopK(k),
                        hits -> hits.ratio("top-" + k + " accuracy is undefined where no row has any weight"))
                .withSupport(Support.all())
                .showing(new TopK.OverK(k));
    }

    private static Metric<Classified> ranked(String label, Kind shown, String name, MetricFunction<Ranking> finish) {
        return Metric.<Classified, Ranking>of(name, new RankingStatistic(label), finish)
                .inRange(Range.UNIT)
                .withSupport(Support.unknown().about(label))
                .estimatedBy(new RankingBootstrap())
                .showing(new RankingCurve(shown, label), new ScoreBins(label));
    }

    private static Metric<Classified> averaged(
            String name, Kind shown, Averaging averaging, MetricFunction<Ranking> finish) {
        return ranked(
                Metric.of(
                        averaging + " " + name,
                        new LabelRankingsStatistic(),
                        (LabelRankings rankings) -> rankings.averaged(averaging, finish::of)),
                shown);
    }

    private static Metric<Classified> ranked(Metric<Classified> metric, Kind shown) {
        return metric.inRange(Range.UNIT)
                .estimatedBy(new RankingBootstrap())
                .showing(new RankingCurve.OfEachLabel(shown));
    }
}
