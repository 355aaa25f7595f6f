package org.modelunit.onnx.session;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.graph.GraphTensors;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.PrintableText;

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

    /** Returns what is told of the file in evidence. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    Path path() {
        return path;
    }

    /** Returns the bytes themselves, for ONNX Runtime and the reader of labels, who do not write to them. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the tensors that the nodes of its graph make.
     *
     * @throws ModelException if it is in ONNX Runtime's own format, or damaged
     */
    public GraphTensors tensors() {
        if (GraphTensors.isFlatbuffer(bytes)) {
            throw new ModelException(PrintableText.of(path.toString())
                    + " is in ONNX Runtime's own format, whose inner tensors nobody can look at; give the .onnx file"
                    + " that it was made of");
        }
        try {
            return GraphTensors.of(bytes);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new ModelException(
                    PrintableText.of(path.toString()) + " is damaged or no ONNX model; export it again", e);
        }
    }

    /**
     * Returns the file with more outputs, under the same name and digest.
     *
     * @param names the names of tensors that are no outputs yet
     */
    public ModelFile exposing(Set<String> names) {
        return new ModelFile(fingerprint, path, GraphTensors.exposing(bytes, names));
    }

    /** Tells whether Git LFS has left a note in place of the file. */
    boolean isLfsPointer() {
        byte[] start = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);
        return bytes.length > start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
