package org.modelunit.provenance;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Something that answers and is known by the bytes of its file: a model, or what runs one as a stage of a pipeline. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Fingerprinted {

    /** Returns what it is: the name of its file with the digest of the very bytes that run, where there are any. */
    Fingerprint fingerprint();

    /** Returns the versions of whatever runs it, by name: "onnxruntime" and the like. None unless it says some. */
    default Map<String, String> versions() {
        return Map.of();
    }
}
