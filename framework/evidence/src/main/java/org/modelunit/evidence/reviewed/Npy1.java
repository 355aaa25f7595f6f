package org.modelunit.evidence.reviewed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.modelunit.evidence.json.JsonObject;

/** One row of doubles as a NumPy file of version 1.0, which {@code numpy.load} reads. */
final class Npy1 {

    private static final int ALIGNMENT = 64;
    private static final int BEFORE_HEADER = 10;

    private Npy1() {}

    static byte[] bytes(double[] numbers) {
        byte[] start = start(numbers.length);
        ByteBuffer bytes = ByteBuffer.allocate(
                        Math.addExact(start.length, Math.multiplyExact(numbers.length, Double.BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(start);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }

    private static byte[] start(int length) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + length + ",), }";
        int size = header.length() + 1 + BEFORE_HEADER;
        String padded = header + " ".repeat((ALIGNMENT - size % ALIGNMENT) % ALIGNMENT) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(BEFORE_HEADER + padded.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) padded.length());
        return bytes.put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** Returns the numbers of such a file; others are refused. */
    static double[] numbers(byte[] bytes) {
        int length = Math.max(0, bytes.length / Double.BYTES);
        for (int rows = length; rows >= 0 && rows > length - 2 * ALIGNMENT; rows--) {
            byte[] start = start(rows);
            if (bytes.length == start.length + (long) rows * Double.BYTES
                    && Arrays.equals(start, 0, start.length, bytes, 0, start.length)) {
                double[] numbers = new double[rows];
                ByteBuffer.wrap(bytes, start.length, bytes.length - start.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asDoubleBuffer()
                        .get(numbers);
                return numbers;
            }
        }
        throw new JsonObject.MalformedEvidence("the .npy file is no row of doubles as it is written here");
    }
}
