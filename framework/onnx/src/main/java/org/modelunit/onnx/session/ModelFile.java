package org.modelunit.onnx.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/** A file that was read once: the bytes that are digested are the bytes that run. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ModelFile {

    private final Fingerprint fingerprint;
    private final Path path;
    private final byte[] bytes;

    ModelFile(Fingerprint fingerprint, Path path, byte[] bytes) {
        this.fingerprint = fingerprint;
        this.path = path;
        this.bytes = bytes;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Path path() {
        return path;
    }

    /** Returns the bytes themselves, for ONNX Runtime and the reader of labels, who do not write to them. */
    byte[] bytes() {
        return bytes;
    }

    /** Tells whether Git LFS has left a note in place of the file. */
    boolean isLfsPointer() {
        byte[] start = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);
        return bytes.length > start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
