package org.modelunit.statistics.simulation.bounds;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Metrics that are bounded in the same way, and stand in one line of the page. */
enum MetricKind {
    PROPORTION(
            "proportions",
            "^(accuracy|topKAccuracy|selectionRate|intervalCoverage|subsetAccuracy|hitRate|holdRate)"
                    + "|^(precision|recall|specificity|negativePredictiveValue|multiLabelPrecision|multiLabelRecall)\\(bad"
                    + "|^(falsePositiveRate|falseNegativeRate)\\(bad"),
    MEAN_IN_RANGE(
            "means in a known range",
            "^(brierScore|expectedCost|expectedValue|hammingLoss|ndcg|labelRanking|precisionAt\\(|recallAt\\()"
                    + "|^mean(AveragePrecision|ReciprocalRank)|\\(samples|^symmetric"),
    MEAN("means of any number", "^logLoss|^meanAbsolute|^meanSquared|Deviance\\(|^meanPinballLoss|^meanIntervalWidth"),
    ROOT("roots of means", "^rootMean"),
    AREA("areas under an ROC curve", "^(rocAuc\\(|gini)"),
    OTHER_AREA("partial and averaged areas", "^(partialRocAuc|rocAucOne)"),
    AVERAGE_PRECISION("average precision", "^averagePrecision"),
    CUT_OFF("at a cut-off that the sample gives", "^(precisionAtRecall|recallAtPrecision|sensitivityAt|gainAt|liftAt)"),
    COUNTS(
            "made of several counts: F1, kappa, averages of rates",
            "^(f1|fBeta|jaccard|multiLabelF1|multiLabelJaccard)\\((bad|macro)|^(cohenKappa|matthews|balanced)"
                    + "|^(precision|recall|specificity|negativePredictiveValue|falsePositiveRate|falseNegativeRate)\\(macro"
                    + "|^(multiLabelPrecision|multiLabelRecall)\\(macro"),
    CORRELATION("R² and correlations", "^(r2|explainedVariance|pearson|spearman|kendall)"),
    MEDIAN("medians", "^median"),
    CALIBRATION("calibration", "^calibration"),
    UNBOUNDED("without a bound", "^(maxError|ksStatistic|expectedCalibration|maximumCalibration)");

    private final String text;
    private final Pattern names;

    MetricKind(String text, String names) {
        this.text = text;
        this.names = Pattern.compile(names);
    }

    /** Returns the kind of a metric of some name. */
    static MetricKind of(String name) {
        List<MetricKind> kinds = Arrays.stream(values())
                .filter(kind -> kind.names.matcher(name).find())
                .toList();
        if (kinds.size() != 1) {
            throw new IllegalStateException(name + " is of the kinds " + kinds + "; it must be of one MetricKind");
        }
        return kinds.get(0);
    }

    /** Tells whether bounds are drawn again and again, which takes long. */
    boolean isResampled() {
        return this == OTHER_AREA || this == CUT_OFF || this == COUNTS || this == MEDIAN;
    }

    /** Tells whether it promises most: nothing about the data has to be believed. */
    boolean isExact() {
        return this == PROPORTION || this == MEAN_IN_RANGE;
    }

    @Override
    public String toString() {
        return text;
    }
}
