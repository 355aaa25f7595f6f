package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a user sets up in ONNX Runtime's own options, as the room of sessions knows it. */
@API(status = Status.INTERNAL, since = "0.1")
@FunctionalInterface
public interface OptionsSetup extends Serializable {

    /**
     * Changes the options of a session that is about to be created.
     *
     * @throws OrtException if ONNX Runtime refuses
     */
    void configure(OrtSession.SessionOptions options) throws OrtException;
}
