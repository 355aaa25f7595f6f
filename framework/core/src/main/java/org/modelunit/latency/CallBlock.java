package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A few calls of one session, one after the other. Calls that come after one another tend to be slow together, so blocks are what is
 * spread over time. Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class CallBlock {

    private final int session;
    private final long[] nanos;
    private final int[] inputs;

    private CallBlock(int session, long[] nanos, int[] inputs) {
        this.session = session;
        this.nanos = nanos;
        this.inputs = inputs;
    }

    /**
     * Returns a block of calls, each for an input of its own: the first for input 0.
     *
     * @param session the number of the session, from 0
     * @param nanos how long each call took, in their order, in nanoseconds; 0 or more
     */
    public static CallBlock of(int session, long... nanos) {
        return of(session, nanos, IntStream.range(0, nanos.length).toArray());
    }

    /**
     * Returns a block of calls.
     *
     * @param session the number of the session, from 0
     * @param nanos how long each call took, in their order, in nanoseconds; 0 or more
     * @param inputs the number of the input that each call was for, from 0
     */
    public static CallBlock of(int session, long[] nanos, int[] inputs) {
        requireNonNull(nanos, "nanos");
        if (session < 0) {
            throw new IllegalArgumentException("sessions are numbered from 0, but this one is " + session);
        }
        if (inputs.length != nanos.length) {
            throw new IllegalArgumentException("each call is for one input, but there are " + nanos.length
                    + " calls and " + inputs.length + " inputs");
        }
        for (int call = 0; call < nanos.length; call++) {
            if (nanos[call] < 0 || inputs[call] < 0) {
                throw new IllegalArgumentException("a time and the number of an input are 0 or more, but call " + call
                        + " of the block took " + nanos[call] + " ns for input " + inputs[call]);
            }
        }
        return new CallBlock(session, nanos.clone(), inputs.clone());
    }

    /** Returns the number of the session. */
    public int session() {
        return session;
    }

    /** Returns how many calls there are. */
    public int size() {
        return nanos.length;
    }

    /**
     * Returns how long a call took, in nanoseconds.
     *
     * @param call its number in the block, from 0
     */
    public long nanos(int call) {
        return nanos[call];
    }

    /**
     * Returns the number of the input that a call was for.
     *
     * @param call its number in the block, from 0
     */
    public int input(int call) {
        return inputs[call];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallBlock that
                && session == that.session
                && Arrays.equals(nanos, that.nanos)
                && Arrays.equals(inputs, that.inputs);
    }

    @Override
    public int hashCode() {
        return 31 * session + Arrays.hashCode(nanos);
    }

    /** Returns the session and how many calls there are. */
    @Override
    public String toString() {
        return size() + " calls of session " + session;
    }
}
