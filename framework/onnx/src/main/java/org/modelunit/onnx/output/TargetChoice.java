package org.modelunit.onnx.output;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;

/**
 * What the user said about the numbers of an output with several; empty where nothing was said.
 *
 * @param targets what its columns are called, in their order
 * @param target the column that is predicted, by its name
 * @param column the column that is predicted, by its position; -1 where it is not said so
 * @param lower what holds the lower ends of intervals: a target or an output
 * @param upper what holds the upper ends
 */
@API(status = Status.INTERNAL, since = "0.1")
public record TargetChoice(List<String> targets, String target, int column, String lower, String upper) {

    static final TargetChoice NOTHING_SAID = new TargetChoice(List.of(), "", -1, "", "");

    public TargetChoice {
        targets = targets.isEmpty() ? List.of() : Labels.of(targets).names();
    }

    /** Returns a copy with names of columns. */
    public TargetChoice withTargets(List<String> changed) {
        return new TargetChoice(changed, target, column, lower, upper);
    }

    /** Returns a copy with the name of the one that is predicted. */
    public TargetChoice withTarget(String changed) {
        return new TargetChoice(targets, changed, -1, lower, upper);
    }

    /** Returns a copy with the column that is predicted. */
    public TargetChoice withColumn(int changed) {
        if (changed < 0) {
            throw new IllegalArgumentException("targets count from 0, but the position was " + changed);
        }
        return new TargetChoice(targets, "", changed, lower, upper);
    }

    /** Returns a copy with the ends of intervals. */
    public TargetChoice withInterval(String changedLower, String changedUpper) {
        if (changedLower.equals(changedUpper)) {
            throw new IllegalArgumentException("an interval needs two ends, but both are to be '" + changedLower + "'");
        }
        return new TargetChoice(targets, target, column, changedLower, changedUpper);
    }

    boolean hasInterval() {
        return !lower.isEmpty();
    }

    /** Tells whether one of several columns is predicted. */
    boolean isOneOfSeveral() {
        return !targets.isEmpty() || column >= 0 || !target.isEmpty();
    }

    /** Returns targets in quotes, as arguments. */
    String inQuotes() {
        return "\"" + String.join("\", \"", targets) + "\"";
    }
}
