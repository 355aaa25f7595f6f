package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The inputs of one call, encoded in memory that Java owns: no native object exists yet. */
final class Feed implements AutoCloseable {

    private final Buffers buffers;
    private final int rows;
    private final List<Numbers> numbers = new ArrayList<>(1);
    private final List<Texts> texts = new ArrayList<>(0);

    Feed(Buffers buffers, int rows) {
        this.buffers = buffers;
        this.rows = rows;
    }

    /** Returns how many examples there are. */
    int rows() {
        return rows;
    }

    /** Adds a tensor of numbers, and returns the buffer that is to be filled with it. */
    ByteBuffer numbers(Port port, long[] shape) {
        long bytes = port.type().size;
        for (long length : shape) {
            bytes = Math.multiplyExact(bytes, length);
        }
        ByteBuffer buffer = buffers.take(bytes);
        numbers.add(new Numbers(port, buffer.limit((int) bytes), shape));
        return buffer;
    }

    void texts(Port port, String[] values, long[] shape) {
        texts.add(new Texts(port, List.of(values), shape.clone()));
    }

    void handOverTo(Call call) throws OrtException {
        for (Numbers tensor : numbers) {
            call.input(tensor.port, tensor.buffer.rewind(), tensor.shape);
        }
        for (Texts tensor : texts) {
            call.input(tensor.port, tensor.values.toArray(new String[0]), tensor.shape);
        }
    }

    /** Gives the buffers back; the call that used them must be closed. */
    @Override
    public void close() {
        for (Numbers tensor : numbers) {
            buffers.giveBack(tensor.buffer);
        }
        numbers.clear();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Numbers(Port port, ByteBuffer buffer, long[] shape) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Texts(Port port, List<String> values, long[] shape) {}
}
