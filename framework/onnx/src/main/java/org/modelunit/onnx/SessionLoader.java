package org.modelunit.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import org.modelunit.error.ModelException;

/** Makes a session of a file's bytes, or says why that cannot be. */
final class SessionLoader {

    private SessionLoader() {}

    static Session load(ModelFile file, Execution execution) {
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
                    file.path() + " cannot be loaded: " + e.getMessage() + "\n  fix  "
                            + fix(file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static String fix(ModelFile file, String message) {
        if (file.isLfsPointer()) {
            return "the file is a note of Git LFS and not the model; run git lfs pull";
        }
        if (message.toLowerCase(java.util.Locale.ROOT).contains("external data")) {
            return "export the model with its weights inside the file (in PyTorch: external_data=False); weights in files"
                    + " beside it would not be part of the digest";
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
