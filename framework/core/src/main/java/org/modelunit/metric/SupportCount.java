package org.modelunit.metric;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.text.PrintableText;

/**
 * How many examples carry a metric on some outcomes: the least of those that it divides by.
 *
 * @param count how many
 * @param words which ones, as what follows their number: "truly 'bad'"
 * @param inBrief the same in fewer words, where a table has little room: "'bad'"
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SupportCount(long count, String words, String inBrief) {

    /** Creates a count whose words are brief. */
    public SupportCount(long count, String words) {
        this(count, words, words);
    }

    private SupportCount(long count, Support support, boolean areAll) {
        this(count, support.words(areAll), support.wordsInBrief(areAll));
    }

    /**
     * Returns the trials of a proportion; the examples of a mean; of another metric about a label, the label's examples or the others,
     * whichever are fewer; else all. Rows that weigh nothing do not count, and others count once, whatever they weigh. An average over
     * labels is of all examples: its bootstrap sees how rare labels vary, and to ask for so many of each would refuse data with many.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     * @throws IllegalArgumentException if the metric is about a label, and the outcomes have none
     */
    public static <O extends Outcomes> SupportCount of(Metric<O> metric, O outcomes) {
        requireLabels(metric, outcomes);
        return outcomes.design().hasWeights() ? ofRows(metric, unweighted(outcomes)) : ofRows(metric, outcomes);
    }

    /** The rows that weigh anything, without their weights. */
    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> O unweighted(O outcomes) {
        RowWeights weights = outcomes.design().weights();
        int[] weighing = IntStream.range(0, outcomes.size())
                .filter(row -> weights.get(row) > 0)
                .toArray();
        Outcomes rows = weighing.length == outcomes.size() ? outcomes : outcomes.rows(weighing);
        return (O) rows.withDesign(SampleDesign.simple(rows.size()));
    }

    private static <O extends Outcomes> SupportCount ofRows(Metric<O> metric, O outcomes) {
        Optional<Ratio> ratio = metric.ratio(outcomes);
        if (ratio.isPresent()) {
            long trials = Math.round(ratio.get().of());
            return new SupportCount(trials, metric.support(), trials == outcomes.size());
        }
        String label = metric.support().label();
        if (!metric.isMean() && !label.isEmpty() && (Object) outcomes instanceof Classified classified) {
            SupportCount ofLabel = new SupportCount(classified.count(label), Support.of(label), false);
            SupportCount others = new SupportCount(classified.size() - ofLabel.count, Support.others(label), false);
            return ofLabel.orFewer(others);
        }
        return new SupportCount(outcomes.size(), Support.all(), true);
    }

    private static void requireLabels(Metric<?> metric, Outcomes outcomes) {
        String label = metric.support().label();
        if (!label.isEmpty()
                && (outcomes instanceof Regressed || outcomes instanceof Ranked || outcomes instanceof Held)) {
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

    /**
     * Returns why so few cannot be judged: "only 12 truly 'bad', fewer than 30".
     *
     * @param minimum how many there should be
     */
    public String below(int minimum) {
        return "only " + count + " " + words + ", fewer than " + minimum;
    }
}
