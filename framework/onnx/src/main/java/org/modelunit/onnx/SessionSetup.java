package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Sets up ONNX Runtime's own session options: an execution provider, custom operators, a profile. This is the one place where a
 * type of ONNX Runtime shows; whoever uses it depends on ONNX Runtime's API and its version.
 *
 * <pre>{@code
 * OnnxModel.open(path).session(options -> options.registerCustomOpLibrary("/opt/ops/libops.so"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface SessionSetup extends Serializable {

    /**
     * Changes the options of a session that is about to be created.
     *
     * @param options the options, which ModelUnit closes; ModelUnit's own are set already
     * @throws OrtException if ONNX Runtime refuses
     */
    void configure(OrtSession.SessionOptions options) throws OrtException;
}
