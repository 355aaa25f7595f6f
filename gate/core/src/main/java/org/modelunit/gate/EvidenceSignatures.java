package org.modelunit.gate;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Checks the signatures of evidence, with a key that only CI has. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface EvidenceSignatures {

    /**
     * Returns what is wrong with the signature of a run; nothing if it is signed, and nobody has changed it since.
     *
     * @param run the directory with the evidence of the run
     */
    Optional<String> problem(Path run);
}
