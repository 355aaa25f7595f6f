package org.modelunit.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Sized;
import org.modelunit.error.NoNulls;

/**
 * Vectors that stand for examples, one for each, all of one width: a single block of floats, row after row. Immutable and safe for any
 * thread. Products are summed in double, in the order of the numbers, so they have the same bits wherever they are computed.
 *
 * <pre>{@code
 * Embeddings answers = model.predictAll(texts);
 * List<Neighbour> best = answers.nearest(model.predictAll(List.of("how do I pay?")).vector(0), 3);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Embeddings implements Sized {

    private final float[] values;
    private final int size;
    private final int width;
    private volatile double @Nullable [] lengths; // taken once, by whoever needs them first

    private Embeddings(float[] values, int size, int width) {
        this.values = values;
        this.size = size;
        this.width = width;
    }

    /**
     * Returns a copy of vectors.
     *
     * @param vectors one for each example, equally long, of finite numbers
     * @throws IllegalArgumentException if their widths differ or a number is not finite; the message names the row
     */
    public static Embeddings of(List<float[]> vectors) {
        NoNulls.require(vectors, "the vector of row ", "give each example one");
        int width = vectors.isEmpty() ? 0 : vectors.get(0).length;
        float[] block = new float[elements(vectors.size(), width)];
        int row = 0;
        for (float[] vector : vectors) {
            if (vector.length != width) {
                throw new IllegalArgumentException("the vector of row " + row + " has " + vector.length
                        + " numbers, but the vector of row 0 has " + width + "; give all vectors the same width");
            }
            System.arraycopy(vector, 0, block, row++ * width, width);
        }
        return checked(block, vectors.size(), width);
    }

    /**
     * Returns vectors over a block without copying it; the caller must not write to it again.
     *
     * @param values the numbers, row after row, finite
     * @param width how many numbers a vector has, above 0
     * @throws IllegalArgumentException if they are no whole number of rows or a number is not finite; the message names the row
     */
    public static Embeddings wrap(float[] values, int width) {
        if (width < 1 || values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " numbers are no rows of " + width
                    + "; give the width of a vector, and all numbers of each row");
        }
        return checked(values, values.length / width, width);
    }

    private static Embeddings checked(float[] values, int size, int width) {
        if (size > 0 && width == 0) {
            throw new IllegalArgumentException(
                    "a vector must have at least one number, but those of " + size + " rows have none");
        }
        for (int at = 0; at < values.length; at++) {
            if (!Float.isFinite(values[at])) {
                throw new IllegalArgumentException(
                        "number " + at % width + " of the vector of row " + at / width + " is " + values[at]
                                + "; only finite numbers have a direction, so look at the input of that row");
            }
        }
        return new Embeddings(values, size, width);
    }

    /**
     * Returns how many numbers vectors have in all, which one array has to hold.
     *
     * @param size how many vectors there are
     * @param width how many numbers each has
     * @throws IllegalArgumentException if no array is that long
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static int elements(int size, int width) {
        long all = (long) size * width;
        if (all > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    size + " vectors of " + width + " numbers are more than one array holds ("
                            + (Integer.MAX_VALUE - 8) / width + " of them); embed them in several parts");
        }
        return (int) all;
    }

    /**
     * Returns the vectors of several parts as one.
     *
     * @param parts the parts, in their order
     * @throws IllegalArgumentException if their widths differ
     */
    public static Embeddings concatenation(List<Embeddings> parts) {
        List<Embeddings> some = parts.stream().filter(part -> part.size > 0).toList();
        if (some.size() <= 1) {
            return some.isEmpty() ? new Embeddings(new float[0], 0, 0) : some.get(0);
        }
        int width = some.get(0).width;
        int rows = 0;
        for (Embeddings part : some) {
            requireWidth(part.width, width, "the vectors from row " + rows, "the vectors before");
            rows = Math.addExact(rows, part.size);
        }
        float[] block = new float[elements(rows, width)];
        int at = 0;
        for (Embeddings part : some) {
            System.arraycopy(part.values, 0, block, at, part.values.length);
            at += part.values.length;
        }
        return new Embeddings(block, rows, width);
    }

    /** Returns how many vectors there are. */
    @Override
    public int size() {
        return size;
    }

    /** Returns how many numbers each vector has; 0 where there are no vectors. */
    public int width() {
        return width;
    }

    /**
     * Returns a copy of a vector.
     *
     * @param row from 0 to below {@link #size()}
     */
    public float[] vector(int row) {
        int from = Objects.checkIndex(row, size) * width;
        return Arrays.copyOfRange(values, from, from + width);
    }

    /**
     * Returns the sum of the products of two vectors' numbers.
     *
     * @param row the row of the one
     * @param others where the other one is, these same embeddings or others of the same width
     * @param other the row of the other
     */
    public double dot(int row, Embeddings others, int other) {
        requireWidth(others.width, width, "the vectors of the one side", "the vectors of the other");
        return DotProducts.one(
                values,
                Objects.checkIndex(row, size) * width,
                others.values,
                Objects.checkIndex(other, others.size) * width,
                width);
    }

    /**
     * Returns the cosine of the angle between two vectors, -1 to 1.
     *
     * @param row the row of the one
     * @param others where the other one is, these same embeddings or others of the same width
     * @param other the row of the other
     * @throws IllegalArgumentException if one of them has length 0, as no angle is defined then
     */
    public double cosine(int row, Embeddings others, int other) {
        return cosine(dot(row, others, other), length(row) * others.length(other));
    }

    private static double cosine(double dot, double lengths) {
        return Math.max(-1, Math.min(1, dot / lengths));
    }

    private double length(int row) {
        return lengths("the vector of row ")[row];
    }

    /** Returns the length of each vector, above 0; what one of them is called is for an error. */
    double[] lengths(String one) {
        double[] present = lengths;
        if (present == null) {
            present = new double[size];
            for (int row = 0; row < size; row++) {
                present[row] = Math.sqrt(DotProducts.one(values, row * width, values, row * width, width));
                if (present[row] == 0) {
                    throw new IllegalArgumentException(one + row + " has length 0, so it has no direction"
                            + " and no cosine; leave that input out, or compare by " + Similarity.DOT);
                }
            }
            lengths = present;
        }
        return present;
    }

    /**
     * Returns the vectors, each divided by its length, rounded to float.
     *
     * @throws IllegalArgumentException if one has length 0; the message names the row
     */
    public Embeddings normalized() {
        double[] divisors = lengths("the vector of row ");
        float[] block = new float[values.length];
        for (int at = 0; at < block.length; at++) {
            block[at] = (float) (values[at] / divisors[at / width]);
        }
        return new Embeddings(block, size, width);
    }

    /**
     * Returns the vectors nearest to another one by cosine, the nearest first; those that are equally near in the order of their rows.
     *
     * @param query the other vector, of the same width
     * @param k how many at most, above 0
     */
    public List<Neighbour> nearest(float[] query, int k) {
        return nearest(query, k, Similarity.COSINE);
    }

    /**
     * Returns the vectors nearest to another one, the nearest first; those that are equally near in the order of their rows.
     *
     * @param query the other vector, of the same width
     * @param k how many at most, above 0
     * @param similarity what nearness is
     */
    public List<Neighbour> nearest(float[] query, int k, Similarity similarity) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, the number of neighbours, but was " + k);
        }
        float[] near = new float[size];
        of(List.of(query)).similarities(0, 1, this, similarity, new float[][] {near});
        return Nearest.of(near, k);
    }

    /**
     * Computes how near some of these vectors are to all of others, rounded to float, as the vectors hold no more digits themselves.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param others the other vectors, of the same width
     * @param similarity what nearness is
     * @param target for each of the rows one number for each of the others
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void similarities(int from, int to, Embeddings others, Similarity similarity, float[][] target) {
        requireWidth(width, others.width, "the vectors of the queries", "the vectors of the items");
        double[] own = similarity == Similarity.COSINE ? lengths("the vector of row ") : new double[0];
        double[] theirs = similarity == Similarity.COSINE ? others.lengths("the vector of row ") : new double[0];
        double[] dots = new double[DotProducts.ROWS];
        for (int row = from; row < to; row += DotProducts.ROWS) {
            int rows = Math.min(DotProducts.ROWS, to - row);
            double[] sideBySide = DotProducts.sideBySide(values, row, rows, width);
            for (int other = 0; other < others.size; other++) {
                DotProducts.of(sideBySide, others.values, other, width, dots);
                for (int i = 0; i < rows; i++) {
                    target[row + i - from][other] =
                            (float) (own.length == 0 ? dots[i] : cosine(dots[i], own[row + i] * theirs[other]));
                }
            }
        }
    }

    private static void requireWidth(int width, int wanted, String one, String other) {
        if (width != wanted) {
            throw new IllegalArgumentException(one + " have " + width + " numbers each, but " + other + " have "
                    + wanted + "; make both by the same model");
        }
    }

    /**
     * Returns the vectors of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public Embeddings rows(int[] rows) {
        float[] block = new float[elements(rows.length, width)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, Objects.checkIndex(rows[i], size) * width, block, i * width, width);
        }
        return new Embeddings(block, rows.length, width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embeddings that
                && size == that.size
                && width == that.width
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return size + (size == 1 ? " vector of " : " vectors of ") + width + " numbers";
    }
}
