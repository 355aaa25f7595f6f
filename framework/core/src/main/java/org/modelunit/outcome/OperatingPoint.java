package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/** How scores became decisions. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface OperatingPoint extends Restatement<Classified>
        permits OperatingPoint.Model,
                OperatingPoint.LargestScore,
                OperatingPoint.CutOff,
                ChosenCutOff,
                LeastExpectedCost {

    /**
     * Decides by scores.
     *
     * @param scores the scores of some examples
     * @throws IllegalArgumentException if one cannot decide by these scores
     */
    LabelColumn decide(ClassScores scores);

    @Override
    default Classified restate(Classified outcomes) {
        return outcomes.decidingAt(this);
    }

    /**
     * Returns the operating point that decides for a label whenever its score reaches a cut-off, and else for the best of the others.
     *
     * @param label the label decided for
     * @param cutOff its least score, 0 to 1
     */
    static CutOff cutOff(String label, double cutOff) {
        return new CutOff(label, cutOff);
    }

    /**
     * Returns the cut-off of a label from which deciding for it costs least on some data; of several equally good ones the highest,
     * and between two scores the number with the fewest digits. Judging it on the same data is refused: there it is the best by
     * construction.
     *
     * @param costs what decisions cost
     * @param label the label decided for whenever its score reaches the cut-off
     * @param outcomes truth and scores, on other data than those that will be judged on; their weights count
     * @param chosenOn where these came from: the evaluation's {@code provenance()}
     * @throws IllegalStateException if the model gives no scores
     */
    static ChosenCutOff leastCost(CostMatrix costs, String label, Classified outcomes, Provenance chosenOn) {
        double cutOff = CostSweep.of(costs, label, outcomes).best();
        return new CutOff(label, cutOff).chosenOn(chosenOn, "the least cost in " + costs.unit());
    }

    /**
     * Returns the rule that decides each example as its scores, taken for probabilities, expect the least cost.
     *
     * @param costs what decisions cost
     */
    static LeastExpectedCost leastExpectedCost(CostMatrix costs) {
        return new LeastExpectedCost(costs);
    }

    /** Takes the model's own label output, which may contradict its scores. */
    record Model() implements OperatingPoint {
        @Override
        public LabelColumn decide(ClassScores scores) {
            throw new IllegalArgumentException("what the model itself decides cannot be told from its scores; take the"
                    + " outcomes as the model gave them, before another operating point was set");
        }

        @Override
        public String toString() {
            return "as the model decides";
        }
    }

    /** Decides for the label of the largest score; the first of several equal ones. */
    record LargestScore() implements OperatingPoint {
        @Override
        public LabelColumn decide(ClassScores scores) {
            return ClassPredictions.of(scores).decided();
        }

        @Override
        public String toString() {
            return "the largest score";
        }
    }

    /**
     * Decides for one label whenever its score reaches a cut-off, and else for the best of the others. A score reaches it that is as
     * high, or that is the cut-off as a float: 0.7f, which is a little less than the double 0.7, reaches 0.7.
     *
     * @param label the label
     * @param cutOff the least score
     */
    record CutOff(String label, double cutOff) implements OperatingPoint {

        /** Refuses a cut-off that is no number, or lies outside 0 to 1. */
        public CutOff {
            requireNonNull(label, "the label is null; name the one that the cut-off decides for");
            check(cutOff);
        }

        static void check(double cutOff) {
            if (!(cutOff >= 0 && cutOff <= 1)) {
                throw new IllegalArgumentException("a cut-off must lie between 0 and 1, but was " + cutOff
                        + Numbers.percentHint(cutOff, share -> share >= 0 && share <= 1));
            }
        }

        /**
         * Whether a score reaches a cut-off. A score that is the cut-off as a float does, too: 0.7 in floats is a little less than 0.7 in
         * doubles. So a model that answers in floats decides here as it does where scores stay floats (NumPy compares them so), however
         * its scores are stored on the way.
         */
        static boolean isReached(double cutOff, double score) {
            return score >= cutOff || score == (float) cutOff;
        }

        /**
         * Returns this cut-off as one that was chosen on data, so that it cannot be judged on them.
         *
         * @param data where the data came from that it was chosen on
         * @param criterion why it was chosen, as the end of a sentence: "the highest F1"
         */
        public ChosenCutOff chosenOn(Provenance data, String criterion) {
            return new ChosenCutOff(this, criterion, data.dataset(), data.contentDigest());
        }

        @Override
        public LabelColumn decide(ClassScores scores) {
            int code = scores.labels().indexOf(label);
            NumberColumn column = scores.column(code);
            int[] codes = BestOther.codes(scores, code);
            for (int row = 0; row < codes.length; row++) {
                if (isReached(cutOff, column.get(row))) {
                    codes[row] = code;
                }
            }
            return new LabelColumn(scores.labels(), codes);
        }

        @Override
        public String toString() {
            return "cut-off '" + label + "' at " + cutOff + " or above";
        }
    }
}
