package org.modelunit.metric.classification;

import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Ratio;
import org.modelunit.metric.RatioEstimator;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.Support;
import org.modelunit.outcome.Outcomes;

/**
 * A rate that each label has against all others, and how it becomes one of all labels.
 *
 * @param name the field's word for it
 * @param support what the rate of a label divides by
 * @param parts what it is made of; where there is none, its reason is one that follows "undefined here: "
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LabelRate(String name, Function<LabelCounts, Ratio> parts, Function<String, Support> support) {

    /** Precision. */
    public static final LabelRate PRECISION = new LabelRate("precision", LabelCounts::precision, Support::decided);
    /** Recall. */
    public static final LabelRate RECALL = new LabelRate("recall", LabelCounts::recall, Support::of);
    /** The harmonic mean of precision and recall. */
    public static final LabelRate F1 = new LabelRate("F1", counts -> counts.fBeta(1), LabelRate::unknown);

    static final LabelRate SPECIFICITY = new LabelRate("specificity", LabelCounts::specificity, Support::others);
    static final LabelRate FALSE_POSITIVE_RATE =
            new LabelRate("false positive rate", LabelCounts::falsePositiveRate, Support::others);
    static final LabelRate FALSE_NEGATIVE_RATE =
            new LabelRate("false negative rate", LabelCounts::falseNegativeRate, Support::of);
    static final LabelRate NEGATIVE_PREDICTIVE_VALUE =
            new LabelRate("negative predictive value", LabelCounts::negativePredictiveValue, LabelRate::unknown);
    static final LabelRate SELECTION_RATE =
            new LabelRate("selection rate", LabelCounts::selectionRate, Support.all()::about);
    /** The Jaccard index. */
    public static final LabelRate JACCARD = new LabelRate("Jaccard index", LabelCounts::jaccard, LabelRate::unknown);

    private static Support unknown(String label) {
        return Support.unknown().about(label);
    }

    /** F-beta, named by its number: F0.5, F2. */
    static LabelRate fBeta(double beta) {
        if (!(beta > 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("beta must be a finite number above 0, but was " + beta
                    + "; 1 weighs precision and recall alike, 2 leans to recall, 0.5 to precision");
        }
        String number = beta == Math.rint(beta) && beta < 1e6 ? String.valueOf((long) beta) : String.valueOf(beta);
        return new LabelRate("F" + number, counts -> counts.fBeta(beta), LabelRate::unknown);
    }

    /** The metric of one label, as a proportion. */
    public <O extends Outcomes, S> Metric<O> proportionOf(
            String label, Statistic<? super O, S> statistic, Function<? super S, LabelTable> table) {
        return Metric.<O, S>ofRatio(title(label), statistic, state -> of(table.apply(state), label))
                .withSupport(support.apply(label));
    }

    /** The metric of one label that is an F-beta: no proportion, as a hit adds more than a miss. */
    public <O extends Outcomes, S> Metric<O> fBetaOf(
            String label, double beta, Statistic<? super O, S> statistic, Function<? super S, LabelTable> table) {
        double square = beta * beta;
        return Metric.<O, S>of(title(label), statistic, state -> of(table.apply(state), label)
                        .value())
                .inRange(Range.UNIT)
                .withSupport(support.apply(label))
                .estimatedBy(
                        new RatioEstimator<>(proportionOf(label, statistic, table), Math.max(1, square), 1 + square));
    }

    /** The metric of all labels, bounded by a bootstrap. */
    public <O extends Outcomes, S> Metric<O> averaged(
            Averaging averaging, Statistic<? super O, S> statistic, Function<? super S, LabelTable> table) {
        String title = averaging + " " + name;
        return Metric.<O, S>of(title, statistic, state -> average(title, table.apply(state), averaging))
                .inRange(Range.UNIT);
    }

    private String title(String label) {
        return name + " of '" + label + "'";
    }

    private Ratio of(LabelTable table, String label) {
        return undefinedAs(title(label), table.of(label));
    }

    private Ratio undefinedAs(String title, LabelCounts counts) {
        Ratio ratio = parts.apply(counts);
        return new Ratio(ratio.hits(), ratio.of(), title + " is undefined here: " + ratio.otherwise());
    }

    /** The rate of all labels; undefined where one that counts has none. */
    double average(String title, LabelTable table, Averaging averaging) {
        if (averaging == Averaging.MICRO) {
            return undefinedAs(title, table.total()).value();
        }
        double sum = 0;
        double all = 0;
        for (LabelCounts counts : table.counts()) {
            double weight = averaging == Averaging.MACRO ? 1 : counts.truly();
            sum += weight == 0 ? 0 : weight * undefinedAs(title, counts).value();
            all += weight;
        }
        if (!(all > 0)) {
            throw new UndefinedMetricException(title + " is undefined here: no example truly has a label");
        }
        return sum / all;
    }
}
