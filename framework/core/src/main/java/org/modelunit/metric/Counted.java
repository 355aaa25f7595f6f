package org.modelunit.metric;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;

/**
 * How many examples carry a metric: the least of those that it divides by.
 *
 * @param count how many
 * @param kind which ones, as what follows their number
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Counted(long count, String kind) {

    /**
     * Returns the trials of a proportion; the examples of a mean; of another metric about a label, the label's examples or the others,
     * whichever are fewer; else all.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Counted of(Metric<O> metric, O outcomes) {
        Optional<Ratio> ratio = outcomes.design().hasWeights() ? Optional.empty() : metric.ratio(outcomes);
        if (ratio.isPresent()) {
            long trials = Math.round(ratio.get().of());
            return new Counted(trials, trials(metric.planning(), trials == outcomes.size()));
        }
        boolean isMean = metric.planning() instanceof Planning.MeanOfTerms;
        if (!isMean && !metric.focus().isEmpty() && (Object) outcomes instanceof Classified classified) {
            int count = classified.count(metric.focus());
            int others = classified.size() - count;
            return count <= others
                    ? new Counted(count, "truly '" + metric.focus() + "'")
                    : new Counted(others, "truly not '" + metric.focus() + "'");
        }
        return new Counted(outcomes.size(), "examples");
    }

    private static String trials(Planning planning, boolean areAll) {
        if (planning instanceof Planning.ShareOf share) {
            return "truly '" + share.label() + "'";
        }
        if (planning instanceof Planning.ShareOfOthers share) {
            return "truly not '" + share.label() + "'";
        }
        if (planning instanceof Planning.ShareOfDecided share) {
            return "decided to be '" + share.label() + "'";
        }
        return areAll ? "examples" : "of them count";
    }

    /**
     * Returns the fewer ones.
     *
     * @param other what else is divided by
     */
    public Counted orFewer(Counted other) {
        return other.count < count ? other : this;
    }

    /**
     * Tells whether these are too few.
     *
     * @param minimum how many there should be
     */
    public boolean isBelow(int minimum) {
        return count < minimum;
    }

    /**
     * Returns why so few cannot be judged: "only 12 truly 'bad', fewer than 30".
     *
     * @param minimum how many there should be
     */
    public String below(int minimum) {
        return "only " + count + " " + kind + ", fewer than " + minimum;
    }
}
