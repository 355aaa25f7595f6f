package org.modelunit.metric;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.text.PrintableText;

/**
 * How many examples carry a metric on some outcomes: the least of those that it divides by.
 *
 * @param count how many
 * @param words which ones, as what follows their number
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SupportCount(long count, String words) {

    /**
     * Returns the trials of a proportion; the examples of a mean; of another metric about a label, the label's examples or the others,
     * whichever are fewer; else all.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     * @throws IllegalArgumentException if the metric is about a label, and the outcomes have none
     */
    public static <O extends Outcomes> SupportCount of(Metric<O> metric, O outcomes) {
        requireLabels(metric, outcomes);
        Optional<Ratio> ratio = outcomes.design().hasWeights() ? Optional.empty() : metric.ratio(outcomes);
        if (ratio.isPresent()) {
            long trials = Math.round(ratio.get().of());
            return new SupportCount(trials, metric.support().words(trials == outcomes.size()));
        }
        String label = metric.support().label();
        if (!metric.isMean() && !label.isEmpty() && (Object) outcomes instanceof Classified classified) {
            SupportCount ofLabel =
                    new SupportCount(classified.count(label), Support.of(label).words(false));
            SupportCount others = new SupportCount(
                    classified.size() - ofLabel.count, Support.others(label).words(false));
            return ofLabel.orFewer(others);
        }
        return new SupportCount(outcomes.size(), Support.all().words(true));
    }

    private static void requireLabels(Metric<?> metric, Outcomes outcomes) {
        String label = metric.support().label();
        if (!label.isEmpty() && (outcomes instanceof Regressed || outcomes instanceof Ranked)) {
            throw new IllegalArgumentException(
                    PrintableText.of("the support of " + metric.name() + " is about '" + label
                            + "', but these outcomes have no labels; say what it divides by without one:"
                            + " .withSupport(Support.all())"));
        }
    }

    /**
     * Returns the fewer ones.
     *
     * @param other what else is divided by
     */
    public SupportCount orFewer(SupportCount other) {
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

    /** Returns which ones they are in fewer words, where a table has little room: "'bad'" for "truly 'bad'". */
    public String inBrief() {
        return words.replaceFirst("^truly ", "").replaceFirst("^decided to be ", "decided ");
    }

    /**
     * Returns why so few cannot be judged: "only 12 truly 'bad', fewer than 30".
     *
     * @param minimum how many there should be
     */
    public String below(int minimum) {
        return "only " + count + " " + words + ", fewer than " + minimum;
    }
}
