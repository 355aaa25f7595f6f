package org.modelunit.slice;

import java.util.Optional;
import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.Planning;
import org.modelunit.Ratio;

/**
 * How many examples carry a metric: the least of those that it divides by.
 *
 * @param count how many
 * @param kind which ones, as what follows their number
 */
record Counted(long count, String kind) {

    /**
     * The trials of a proportion; the examples of a mean; of another metric about a label, the label's
     * examples or the others, whichever are fewer; else all.
     */
    static <O extends Outcomes> Counted of(Metric<O> metric, O outcomes) {
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

    Counted orFewer(Counted other) {
        return other.count < count ? other : this;
    }

    boolean isBelow(int minimum) {
        return count < minimum;
    }

    /** Why so few cannot be judged: "only 12 truly 'bad', fewer than 30". */
    String below(int minimum) {
        return "only " + count + " " + kind + ", fewer than " + minimum;
    }
}
