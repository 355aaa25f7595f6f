package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the threads of a pass need for themselves: memory for inputs, and a call. There are never more than threads, so what a pass
 * needs besides its inputs and answers does not grow with its rows.
 */
final class Lanes implements AutoCloseable {

    private final Supplier<Lane> opening;
    private final Deque<Lane> idle = new ConcurrentLinkedDeque<>();

    /**
     * A thread's own.
     *
     * @param feed the inputs
     * @param call the runs
     */
    record Lane(Feed feed, Call call) {}

    Lanes(Supplier<Lane> opening) {
        this.opening = opening;
    }

    /** Uses the lane that was given back last, whose memory is warm, or opens one. */
    void use(Consumer<Lane> work) {
        Lane lane = idle.pollFirst();
        if (lane == null) {
            lane = opening.get();
            Watchdog.instance().enter(lane.call.limit());
        }
        try {
            work.accept(lane);
        } finally {
            idle.addFirst(lane);
        }
    }

    /** Closes all lanes; none may be in use. */
    @Override
    public void close() throws OrtException {
        OrtException failure = null;
        for (Lane lane : idle) {
            Watchdog.instance().leave(lane.call.limit());
            try {
                lane.call.close();
            } catch (OrtException e) {
                failure = e;
            } finally {
                lane.feed.close(); // the call used its memory until now
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
