package org.modelunit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.modelunit.data.Npy;
import org.modelunit.tensor.Tensor;

/**
 * How long a {@code .npy} file of floats takes to become a tensor, beside {@code Files.readAllBytes} of the same file, which the system
 * has in its cache. Both work by turns; the median of the turns' ratios counts. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.NpyReading
 * </pre>
 */
public final class NpyReading {

    private static final int MEGABYTES = 1_000;
    private static final int VALUES_OF_A_MEGABYTE = 250_000;
    private static final int HEADER = 128;
    private static final Turns TURNS = new Turns(3, 9);

    private NpyReading() {}

    /**
     * Prints one line.
     *
     * @param arguments how many megabytes the file has; 1,000 where nothing is said
     */
    public static void main(String[] arguments) throws Exception {
        int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEGABYTES;
        PrintStream out = System.out;
        Path file = Files.createTempFile("reading", ".npy");
        try {
            write(file, megabytes);
            out.printf("%-44s %10s %10s %8s%n", "case", "plain ms", "ours ms", "ratio");
            out.println(TURNS.line(
                    megabytes + " MB of float32",
                    () -> lastByte(Files.readAllBytes(file)),
                    () -> last(Npy.read(file))));
        } finally {
            Files.delete(file);
        }
    }

    private static double lastByte(byte[] bytes) {
        return bytes[bytes.length - 1];
    }

    private static double last(Tensor tensor) {
        return tensor.get(tensor.size() - 1);
    }

    private static void write(Path file, int megabytes) throws IOException {
        String dictionary = String.format(
                Locale.ROOT,
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }",
                megabytes,
                VALUES_OF_A_MEGABYTE);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        header.put((byte) 1).put((byte) 0).putShort((short) (HEADER - header.position() - Short.BYTES));
        header.put(dictionary.getBytes(StandardCharsets.US_ASCII));
        while (header.position() < HEADER - 1) {
            header.put((byte) ' ');
        }
        header.put((byte) '\n').flip();
        ByteBuffer values =
                ByteBuffer.allocate(Float.BYTES * VALUES_OF_A_MEGABYTE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < VALUES_OF_A_MEGABYTE; i++) {
            values.putFloat(i / (float) VALUES_OF_A_MEGABYTE);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, header);
            for (int i = 0; i < megabytes; i++) {
                write(channel, values.rewind());
            }
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
