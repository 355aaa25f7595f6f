package org.modelunit.weakspot;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps reviewed lists in files; found by {@link java.util.ServiceLoader}. Safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface BaselineStore {

    /**
     * Reads a list.
     *
     * @param file where it is kept
     * @return empty if there is no such file
     * @throws org.modelunit.error.BaselineException if the file cannot be used; the message names the file and what is wrong in it
     */
    Optional<KnownWeakSpots> read(Path file);

    /**
     * Writes a list, so that nobody ever sees half of it.
     *
     * @param file where to keep it; directories are made
     * @param list the list
     */
    void write(Path file, KnownWeakSpots list);
}
