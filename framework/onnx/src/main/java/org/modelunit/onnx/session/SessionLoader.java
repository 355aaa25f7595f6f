package org.modelunit.onnx.session;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.graph.FileGraphReader;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.parallel.Deadline;
import org.modelunit.text.PrintableText;

/** Makes a session of a file's bytes, or says why that cannot be. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SessionLoader {

    /** Loading takes its time with a large model; an own setup of the session may hang. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private SessionLoader() {}

    /**
     * Loads a file.
     *
     * @throws ModelException if ONNX Runtime cannot, or the file is none
     */
    public static Session load(ModelFile file, Execution execution) {
        return load(file, execution, LONGEST);
    }

    static Session load(ModelFile file, Execution execution, Duration longest) {
        Deadline deadline = new Deadline(
                longest, "look at what session(…) sets up, and run the file by the exporter's own runtime");
        return deadline.await("loading " + PrintableText.of(file.path().toString()), () -> loaded(file, execution));
    }

    private static Session loaded(ModelFile file, Execution execution) {
        OrtEnvironment environment = OrtRuntime.environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(execution.threads());
            options.setInterOpNumThreads(1);
            // every error arrives as an exception; ONNX Runtime would print it as well
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            execution.setup().configure(options);
            OrtSession session = environment.createSession(file.bytes(), options);
            Signature signature = Signature.of(file.fingerprint().name(), session, FileGraphReader.read(file.bytes()));
            return new Session(file.fingerprint(), signature, session, execution);
        } catch (OrtException e) {
            throw new ModelException(
                    PrintableText.of(file.path() + " cannot be loaded: " + e.getMessage()) + "\n  fix  "
                            + fix(file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static String fix(ModelFile file, String message) {
        if (file.isLfsPointer()) {
            return "the file is a note of Git LFS and not the model; run git lfs pull";
        }
        if (message.contains("opset") || message.contains("IR version") || message.contains("ir_version")) {
            return "export with the opset and IR version that ONNX Runtime " + OrtRuntime.version()
                    + " reads, or depend on a newer ONNX Runtime";
        }
        if (message.contains("INVALID_PROTOBUF") || message.contains("rotobuf")) {
            return "the file is no ONNX model or is damaged; export it again and compare its SHA-256, here "
                    + file.fingerprint().sha256();
        }
        return "run the file by the exporter's own runtime; its SHA-256 is "
                + file.fingerprint().sha256();
    }
}
