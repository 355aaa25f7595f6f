package org.modelunit.data;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tensor;

/**
 * Reads arrays that NumPy saved, reference values of a training pipeline for instance.
 *
 * <pre>{@code
 * Tensor features = Npy.read(Resource.path("reference/features.npy"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Npy {

    private Npy() {}

    /**
     * Reads a .npy file of any version, byte order and memory layout into C order. Floats of 16 and 32 bits become floats; doubles,
     * integers and booleans (0 or 1) become doubles.
     *
     * @param path the file
     * @throws org.modelunit.error.DataException if there is no such file, it is none of NumPy's or is cut off, it holds anything but
     *     numbers, or an integer that a double cannot hold exactly
     */
    public static Tensor read(Path path) {
        byte[] bytes = FileBytes.of(path);
        return new NpyValues(path, NpyHeader.read(path, bytes), bytes).tensor();
    }
}
