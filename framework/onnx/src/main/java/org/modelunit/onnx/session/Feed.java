package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.NativeText;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.SequenceStage;

/** The inputs of a call, encoded in memory that Java owns; every batch writes over the one before. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Feed implements AutoCloseable {

    private final Buffers buffers;
    private final Map<String, Numbers> numbers = new LinkedHashMap<>(2);
    private final Map<String, Texts> texts = new LinkedHashMap<>(2);
    private final SequenceStage stage = new SequenceStage();

    private @Nullable Batch<?> batch;

    Feed(Buffers buffers) {
        this.buffers = buffers;
    }

    /** Says which batch is encoded next. */
    void begin(Batch<?> next) {
        batch = next;
    }

    private String number(long row) {
        Batch<?> present = batch;
        return present == null || row >= present.rows() ? "row " + row + " of the batch" : present.number((int) row);
    }

    /** Returns an empty stage for the sequences of one input, which are to be written before another one's are put there. */
    public SequenceStage stage() {
        stage.clear();
        return stage;
    }

    /** Sets a tensor of numbers, and returns the buffer that is to be filled with it. */
    public ByteBuffer numbers(Port port, long[] shape) {
        long bytes = port.bytes(shape);
        Numbers before = numbers.get(port.name());
        ByteBuffer buffer = before == null ? buffers.take(bytes) : holding(bytes, before.buffer);
        numbers.put(port.name(), new Numbers(port, buffer, shape));
        return buffer.clear().limit((int) bytes);
    }

    /** Returns a buffer itself, or one that holds half as much again, as longer batches may follow; the outgrown one is not kept. */
    private ByteBuffer holding(long bytes, ByteBuffer buffer) {
        if (buffer.capacity() >= bytes) {
            return buffer;
        }
        return buffers.take(Math.max(bytes, Math.min(buffer.capacity() * 3L / 2, Buffers.MOST)));
    }

    /** Sets a tensor of texts; one that ONNX Runtime for Java would change is refused. */
    public void texts(Port port, String[] values, long[] shape) {
        for (int i = 0; i < values.length; i++) {
            if (NativeText.isChanged(values[i])) {
                long row = shape.length == 0 || shape[0] == 0 ? 0 : i / (values.length / shape[0]);
                throw new IllegalArgumentException("a text for the input '" + port.name() + "' of "
                        + number(row)
                        + " has a character such as an emoji, beyond U+FFFF, or U+0000, which ONNX Runtime for Java would"
                        + " hand over as another text; leave such characters out as the service does, or test the model in the"
                        + " language of the service and give its answers to Evaluation.ofPredictions(…)");
            }
        }
        texts.put(port.name(), new Texts(port, List.of(values), shape.clone()));
    }

    /** Returns the shape of a tensor of numbers that was set before. */
    public long[] shape(String input) {
        Numbers tensor = numbers.get(input);
        if (tensor == null) {
            throw new IllegalStateException("the input '" + input + "' has no numbers yet");
        }
        return tensor.shape.clone();
    }

    void handOverTo(Call call) throws OrtException {
        for (Numbers tensor : numbers.values()) {
            call.input(tensor.port, tensor.buffer.rewind(), tensor.shape);
        }
        for (Texts tensor : texts.values()) {
            call.input(tensor.port, tensor.values.toArray(new String[0]), tensor.shape);
        }
    }

    /** Gives the buffers back; the call that used them must be closed. */
    @Override
    public void close() {
        numbers.values().forEach(tensor -> buffers.giveBack(tensor.buffer));
        numbers.clear();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Numbers(Port port, ByteBuffer buffer, long[] shape) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Texts(Port port, List<String> values, long[] shape) {}
}
