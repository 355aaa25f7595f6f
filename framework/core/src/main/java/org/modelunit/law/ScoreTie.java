package org.modelunit.law;

import java.util.List;
import java.util.Optional;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ChosenCutOff;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.tensor.Tolerance;

/**
 * Tells whether a label became another one only because its scores are that close.
 *
 * @param labels the labels, in the order of their scores
 * @param point how labels follow the scores
 */
record ScoreTie(Labels labels, OperatingPoint point) {

    /** Whether scores within a tolerance may well lead to both labels; they are looked at before and after, as a tie may show in one only. */
    boolean explains(AnswerParts before, AnswerParts after, Tolerance tolerance) {
        if (!labels.contains(String.valueOf(after.decided()))) {
            return false; // other labels in another batch
        }
        int one = labels.indexOf(String.valueOf(before.decided()));
        int other = labels.indexOf(String.valueOf(after.decided()));
        boolean isFloat = before.isFloat() && after.isFloat();
        Optional<OperatingPoint.CutOff> cutOff = cutOff();
        if (cutOff.isPresent()) {
            int cut = labels.indexOf(cutOff.get().label());
            if (one == cut || other == cut) {
                double least = cutOff.get().cutOff();
                return tolerance.allows(before.numbers()[cut], least, isFloat)
                        || tolerance.allows(after.numbers()[cut], least, isFloat);
            }
        } else if (!(point instanceof OperatingPoint.Model || point instanceof OperatingPoint.LargestScore)) {
            return isDecided(before) && isDecided(after);
        }
        return tolerance.allows(before.numbers()[other], before.numbers()[one], isFloat)
                || tolerance.allows(after.numbers()[other], after.numbers()[one], isFloat);
    }

    private Optional<OperatingPoint.CutOff> cutOff() {
        if (point instanceof ChosenCutOff chosen) {
            return Optional.of(chosen.cutOff());
        }
        return point instanceof OperatingPoint.CutOff cutOff ? Optional.of(cutOff) : Optional.empty();
    }

    /** Whether the point decides so by these scores. */
    private boolean isDecided(AnswerParts parts) {
        ClassScores scores = ClassScores.ofRows(labels, List.of(parts.numbers().clone()));
        return point.decide(scores).get(0).equals(parts.decided());
    }
}
