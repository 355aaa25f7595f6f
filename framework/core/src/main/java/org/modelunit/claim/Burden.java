package org.modelunit.claim;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/** The burden of proof that a claim carries, in numbers. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Burden {

    /** Returns what evidence calls it: "estimated", "shown", "not refuted", "exact" or "none found". */
    String kind();

    /** Returns the one-sided confidence of the bounds that are shown with it; 0.95 where it names none. */
    double confidence();

    /** Returns the shortfall that the data must be able to detect; empty unless it is a guard. */
    default OptionalDouble shortfall() {
        return OptionalDouble.empty();
    }

    /** Tells whether a value alone is not enough: something has to be shown, refuted or found. */
    default boolean isProof() {
        return true;
    }

    /** Tells whether it is a guard, which fails only when a shortfall is demonstrated. */
    default boolean isGuard() {
        return shortfall().isPresent();
    }

    /**
     * Returns it in words, as they follow what is required: " with 95% confidence"; empty where nothing has to be proven.
     *
     * @param bars what values have to reach, or must not exceed; a guard finds shortfalls from the one, and excesses over the other
     */
    default String words(List<Bar> bars) {
        return "";
    }

    /** A burden that a {@link Threshold} can carry. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    sealed interface OfThreshold extends Burden {

        /**
         * Returns how a threshold with this burden is judged.
         *
         * @param threshold the threshold
         * @param comparisons on how many parts of the data the same is claimed
         */
        @API(status = Status.INTERNAL, since = "0.1")
        Judging judging(Threshold threshold, int comparisons);
    }

    /** The estimate itself is compared with the bar; its bound is shown all the same. */
    record PointEstimate() implements OfThreshold {

        @Override
        public String kind() {
            return "estimated";
        }

        @Override
        public double confidence() {
            return Judging.SHOWN_CONFIDENCE;
        }

        @Override
        public boolean isProof() {
            return false;
        }

        @Override
        public Judging judging(Threshold threshold, int comparisons) {
            return new EstimateJudging(threshold, comparisons);
        }
    }

    /**
     * The data must show that the value meets the bar: the one-sided bound has to reach it.
     *
     * @param confidence one-sided, above 0.5 and below 1
     */
    record Shown(double confidence) implements OfThreshold {

        public Shown {
            Confidence.check(confidence);
        }

        @Override
        public String kind() {
            return "shown";
        }

        @Override
        public String words(List<Bar> bars) {
            return " with " + Numbers.percent(confidence) + " confidence";
        }

        @Override
        public Judging judging(Threshold threshold, int comparisons) {
            return new ProofJudging(threshold, comparisons);
        }
    }

    /**
     * A guard: only a demonstrated shortfall fails, as long as the data could have demonstrated it.
     *
     * @param confidence one-sided, above 0.5 and below 1
     * @param detecting the shortfall from the bar, in the metric's unit, that has to be found in 80 of 100 samples; above 0
     */
    record NotRefuted(double confidence, double detecting) implements OfThreshold {

        public NotRefuted {
            Confidence.check(confidence);
            if (!(detecting > 0) || !Double.isFinite(detecting)) {
                throw new IllegalArgumentException("the shortfall to detect must be above 0, but was " + detecting);
            }
        }

        @Override
        public String kind() {
            return "not refuted";
        }

        @Override
        public OptionalDouble shortfall() {
            return OptionalDouble.of(detecting);
        }

        @Override
        public String words(List<Bar> bars) {
            return " unless refuted with " + Numbers.percent(confidence) + " confidence, detecting "
                    + Deviation.from(bars) + " of " + Numbers.plain(detecting);
        }

        @Override
        public Judging judging(Threshold threshold, int comparisons) {
            return new GuardJudging(threshold, comparisons, detecting);
        }
    }

    /** Nothing is uncertain: what is claimed holds for what was looked at, or does not. */
    record Exact() implements Burden {

        @Override
        public String kind() {
            return "exact";
        }

        @Override
        public double confidence() {
            return 1;
        }

        @Override
        public boolean isProof() {
            return false;
        }
    }

    /**
     * A search finds nothing, though it would report something false only rarely.
     *
     * @param familywiseError the chance of even one false report in the whole search, above 0 and below 0.5
     */
    record NoneFound(double familywiseError) implements Burden {

        public NoneFound {
            Confidence.check(1 - familywiseError);
        }

        @Override
        public String kind() {
            return "none found";
        }

        @Override
        public double confidence() {
            return 1 - familywiseError;
        }
    }
}
