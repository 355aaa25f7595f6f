package org.modelunit.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a session, and the owner of everything native in it: what is created for the call is closed with the call, whatever
 * happens. A run on a closed tensor would kill the JVM, and an unclosed one leaks memory that no heap limit bounds.
 */
final class Call implements AutoCloseable {

    private final Buffers buffers;
    private final int rows;
    private final Deque<AutoCloseable> owned = new ArrayDeque<>(4);
    private final Map<String, OnnxTensor> inputs = new HashMap<>(4);
    private final Map<String, OnnxTensor> pinned = new HashMap<>(4);
    private final Map<String, ByteBuffer> pinnedBuffers = new HashMap<>(4);
    private final Set<String> requested = new HashSet<>(4);
    private OrtSession.@Nullable RunOptions options;
    private OrtSession.@Nullable Result result;
    private boolean expired;

    Call(Buffers buffers, int rows) {
        this.buffers = buffers;
        this.rows = rows;
    }

    /** Returns how many examples there are. */
    int rows() {
        return rows;
    }

    /** Takes something native over, to be closed with the call. */
    <T extends AutoCloseable> T own(T something) {
        owned.push(something);
        return something;
    }

    void input(Port port, ByteBuffer buffer, long[] shape) throws OrtException {
        inputs.put(port.name(), own(OnnxTensor.createTensor(OrtRuntime.environment(), buffer, shape, port.type())));
    }

    void input(Port port, String[] texts, long[] shape) throws OrtException {
        inputs.put(port.name(), own(OnnxTensor.createTensor(OrtRuntime.environment(), texts, shape)));
    }

    /** Asks for an output in memory that ONNX Runtime allocates. */
    void request(String output) {
        requested.add(output);
    }

    /** Asks for an output in memory of ours, which saves an allocation and a copy; its shape must be what comes. */
    void pin(Port port, long[] shape) throws OrtException {
        long bytes = port.type().size;
        for (long length : shape) {
            bytes *= length;
        }
        ByteBuffer buffer = buffers.take(bytes).limit((int) bytes);
        pinnedBuffers.put(port.name(), buffer);
        pinned.put(port.name(), own(OnnxTensor.createTensor(OrtRuntime.environment(), buffer, shape, port.type())));
    }

    void run(OrtSession session) throws OrtException {
        OrtSession.RunOptions runOptions;
        synchronized (this) {
            runOptions = new OrtSession.RunOptions();
            options = runOptions;
        }
        result = session.run(inputs, requested, pinned, runOptions);
    }

    /** Returns an output that was pinned, or null where it was not. */
    @Nullable
    ByteBuffer pinned(String output) {
        return pinnedBuffers.get(output);
    }

    /** Returns an output that was requested. */
    OnnxValue output(String name) {
        OrtSession.Result present = result;
        if (present == null) {
            throw new IllegalStateException("the call has not run");
        }
        return present.get(name)
                .orElseThrow(() -> new IllegalStateException("the run did not give the output '" + name + "'"));
    }

    /** Stops the run, if it still runs; called by the watchdog, on its own thread. */
    synchronized void expire() throws OrtException {
        if (options != null) {
            expired = true;
            options.setTerminate(true);
        }
    }

    synchronized boolean expired() {
        return expired;
    }

    @Override
    public void close() throws OrtException {
        synchronized (this) { // the watchdog must not touch options that are closed
            if (options != null) {
                options.close();
                options = null;
            }
        }
        if (result != null) {
            result.close();
        }
        while (!owned.isEmpty()) {
            close(owned.pop());
        }
        pinnedBuffers.values().forEach(buffers::giveBack);
        pinnedBuffers.clear();
    }

    private static void close(AutoCloseable something) throws OrtException {
        try {
            something.close();
        } catch (OrtException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + something, e);
        }
    }
}
