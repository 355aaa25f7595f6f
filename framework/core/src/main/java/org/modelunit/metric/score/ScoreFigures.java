package org.modelunit.metric.score;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.classification.DecisionFigures;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;

/** The index of the figures of a classifier's scores. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class ScoreFigures extends DecisionFigures {

    private static final String LABEL = "the label is null; name the one whose scores are shown";

    protected ScoreFigures() {}

    /**
     * Returns the ROC curve of a label: the true positive rate over the false positive rate at every cut-off, with the operating point;
     * for two models both. Nothing where all examples have the label, or none has.
     *
     * @param label the label
     */
    public static FigureFunction<Classified> roc(String label) {
        return new RankingCurve(RankingCurve.Kind.ROC, requireNonNull(label, LABEL));
    }

    /**
     * Returns precision over recall at every cut-off of a label's score, with the operating point; for two models both. Points are
     * scikit-learn's, which begin with a precision of 1 at a recall of 0. Nothing where all examples have the label, or none has.
     *
     * @param label the label
     */
    public static FigureFunction<Classified> precisionRecall(String label) {
        return new RankingCurve(RankingCurve.Kind.PRECISION_RECALL, requireNonNull(label, LABEL));
    }

    /**
     * Returns the {@linkplain #roc(String) ROC curve} of each label against all others, and of many labels the curves of the eight most
     * frequent ones; for two models a figure each. Labels that all examples have, or none has, are left out.
     */
    public static FigureFunction<Classified> rocOfEachLabel() {
        return new RankingCurve.OfEachLabel(RankingCurve.Kind.ROC);
    }

    /** Returns {@link #precisionRecall(String)} of each label, as {@link #rocOfEachLabel()} does. */
    public static FigureFunction<Classified> precisionRecallOfEachLabel() {
        return new RankingCurve.OfEachLabel(RankingCurve.Kind.PRECISION_RECALL);
    }

    /**
     * Returns how often the true label is among the ones that score highest, over how many of these count, with one such number marked;
     * for two models both. Nothing without scores.
     *
     * @param k the number that is marked, 1 or more
     */
    public static FigureFunction<Classified> topK(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but was " + k);
        }
        return new TopK.OverK(k);
    }

    /**
     * Returns the share of a label's examples that is found among the share of all examples that scores highest, with the operating
     * point; for two models both. Nothing where all examples have the label, or none has.
     *
     * @param label the label
     */
    public static FigureFunction<Classified> gains(String label) {
        return new RankingCurve(RankingCurve.Kind.GAINS, requireNonNull(label, LABEL));
    }

    /**
     * Returns how many examples of a label and how many others have which score, with the cut-off where there is one; for two models
     * their scores beside one another. Nothing where a score is infinite.
     *
     * @param label the label
     */
    public static FigureFunction<Classified> scoresByClass(String label) {
        return new ScoreBins(requireNonNull(label, LABEL));
    }

    /**
     * Returns how often a label is true where its score says so: mean score and share in ten bins of equal width, each (i / 10, (i + 1) /
     * 10], with their examples; for two models one figure each. Nothing where scores are no probabilities.
     *
     * @param label the label
     */
    public static FigureFunction<Classified> reliability(String label) {
        return Reliability.Diagram.of(requireNonNull(label, LABEL));
    }

    /**
     * Returns {@link #reliability(String)} in other bins.
     *
     * @param label the label
     * @param bins the number of bins
     * @param binning how scores are divided into them
     */
    public static FigureFunction<Classified> reliability(String label, int bins, Binning binning) {
        return new Reliability.Diagram(requireNonNull(label, LABEL), new CalibrationBins(bins, binning));
    }

    /**
     * Returns what an example costs, or gains, on average at every cut-off of a label's score, with the one in use where there is one;
     * for two models both. Nothing where there are not two labels, or scores do not lie between 0 and 1.
     *
     * @param amounts what decisions cost or gain
     * @param label the label that is decided for from the cut-off on
     */
    public static FigureFunction<Classified> costOverCutOffs(CostMatrix amounts, String label) {
        return new CostCurve(requireNonNull(amounts, "amounts"), requireNonNull(label, LABEL));
    }
}
