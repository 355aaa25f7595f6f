package org.modelunit.counterexample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps counter-examples in files; found by {@link java.util.ServiceLoader}. Safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface CounterExampleStore {

    /**
     * Reads what is kept in a file.
     *
     * @param file where it is kept
     * @return the pairs in their order; empty if there is no such file
     * @throws org.modelunit.error.BaselineException if the file cannot be used; the message names the file and what is wrong in it
     */
    Optional<List<KeptPair>> read(Path file);

    /**
     * Writes pairs, so that nobody ever sees half of the file.
     *
     * @param file where to keep them; directories are made
     * @param pairs all pairs
     */
    void write(Path file, List<KeptPair> pairs);
}
