package org.modelunit.latency;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many bytes of the heap calls allocated. Neighbours on the machine do not change it. Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Allocations {

    private final long[] bytes;
    private final int[] inputs;
    private final String unknown;

    private Allocations(long[] bytes, int[] inputs, String unknown) {
        this.bytes = bytes;
        this.inputs = inputs;
        this.unknown = unknown;
    }

    /**
     * Returns what calls allocated.
     *
     * @param bytes the bytes that each call allocated, 0 or more; one or more calls
     * @param inputs the number of the input that each call was for, from 0
     */
    public static Allocations of(long[] bytes, int[] inputs) {
        if (bytes.length == 0 || bytes.length != inputs.length) {
            throw new IllegalArgumentException("each call allocates for one input, but there are " + bytes.length
                    + " calls and " + inputs.length + " inputs");
        }
        if (Arrays.stream(bytes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("a call allocates 0 bytes or more, but one has fewer");
        }
        return new Allocations(bytes.clone(), inputs.clone(), "");
    }

    /**
     * Returns that nobody knows.
     *
     * @param reason why, as the end of a sentence: "this virtual machine does not count what threads allocate"
     */
    public static Allocations unknown(String reason) {
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("say why allocations are not known");
        }
        return new Allocations(new long[0], new int[0], reason);
    }

    /** Returns whether they are known. */
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    /** Returns why they are not known; empty where they are. */
    public String unknownBecause() {
        return unknown;
    }

    /** Returns how many calls were counted. */
    public int size() {
        return bytes.length;
    }

    /**
     * Returns how many bytes a call allocated.
     *
     * @param call its number, from 0
     */
    public long bytes(int call) {
        return bytes[call];
    }

    /** Returns the mean of all calls, in bytes; NaN where it is not known. */
    public double mean() {
        return Arrays.stream(bytes).average().orElse(Double.NaN);
    }

    /** The mean of the calls for each input that was called, in the order of the inputs. */
    double[] meansOfInputs() {
        int inputCount = Arrays.stream(inputs).max().orElse(-1) + 1;
        double[] sums = new double[inputCount];
        int[] calls = new int[inputCount];
        for (int call = 0; call < bytes.length; call++) {
            sums[inputs[call]] += bytes[call];
            calls[inputs[call]]++;
        }
        double[] means =
                new double[(int) Arrays.stream(calls).filter(n -> n > 0).count()];
        int next = 0;
        for (int input = 0; input < inputCount; input++) {
            if (calls[input] > 0) {
                means[next++] = sums[input] / calls[input];
            }
        }
        return means;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocations that
                && Arrays.equals(bytes, that.bytes)
                && Arrays.equals(inputs, that.inputs)
                && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return isKnown() ? "allocations of " + size() + " calls" : "unknown allocations: " + unknown;
    }
}
