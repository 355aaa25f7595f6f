package org.modelunit.onnx.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Direct buffers for calls to come: making one zeroes its memory and costs more than a small run. Each is in one call's hands at a
 * time; the garbage collector frees them with the model.
 */
final class Buffers {

    /** The most bytes that a buffer holds. */
    static final int MOST = Integer.MAX_VALUE - 8;

    private static final int LEAST = 4096;

    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    /** Returns an empty buffer that holds so many bytes, or more; idle ones that are too small are left to the garbage collector. */
    ByteBuffer take(long bytes) {
        if (bytes > MOST) {
            throw new IllegalArgumentException(
                    "a batch needs " + bytes + " bytes in one tensor, more than 2 GB; evaluate in smaller batches");
        }
        for (ByteBuffer used = idle.poll(); used != null; used = idle.poll()) {
            if (used.capacity() >= bytes) {
                return used.clear();
            }
        }
        int capacity = Math.max(LEAST, (int) bytes);
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    void giveBack(ByteBuffer buffer) {
        idle.offer(buffer);
    }
}
