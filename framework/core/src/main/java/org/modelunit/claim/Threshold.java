package org.modelunit.claim;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/**
 * What is required of a metric, with its burden of proof; a value that can be printed, kept and used again.
 *
 * <pre>{@code
 * atLeast(0.90)                                      // the estimate reaches the bar
 * atLeast(0.90).withConfidence(0.95)                 // the data must show it
 * atLeast(0.90).withConfidence(0.95).expecting(0.94) // says what would settle it, if the truth is 0.94
 * atLeast(0.90).unlessRefuted(0.95).detecting(0.05)  // a guard: only a demonstrated shortfall fails
 * atLeast(0.90).because("…").source("MRM-12 §3")     // says why, and where the bar comes from
 * }</pre>
 *
 * <p>Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Threshold implements Requirement {

    private final List<Bar> bars;
    private final Burden.OfThreshold burden;
    private final double expected; // NaN: not declared
    private final Rationale rationale;

    private Threshold(List<Bar> bars, Burden.OfThreshold burden, double expected, Rationale rationale) {
        this.bars = bars;
        this.burden = burden;
        this.expected = expected;
        this.rationale = rationale;
    }

    /**
     * Requires a metric to reach a bar.
     *
     * @param bar in the metric's unit, 0.9 and not 90 for an accuracy
     */
    public static Threshold atLeast(double bar) {
        return new Threshold(
                List.of(new Bar(Side.AT_LEAST, bar)), new Burden.PointEstimate(), Double.NaN, Rationale.NONE);
    }

    /**
     * Requires a metric not to exceed a bar.
     *
     * @param bar in the metric's unit
     */
    public static Threshold atMost(double bar) {
        return new Threshold(
                List.of(new Bar(Side.AT_MOST, bar)), new Burden.PointEstimate(), Double.NaN, Rationale.NONE);
    }

    /**
     * Requires a metric to lie in a range, both ends included.
     *
     * @param lowest in the metric's unit
     * @param highest in the metric's unit, not below the lowest
     */
    public static Threshold between(double lowest, double highest) {
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException(
                    "the lowest value must not lie above the highest, but was " + lowest + " against " + highest);
        }
        return new Threshold(
                List.of(new Bar(Side.AT_LEAST, lowest), new Bar(Side.AT_MOST, highest)),
                new Burden.PointEstimate(),
                Double.NaN,
                Rationale.NONE);
    }

    /**
     * Returns the requirement that the data must <em>show</em>: its one-sided bound has to reach the bar, so that a model below
     * the bar passes in about {@code 1 - confidence} of all samples at the most. It fails when it is refuted with the same confidence, and
     * is inconclusive when the data cannot tell.
     *
     * @param confidence above 0.5 and below 1, 0.95 by custom
     */
    public Threshold withConfidence(double confidence) {
        requireNoBurden();
        return new Threshold(bars, new Burden.Shown(confidence), expected, rationale);
    }

    /**
     * Begins a guard, which fails only when the shortfall is demonstrated; {@link Guard#detecting} completes it.
     *
     * @param confidence above 0.5 and below 1, 0.95 by custom
     */
    public Guard<Threshold> unlessRefuted(double confidence) {
        requireNoBurden();
        return new Guard<>(
                confidence,
                shortfall -> new Threshold(bars, new Burden.NotRefuted(confidence, shortfall), expected, rationale));
    }

    /**
     * Declares the quality that the model is believed to have, from which an inconclusive verdict says how many examples would
     * settle the claim in 80 of 100 cases.
     *
     * @param truth in the metric's unit, better than the bar
     */
    public Threshold expecting(double truth) {
        for (Bar bar : bars) {
            if (!bar.side().holds(truth, bar.value()) || truth == bar.value()) {
                throw new IllegalArgumentException("the expected value must be better than the bar "
                        + bar.side().sign() + " " + Numbers.plain(bar.value()) + ", but was " + Numbers.plain(truth));
            }
        }
        return new Threshold(bars, burden, truth, rationale);
    }

    /**
     * Returns the same with the reason why it is required; it changes neither what is required nor how it is judged.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Threshold because(String reason) {
        return with(rationale.withBecause(reason));
    }

    /**
     * Returns the same with the source of the bar; it changes neither what is required nor how it is judged.
     *
     * @param origin where the bar comes from, "MRM-12 §3" for instance; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Threshold source(String origin) {
        return with(rationale.withSource(origin));
    }

    /** The same of one bar alone. */
    Threshold at(Bar bar) {
        return new Threshold(List.of(bar), burden, Double.NaN, rationale);
    }

    Threshold with(Rationale other) {
        return new Threshold(bars, burden, expected, other);
    }

    private void requireNoBurden() {
        if (burden.isProof()) {
            throw new IllegalStateException(
                    "a claim carries one burden of proof, but this one is already required to be " + this);
        }
    }

    /**
     * Returns the same with every bar elsewhere, the expected value too; a bar that every value respects stays at the end of the range.
     *
     * @param distance what is added to each
     * @param range where values lie
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Threshold movedBy(double distance, Range range) {
        List<Bar> moved = bars.stream()
                .map(bar -> new Bar(
                        bar.side(),
                        bar.side() == Side.AT_LEAST
                                ? Math.max(bar.value() + distance, range.lowest())
                                : Math.min(bar.value() + distance, range.highest())))
                .toList();
        return new Threshold(moved, burden, expected + distance, rationale);
    }

    /** Returns the bars that the metric has to respect: one, or the two ends of a range. */
    public List<Bar> bars() {
        return bars;
    }

    /** Returns the burden of proof. */
    public Burden.OfThreshold burden() {
        return burden;
    }

    /** Returns the burden of proof in words, as they follow what is required: " with 95% confidence"; empty where nothing has to be proven. */
    public String burdenInWords() {
        return burden.words(bars);
    }

    /** Returns the declared quality, if there is one. */
    public OptionalDouble expected() {
        return Double.isNaN(expected) ? OptionalDouble.empty() : OptionalDouble.of(expected);
    }

    @Override
    public Rationale rationale() {
        return rationale;
    }

    /** Returns the requirement in words, for instance "at least 0.90 with 95% confidence". */
    @Override
    public String toString() {
        return bars.stream()
                        .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                        .collect(Collectors.joining(" and "))
                + burdenInWords();
    }

    @Override
    public Threshold of(MetricInfo metric) {
        return this;
    }

    @Override
    public Threshold stated(Direction direction) {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Threshold that
                && bars.equals(that.bars)
                && burden.equals(that.burden)
                && Double.compare(expected, that.expected) == 0
                && rationale.equals(that.rationale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bars, burden, expected, rationale);
    }
}
