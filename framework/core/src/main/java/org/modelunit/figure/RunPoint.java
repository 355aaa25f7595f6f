package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * What became of a claim, or of one slice of it, in one run: a point of the line from run to run.
 *
 * @param started when the run began
 * @param commit the commit that was tested; empty where unknown
 * @param value the value; NaN where there was none, as of a claim that could not be judged
 * @param bounds the bounds around it
 * @param atLeast what the value had to reach; negative infinity where there was no such bar
 * @param atMost what the value must not exceed; positive infinity where there was no such bar
 * @param status what became of it, in the words of a claim's status
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RunPoint(
        Instant started,
        String commit,
        double value,
        ForestPlot.Interval bounds,
        double atLeast,
        double atMost,
        String status) {

    public RunPoint {
        requireNonNull(started, "started");
        commit = PrintableText.of(requireNonNull(commit, "commit"));
        requireNonNull(bounds, "bounds");
        if (Double.isNaN(atLeast) || Double.isNaN(atMost)) {
            throw new IllegalArgumentException("a bar must be a number, or infinite where there is none, but they were "
                    + atLeast + " and " + atMost);
        }
        status = PrintableText.of(requireNonNull(status, "status"));
    }

    /** Returns whether there was a value. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }

    /** Returns this point without bars, where those that are known are not bars of its value. */
    public RunPoint withoutBars() {
        return new RunPoint(started, commit, value, bounds, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, status);
    }
}
