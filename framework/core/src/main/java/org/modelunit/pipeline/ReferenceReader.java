package org.modelunit.pipeline;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Reads references from folders; found by {@link java.util.ServiceLoader}. Safe for any thread. */
@API(status = Status.INTERNAL, since = "0.1")
public interface ReferenceReader {

    /**
     * Reads all stages of a folder, with what its manifest says of them.
     *
     * @param folder the folder
     * @throws org.modelunit.error.DataException if there is none, or something in it cannot be read; the message says what and where
     */
    Reference read(Path folder);
}
