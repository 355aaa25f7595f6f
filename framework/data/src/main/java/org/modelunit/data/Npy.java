package org.modelunit.data;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.data.array.ArrayFile;
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
     * Reads a .npy file of any version, byte order and memory layout into C order. Values keep their type: floats of 16, 32 and 64 bits,
     * whole numbers with and without sign, truth values, and texts ({@code <U}, or {@code S} in UTF-8).
     *
     * @param path the file
     * @throws org.modelunit.error.DataException if there is no such file, it is none of NumPy's or is cut off, or it holds anything else:
     *     Python objects, above all, are code that is never run
     */
    public static Tensor read(Path path) {
        return ArrayFile.npy(path);
    }
}
