package org.modelunit.fairness;

import static org.modelunit.Metrics.falsePositiveRate;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.selectionRate;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;

/**
 * The measures of fairness between groups, for one static import; named as in Fairlearn, whose values these are.
 *
 * <pre>{@code
 * import static org.modelunit.fairness.Fairness.*;
 *
 * var bySex = SlicedEvaluation.of(evaluation, by("sex", Applicant::sex));
 * bySex.judge(demographicParityDifference("good"), atMost(0.10).withConfidence(0.95));
 * bySex.judge(demographicParityRatio("good"), FOUR_FIFTHS.withConfidence(0.95));
 * }</pre>
 *
 * <p>Groups that several attributes make together are those of a cross: {@code by("sex", …).cross(by("age group", …))}. Which measure
 * is right is a question to those who are affected: where groups differ in how often they truly have a label, a model that errs
 * cannot meet equalized odds and predictive parity at once (Chouldechova, Big Data 5, 2017). That scores mean the same in each group is
 * a claim on the {@linkplain org.modelunit.metric.score.Calibration calibration} within each.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Fairness {

    /**
     * The four-fifths rule: no group is selected less than four fifths as often as any other (Uniform Guidelines on Employee Selection
     * Procedures, 29 CFR 1607.4 D); required of {@link #demographicParityRatio}.
     */
    public static final Threshold FOUR_FIFTHS = Threshold.atLeast(0.8);

    private Fairness() {}

    /**
     * Returns the largest gap between groups in how often they are decided to have a label.
     *
     * @param label the label, usually the one that people hope for
     */
    public static Disparity<Classified> demographicParityDifference(String label) {
        return Disparity.difference(named("demographic parity difference", label), List.of(selectionRate(label)));
    }

    /**
     * Returns the smallest ratio between groups of how often they are decided to have a label; see {@link #FOUR_FIFTHS}.
     *
     * @param label the label, the one that people hope for
     */
    public static Disparity<Classified> demographicParityRatio(String label) {
        return Disparity.ratio(named("demographic parity ratio", label), List.of(selectionRate(label)));
    }

    /**
     * Returns the largest gap between groups in how often those who truly have a label are decided to have it (Hardt, Price and Srebro,
     * NIPS 2016).
     *
     * @param label the label, usually the one that people hope for
     */
    public static Disparity<Classified> equalOpportunityDifference(String label) {
        return Disparity.difference(named("equal opportunity difference", label), List.of(recall(label)));
    }

    /**
     * Returns the smallest ratio between groups of how often those who truly have a label are decided to have it.
     *
     * @param label the label, usually the one that people hope for
     */
    public static Disparity<Classified> equalOpportunityRatio(String label) {
        return Disparity.ratio(named("equal opportunity ratio", label), List.of(recall(label)));
    }

    /**
     * Returns the larger one of the largest gaps between groups in the rates of true and of false positives (Hardt, Price and Srebro,
     * NIPS 2016): those who truly have a label, and those who do not, are decided alike.
     *
     * @param label the label
     */
    public static Disparity<Classified> equalizedOddsDifference(String label) {
        return Disparity.difference(
                named("equalized odds difference", label), List.of(recall(label), falsePositiveRate(label)));
    }

    /**
     * Returns the smaller one of the smallest ratios between groups of the rates of true and of false positives.
     *
     * @param label the label
     */
    public static Disparity<Classified> equalizedOddsRatio(String label) {
        return Disparity.ratio(named("equalized odds ratio", label), List.of(recall(label), falsePositiveRate(label)));
    }

    /**
     * Returns the largest gap between groups in how often those who are decided to have a label truly do, the precision (Chouldechova,
     * Big Data 5, 2017).
     *
     * @param label the label
     */
    public static Disparity<Classified> predictiveParityDifference(String label) {
        return Disparity.difference(named("predictive parity difference", label), List.of(precision(label)));
    }

    /**
     * Returns the smallest ratio between groups of how often those who are decided to have a label truly do.
     *
     * @param label the label
     */
    public static Disparity<Classified> predictiveParityRatio(String label) {
        return Disparity.ratio(named("predictive parity ratio", label), List.of(precision(label)));
    }

    private static String named(String measure, String label) {
        return measure + " of '" + label + "'";
    }
}
