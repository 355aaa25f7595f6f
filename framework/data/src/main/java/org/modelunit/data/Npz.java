package org.modelunit.data;

import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.data.array.ArrayFile;
import org.modelunit.tensor.Tensor;

/**
 * Reads several arrays that NumPy saved in one file.
 *
 * <pre>{@code
 * Map<String, Tensor> tokens = Npz.read(Resource.path("reference/tokens.npz"));
 * Tensor ids = tokens.get("input_ids");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Npz {

    private Npz() {}

    /**
     * Reads a .npz file that {@code np.savez} or {@code np.savez_compressed} wrote; each array as {@link Npy#read} does.
     *
     * @param path the file
     * @return the arrays by name, in the order of the file; unmodifiable
     * @throws org.modelunit.error.DataException if there is no such file, it is damaged, two arrays have one name, a name leads out of the
     *     folder, compressed arrays swell to more than 1 GiB, or an array cannot be read
     */
    public static Map<String, Tensor> read(Path path) {
        return ArrayFile.npz(path);
    }
}
