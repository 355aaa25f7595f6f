package org.modelunit.onnx.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Direct buffers for calls to come: making one zeroes its memory and costs more than a small run. Each is in one call's hands at a
 * time; the garbage collector frees them with the model.
 */
final class Buffers {

    private static final int LEAST = 4096;

    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    /** Returns an empty buffer that holds so many bytes, or more. */
    ByteBuffer take(long bytes) {
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a batch needs " + bytes + " bytes in one tensor, more than 2 GB; evaluate in smaller batches");
        }
        @Nullable ByteBuffer used = idle.poll();
        if (used != null && used.capacity() >= bytes) {
            return used.clear();
        }
        int capacity = Math.max(LEAST, (int) bytes);
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    void giveBack(ByteBuffer buffer) {
        idle.offer(buffer);
    }
}
