package org.modelunit.slice;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Requirement;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.text.PrintableText;

/** What slices are compared with, and what is required of that. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface SliceScope {

    /** Returns what is required of each value, difference or ratio. */
    Requirement requirement();

    /**
     * Returns the threshold that each value, difference or ratio has to meet.
     *
     * @param metrics what is measured: one metric, or those of a disparity
     * @throws IllegalArgumentException if it makes no sense for them
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default Threshold threshold(List<? extends Metric<?>> metrics) {
        return PossibleDifference.required(requirement().of(metrics.get(0).info()), metrics, isRatio());
    }

    /** Returns what slices are compared with, in a few words. */
    @API(status = Status.INTERNAL, since = "0.1")
    String words();

    /** Returns the slices that are named; none where all are meant. */
    @API(status = Status.INTERNAL, since = "0.1")
    default List<String> slices() {
        return List.of();
    }

    /** Tells whether values are divided by one another, or else subtracted. */
    @API(status = Status.INTERNAL, since = "0.1")
    default boolean isRatio() {
        return false;
    }

    /**
     * Returns what is looked at.
     *
     * @param metric the metric's name
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default String measure(String metric) {
        return metric;
    }

    /**
     * Returns what the values are that are judged, as a picture has it above them.
     *
     * @param property what is looked at, "accuracy by branch"
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default String judged(String property) {
        return property;
    }

    /**
     * Compares each slice with a bar.
     *
     * @param threshold what is required of each
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Each(Threshold threshold) implements SliceScope {

        @Override
        public String words() {
            return "each slice";
        }

        @Override
        public Requirement requirement() {
            return threshold;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            Requirements.check(metrics.get(0).info(), threshold);
            return threshold;
        }
    }

    /**
     * Compares each slice with all examples together.
     *
     * @param margin how much worse it may be
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Overall(Margin margin) implements SliceScope {

        @Override
        public String words() {
            return "each slice against all";
        }

        @Override
        public String judged(String property) {
            return property + ", minus the overall value";
        }

        @Override
        public Requirement requirement() {
            return margin;
        }
    }

    /**
     * Compares each slice with each other one, and so with the best.
     *
     * @param margin how much worse it may be
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Best(Margin margin) implements SliceScope {

        @Override
        public String words() {
            return "each slice against the best";
        }

        @Override
        public String judged(String property) {
            return property + ", differences of pairs";
        }

        @Override
        public Requirement requirement() {
            return margin;
        }
    }

    /**
     * Compares one slice with another.
     *
     * @param first the name of the slice that is compared
     * @param second the name of the slice that it is compared with
     * @param isRatio whether the first one's value is divided by the second one's, or else the second subtracted
     * @param threshold what is required of the difference or ratio
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Pair(String first, String second, boolean isRatio, Threshold threshold) implements SliceScope {

        public Pair {
            if (first.equals(second)) {
                throw new IllegalArgumentException(PrintableText.of(
                        "a slice is compared with another one, but both are '" + first + "'; name two slices"));
            }
        }

        @Override
        public String words() {
            return isRatio ? "ratio of two slices" : "gap of two slices";
        }

        @Override
        public String judged(String property) {
            return property + (isRatio ? ", ratio of two" : ", difference of two");
        }

        @Override
        public List<String> slices() {
            return List.of(first, second);
        }

        @Override
        public Requirement requirement() {
            return threshold;
        }
    }

    /**
     * Compares any two slices, whichever is higher: the highest value and the lowest one.
     *
     * @param isRatio whether the lower value is divided by the higher one, or else subtracted from it
     * @param threshold what is required of the difference or ratio
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record LargestGap(boolean isRatio, Threshold threshold) implements SliceScope {

        @Override
        public String words() {
            return isRatio ? "smallest ratio" : "largest gap";
        }

        @Override
        public Requirement requirement() {
            return threshold;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            PossibleDifference.requireMetBySameValues(threshold, isRatio);
            return SliceScope.super.threshold(metrics);
        }

        @Override
        public String measure(String metric) {
            return metric + (isRatio ? " ratio" : " difference");
        }
    }
}
