package org.modelunit.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.NumberColumn;
import org.modelunit.privacy.ShownValues;
import org.modelunit.statistics.resampling.Resampling;

/**
 * How examples were sampled: what each weighs, which belong together (clusters: several rows of one patient), and within which
 * groups the shares are fixed (strata). Bounds heed it: rows of one cluster are no independent evidence. Immutable and safe for any
 * thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SampleDesign {

    private final int size;
    private final @Nullable NumberColumn weights;
    private final int @Nullable [] clusters; // codes
    private final int @Nullable [] strata; // codes
    private final boolean isComplete;
    private final RowWeights rowWeights;

    private SampleDesign(
            int size,
            @Nullable NumberColumn weights,
            int @Nullable [] clusters,
            int @Nullable [] strata,
            boolean isComplete) {
        this.size = size;
        this.weights = weights;
        this.clusters = clusters;
        this.strata = strata;
        this.isComplete = isComplete;
        this.rowWeights = weights == null ? RowWeights.ones(size) : RowWeights.wrap(weights.toArray());
    }

    /**
     * Returns the design of a simple random sample: each row counts once, and none belongs to another.
     *
     * @param size the number of rows
     */
    public static SampleDesign simple(int size) {
        return new SampleDesign(size, null, null, null, false);
    }

    /**
     * Returns this design with weights. Only their proportions matter to the metrics of the index: where their scale is extreme, they
     * are divided by a power of two, see {@link RowWeights}.
     *
     * @param weights for each row what it weighs: finite, 0 or more, and not all 0
     * @throws IllegalArgumentException if a weight makes no sense, or counts for nothing beside the largest; the message names the row
     */
    public SampleDesign withWeights(NumberColumn weights) {
        requireSize("weights", weights.size());
        double largest = 0;
        for (int row = 0; row < size; row++) {
            double weight = weights.get(row);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be finite and not below 0, but the weight of row "
                        + row + " is " + inWords(weight));
            }
            largest = Math.max(largest, weight);
        }
        if (size > 0 && largest == 0) {
            throw new IllegalArgumentException("all weights are 0, so nothing would be measured");
        }
        requireNear(largest, weights);
        return new SampleDesign(size, weights, clusters, strata, isComplete);
    }

    /** A weight that makes no sense; what is no number is nobody's secret. */
    private static String inWords(double weight) {
        ShownValues shown = ShownValues.now();
        return !Double.isFinite(weight) || shown.isShown(ShownValues.WEIGHT)
                ? Double.toString(weight)
                : "negative" + shown.advice(ShownValues.WEIGHT);
    }

    /** Refuses what would be 0, or hardly have a digit, on the scale of the largest weight. */
    private static void requireNear(double largest, NumberColumn weights) {
        for (int row = 0; row < weights.size(); row++) {
            if (weights.get(row) > 0 && weights.get(row) / largest < Double.MIN_NORMAL) {
                ShownValues shown = ShownValues.now();
                boolean isShown = shown.isShown(ShownValues.WEIGHT);
                throw new IllegalArgumentException("the weight of row " + row + " is "
                        + (isShown ? weights.get(row) + ", which is " : "") + "lost in doubles beside the largest"
                        + (isShown ? ", " + largest : "") + "; give it a weight of 0, or leave the row out"
                        + shown.advice(ShownValues.WEIGHT));
            }
        }
    }

    /**
     * Returns this design with rows that belong together.
     *
     * @param codes for each row the number of its cluster, from 0
     */
    public SampleDesign withClusters(int[] codes) {
        requireSize("cluster codes", codes.length);
        return new SampleDesign(size, weights, codes.clone(), strata, isComplete);
    }

    /**
     * Returns this design with strata: groups that keep their number of rows in every sample.
     *
     * @param codes for each row the number of its stratum, from 0
     */
    public SampleDesign withStrata(int[] codes) {
        requireSize("stratum codes", codes.length);
        return new SampleDesign(size, weights, clusters, codes.clone(), isComplete);
    }

    /**
     * Returns this design as one of all cases there are: no sample of anything, so that nothing is left to infer. Claims with confidence
     * are refused on it.
     */
    public SampleDesign complete() {
        return new SampleDesign(size, weights, clusters, strata, true);
    }

    /** Tells whether these are all cases there are, and no sample. */
    public boolean isComplete() {
        return isComplete;
    }

    /**
     * Throws where these are all cases there are.
     *
     * @param inferring what would be inferred from a sample, for the message: "accuracy with 95% confidence"
     * @throws IllegalArgumentException saying what to claim instead
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void requireSample(String inferring) {
        if (isComplete) {
            throw new IllegalArgumentException(
                    "the " + size + " examples are all cases there are, so nothing is left to infer, as "
                            + inferring
                            + " would; claim without confidence, such as atLeast(1.0), or draw fewer than all of them by"
                            + " sampled(n)");
        }
    }

    private void requireSize(String what, int given) {
        if (given != size) {
            throw new IllegalArgumentException("there are " + size + " rows, but " + given + " " + what);
        }
    }

    /**
     * Throws where the design is of another number of rows.
     *
     * @param rows how many there are
     * @param what whose rows, for the message
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void requireOf(int rows, String what) {
        if (size != rows) {
            throw new IllegalArgumentException(
                    "there are " + rows + " " + what + ", but the sample design is of " + size);
        }
    }

    /** Returns how many rows there are. */
    public int size() {
        return size;
    }

    /** Tells whether rows are alike: no weights, clusters or strata, as in a simple random sample. */
    public boolean isSimple() {
        return weights == null && clusters == null && strata == null;
    }

    /** Tells whether rows have weights. */
    public boolean hasWeights() {
        return weights != null;
    }

    /** Returns how much each row counts. */
    public RowWeights weights() {
        return rowWeights;
    }

    /** Returns how many clusters there are, where rows belong together. */
    public OptionalInt clusters() {
        return clusters == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Arrays.stream(clusters).distinct().count());
    }

    /** For each row the number of the independent unit that it belongs to, from 0 on: its cluster where it has one, else itself. */
    public int[] units() {
        int[] units = new int[size];
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int row = 0; row < size; row++) {
            units[row] = clusters == null ? row : numbers.computeIfAbsent(clusters[row], code -> numbers.size());
        }
        return units;
    }

    /** Tells whether rows were drawn one by one from strata. */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean hasStrata() {
        return strata != null && clusters == null;
    }

    /** Returns for each row the number of the stratum that it was drawn from, where rows were drawn within strata; else all 0. */
    @API(status = Status.INTERNAL, since = "0.1")
    public int[] strata() {
        return strata == null || clusters != null ? new int[size] : strata.clone();
    }

    /** Returns how rows are drawn again: whole clusters where rows belong together, else within strata, else one by one. */
    public Resampling resampling() {
        if (clusters != null) {
            return Resampling.clusters(clusters);
        }
        return strata != null ? Resampling.strata(strata) : Resampling.rows(size);
    }

    /** Tells whether rows are weighed, belong together and are stratified in the same way, and are all there are in both or neither. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SampleDesign that
                && size == that.size
                && Objects.equals(weights, that.weights)
                && Arrays.equals(clusters, that.clusters)
                && Arrays.equals(strata, that.strata)
                && isComplete == that.isComplete;
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, weights, Arrays.hashCode(clusters), Arrays.hashCode(strata), isComplete);
    }

    /** Returns how many examples there are of what kind of sample. */
    @Override
    public String toString() {
        return size + " examples"
                + (clusters == null ? "" : " in " + clusters().getAsInt() + " groups")
                + (weights == null ? "" : ", weighted")
                + (strata == null ? "" : ", stratified")
                + (isComplete ? ", which are all there are" : "");
    }

    /**
     * Returns the design of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public SampleDesign rows(int[] rows) {
        return new SampleDesign(
                rows.length,
                weights == null ? null : weights.rows(rows),
                clusters == null ? null : gathered(clusters, rows),
                strata == null ? null : gathered(strata, rows),
                isComplete);
    }

    private static int[] gathered(int[] codes, int[] rows) {
        return Arrays.stream(rows).map(row -> codes[row]).toArray();
    }
}
