package org.modelunit.slice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.NumberAttribute;

/**
 * A slicing by a number that does not say its bins yet.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class NumberSlicing<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final NumberAttribute<? super I> number;
    private final Group options;

    NumberSlicing(String name, NumberAttribute<? super I> number, Group options) {
        this.name = name;
        this.number = number;
        this.options = options;
    }

    /**
     * Returns the slicing at given edges: one slice below the first, one from each edge to below the next, one from the last. What no
     * input falls into is left out.
     *
     * @param edges finite and ascending, at least one
     */
    public Slicing<I> edges(double... edges) {
        requireEdges(edges);
        double[] kept = edges.clone();
        Group bins = options.with("edges", Term.of(kept));
        return new Slicing<>(name, bins, (inputs, outcomes) -> binned(SliceKeys.numbers(name, inputs, number), kept));
    }

    private static void requireEdges(double... edges) {
        if (edges.length == 0) {
            throw new IllegalArgumentException("bins need at least one edge");
        }
        for (int i = 0; i < edges.length; i++) {
            if (!Double.isFinite(edges[i]) || i > 0 && !(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException(
                        "edges must be finite and ascending, but are " + Arrays.toString(edges));
            }
        }
    }

    /**
     * Returns the slicing into bins of about as many inputs each. The edges are values that occur, so that equal numbers are in the
     * same bin; where many are equal, there are fewer bins.
     *
     * @param bins how many, 2 or more
     */
    public Slicing<I> quantiles(int bins) {
        if (bins < 2) {
            throw new IllegalArgumentException("there must be at least 2 bins, but " + bins + " were asked for");
        }
        return new Slicing<>(name, options.with("quantiles", bins), (inputs, outcomes) -> {
            double[] numbers = SliceKeys.numbers(name, inputs, number);
            return binned(numbers, quantiles(numbers, bins));
        });
    }

    private static double[] quantiles(double[] numbers, int bins) {
        double[] sorted = Arrays.stream(numbers)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double secondLeast = Arrays.stream(sorted)
                .filter(value -> value > sorted[0])
                .findFirst()
                .orElse(Double.NaN);
        return IntStream.range(1, bins)
                .filter(bin -> !Double.isNaN(secondLeast)) // else all are equal, and there is nothing to divide
                .mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / bins)])
                .map(edge -> Math.max(edge, secondLeast)) // nothing lies below the least value
                .distinct()
                .toArray();
    }

    private Slices binned(double[] numbers, double[] edges) {
        int missing = edges.length + 1;
        int[] codes = new int[numbers.length];
        boolean[] occurs = new boolean[missing + 1];
        for (int row = 0; row < numbers.length; row++) {
            codes[row] = Double.isNaN(numbers[row]) ? missing : bin(edges, numbers[row]);
            occurs[codes[row]] = true;
        }
        int[] rank = new int[missing + 1];
        List<String> names = new ArrayList<>();
        for (int bin = 0; bin <= missing; bin++) {
            rank[bin] = names.size();
            if (occurs[bin]) {
                names.add(bin == missing ? Slices.MISSING : name(edges, bin));
            }
        }
        return Slices.of(
                        name,
                        names,
                        Arrays.stream(codes).map(code -> rank[code]).toArray())
                .withMissing(occurs[missing] ? names.size() - 1 : Slices.NONE);
    }

    /** How many edges a number reaches. */
    private static int bin(double[] edges, double number) {
        int at = Arrays.binarySearch(edges, number + 0.0); // adding 0 makes one zero of two
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static String name(double[] edges, int bin) {
        if (edges.length == 0) {
            return "all";
        }
        if (bin == 0) {
            return "below " + text(edges[0]);
        }
        return bin == edges.length
                ? "from " + text(edges[bin - 1])
                : "from " + text(edges[bin - 1]) + " to below " + text(edges[bin]);
    }

    private static String text(double edge) {
        return edge == Math.rint(edge) && Math.abs(edge) < 1e15 ? Long.toString((long) edge) : Double.toString(edge);
    }

    /** Returns the name, and what is still to be said. */
    @Override
    public String toString() {
        return name + ", a slicing by a number that still needs .quantiles(…) or .edges(…)";
    }
}
