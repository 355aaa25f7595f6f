package org.modelunit.onnx.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.Port;

/**
 * The runs of one pass, one for each batch, and the owner of everything native in them: what is created for a run is closed with the
 * run, and what serves several with the call, whatever happens. A run on a closed tensor would kill the JVM, and an unclosed one
 * leaks memory that no heap limit bounds.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Call implements AutoCloseable {

    private final Buffers buffers;
    private final List<ByteBuffer> taken = new ArrayList<>(2);
    private final Deque<AutoCloseable> ownedByCall = new ArrayDeque<>(4);
    private final Deque<AutoCloseable> ownedByRun = new ArrayDeque<>(0);
    private final PlacedTensors inputs = new PlacedTensors();
    private final PlacedTensors pinned = new PlacedTensors();
    private final Set<String> requested = new HashSet<>(4);
    private final RunLimit limit = new RunLimit();
    private OrtSession.@Nullable Result result;
    private int rows;
    private final Consumer<AutoCloseable> watch;
    private boolean closed;

    Call(Buffers buffers) {
        this(buffers, owned -> {});
    }

    /** Makes a call that tells what it takes over: a test watches that all is closed. */
    Call(Buffers buffers, Consumer<AutoCloseable> watch) {
        this.buffers = buffers;
        this.watch = watch;
    }

    /** Says how many examples the next run has. */
    void begin(int rowsOfRun) {
        rows = rowsOfRun;
    }

    /** Returns how many examples the run has. */
    public int rows() {
        return rows;
    }

    /** Takes something native over, to be closed with the run. */
    public <T extends AutoCloseable> T ownForRun(T something) {
        watch.accept(something);
        ownedByRun.push(something);
        return something;
    }

    /** Takes something native over, to be closed with the call. */
    <T extends AutoCloseable> T own(T something) {
        watch.accept(something);
        ownedByCall.push(something);
        return something;
    }

    void input(Port port, ByteBuffer buffer, long[] shape) throws OrtException {
        if (!inputs.reuse(port.name(), buffer, shape)) {
            replace(inputs, port, buffer, shape);
        }
    }

    void input(Port port, String[] texts, long[] shape) throws OrtException {
        inputs.put(port.name(), ownForRun(OnnxTensor.createTensor(OrtRuntime.environment(), texts, shape)));
    }

    /** Returns the numbers that an input was given, or null where it was given none. */
    @Nullable
    public ByteBuffer given(String input) {
        return inputs.buffer(input);
    }

    /** Returns the shape of the numbers that an input was given. */
    public long[] shapeGiven(String input) {
        return inputs.shape(input);
    }

    /** Asks for an output in memory that ONNX Runtime allocates. */
    public void request(String output) {
        pinned.remove(output);
        requested.add(output);
    }

    /** Asks for an output in memory of ours, which saves an allocation and a copy; its shape must be what comes. */
    public void pin(Port port, long[] shape) throws OrtException {
        requested.remove(port.name());
        ByteBuffer present = pinned.buffer(port.name());
        long bytes = port.bytes(shape);
        ByteBuffer buffer = present != null && present.capacity() >= bytes ? present : take(bytes);
        buffer.clear().limit((int) bytes); // it may have been another shape's
        if (!pinned.reuse(port.name(), buffer, shape)) {
            replace(pinned, port, buffer, shape);
        }
    }

    /** Places a tensor, and closes those before it that are of no use any more: over other memory, or of too many shapes. */
    private void replace(PlacedTensors placed, Port port, ByteBuffer buffer, long[] shape) throws OrtException {
        for (OnnxTensor before : placed.makeRoom(port.name(), buffer)) {
            ownedByCall.remove(before);
            before.close();
        }
        own(placed.place(port, buffer, shape));
    }

    private ByteBuffer take(long bytes) {
        ByteBuffer buffer = buffers.take(bytes);
        taken.add(buffer);
        return buffer;
    }

    /** Runs a batch; the watchdog stops it when its time is over. */
    void run(OrtSession session, Duration deadline) throws OrtException {
        OrtSession.RunOptions options = limit.begin(deadline);
        try {
            result = session.run(inputs.tensors(), requested, pinned.tensors(), options);
        } finally {
            limit.end();
        }
    }

    /** Returns an output that was pinned, or null where it was not. */
    @Nullable
    public ByteBuffer pinned(String output) {
        return pinned.buffer(output);
    }

    /** Returns an output that was requested. */
    public OnnxValue output(String name) {
        OrtSession.Result present = result;
        if (present == null) {
            throw new IllegalStateException("the call has not run");
        }
        return present.get(name)
                .orElseThrow(() -> new IllegalStateException("the run did not give the output '" + name + "'"));
    }

    /** Returns what limits the time of a run. */
    RunLimit limit() {
        return limit;
    }

    /** Closes what was created for the run. */
    void end() throws OrtException {
        if (result != null) {
            result.close();
            result = null;
        }
        closeAll(ownedByRun);
    }

    /** Tells whether everything that the call owned is closed. */
    boolean isClosed() {
        return closed && limit.isClosed() && result == null && ownedByRun.isEmpty() && ownedByCall.isEmpty();
    }

    @Override
    public void close() throws OrtException {
        closed = true;
        limit.close();
        end();
        closeAll(ownedByCall);
        taken.forEach(buffers::giveBack);
        taken.clear();
    }

    private static void closeAll(Deque<AutoCloseable> owned) throws OrtException {
        while (!owned.isEmpty()) {
            AutoCloseable something = owned.pop();
            try {
                something.close();
            } catch (OrtException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("cannot close " + something, e);
            }
        }
    }
}
