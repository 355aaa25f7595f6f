package org.modelunit.data.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.InputFile;

/** Files that NumPy saved. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ArrayFile {

    /** What is read at once: it stays in the processor's cache until it is copied. */
    private static final int CHUNK = 1 << 19;

    private ArrayFile() {}

    /**
     * Reads a .npy file.
     *
     * @param path the file
     */
    public static Tensor npy(Path path) {
        try (FileChannel channel = InputFile.open(path)) {
            ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.min(CHUNK, channel.size() + Long.BYTES));
            return new NpyReader(path.toString(), channel, channel.size(), chunk).read();
        } catch (IOException e) {
            throw InputFile.unreadable(path, e);
        }
    }

    /**
     * Reads a .npz file.
     *
     * @param path the file
     * @return the arrays by name, in the order of the file; unmodifiable
     */
    public static Map<String, Tensor> npz(Path path) {
        return new NpzReader(path).read();
    }
}
