package org.modelunit.claim;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.statistics.Side;

/**
 * How a challenger has to compare with a champion, in words that hold whether a metric's higher values are better or its lower
 * ones; a value that can be kept and used again.
 *
 * <pre>{@code
 * notWorseBy(0.02).withConfidence(0.95)   // non-inferiority: at most two points worse, and the data must show it
 * betterBy(0.00).withConfidence(0.95)     // superiority
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Margin implements Requirement {

    private final double gain; // below 0: what may be lost
    private final UnaryOperator<Threshold> burden;
    private final Rationale rationale;

    private Margin(double gain, UnaryOperator<Threshold> burden, Rationale rationale) {
        this.gain = gain;
        this.burden = burden;
        this.rationale = rationale;
    }

    /**
     * Requires a challenger not to be worse than the champion by more than a margin.
     *
     * @param margin how much may be lost, in the metric's unit, 0 or more; 0.02 for two points
     */
    public static Margin notWorseBy(double margin) {
        return new Margin(0 - checked(margin), threshold -> threshold, Rationale.NONE);
    }

    /**
     * Requires a challenger to be better than the champion by a margin.
     *
     * @param margin how much has to be gained, in the metric's unit, 0 or more
     */
    public static Margin betterBy(double margin) {
        return new Margin(checked(margin), threshold -> threshold, Rationale.NONE);
    }

    private static double checked(double margin) {
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("a margin must be finite and not below 0, but was " + margin
                    + "; what may be lost is notWorseBy(…), what has to be gained is betterBy(…)");
        }
        return margin;
    }

    /**
     * Returns the margin that the data must show; see {@link Threshold#withConfidence}.
     *
     * @param confidence above 0.5 and below 1, 0.95 by custom
     */
    public Margin withConfidence(double confidence) {
        return new Margin(gain, threshold -> burden.apply(threshold).withConfidence(confidence), rationale);
    }

    /**
     * Begins a guard, which fails only when the shortfall is demonstrated; {@link Guard#detecting} completes it.
     *
     * @param confidence above 0.5 and below 1, 0.95 by custom
     */
    public Guard<Margin> unlessRefuted(double confidence) {
        return new Guard<>(
                confidence,
                shortfall -> new Margin(
                        gain,
                        threshold -> burden.apply(threshold)
                                .unlessRefuted(confidence)
                                .detecting(shortfall),
                        rationale));
    }

    /**
     * Returns the same with the reason why it is required; see {@link Threshold#because}.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Margin because(String reason) {
        return new Margin(gain, burden, rationale.withBecause(reason));
    }

    /**
     * Returns the same with the source of the margin; see {@link Threshold#source}.
     *
     * @param origin where the margin comes from; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Margin source(String origin) {
        return new Margin(gain, burden, rationale.withSource(origin));
    }

    /**
     * Returns what is required of the challenger's value minus the champion's.
     *
     * @param better the side on which values are better
     */
    public Threshold on(Side better) {
        return burden.apply(better == Side.AT_LEAST ? Threshold.atLeast(gain) : Threshold.atMost(0 - gain))
                .with(rationale);
    }

    @Override
    public Rationale rationale() {
        return rationale;
    }

    @Override
    public Threshold of(MetricInfo metric) {
        if (metric.direction() == Direction.NEITHER) {
            throw new IllegalArgumentException("neither higher nor lower values of " + metric.name()
                    + " are better, so no model is better by it; require its difference to lie between two values");
        }
        return stated(metric.direction());
    }

    @Override
    public Threshold stated(Direction direction) {
        return on(direction == Direction.LOWER ? Side.AT_MOST : Side.AT_LEAST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Margin that && on(Side.AT_LEAST).equals(that.on(Side.AT_LEAST));
    }

    @Override
    public int hashCode() {
        return on(Side.AT_LEAST).hashCode();
    }

    /** Returns what is required where higher values are better, for instance "at least -0.02 with 95% confidence". */
    @Override
    public String toString() {
        return on(Side.AT_LEAST).toString();
    }
}
