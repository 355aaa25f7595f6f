package org.modelunit.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.modelunit.error.ModelException;

/** The one environment of ONNX Runtime in this JVM. */
final class OrtRuntime {

    private static final Logger LOGGER = System.getLogger(OrtRuntime.class.getName());

    /**
     * ONNX Runtime 1.29 copies the command line of the process onto the stack when its library loads or its environment is made, and
     * kills the JVM without a word where a usual stack of 1 MiB is too small for that; build servers have long command lines.
     */
    private static final long STACK = 64L << 20;

    private OrtRuntime() {}

    /** Returns the environment; waits for it even when interrupted, as it is the whole JVM's and not this thread's alone. */
    static OrtEnvironment environment() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Holder.CREATION.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new ModelException(
                            "ONNX Runtime's native library does not load on " + System.getProperty("os.name") + " "
                                    + System.getProperty("os.arch") + ": " + e.getCause(),
                            e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static String version() {
        return environment().getVersion();
    }

    /** Returns a warning about a version's telemetry, or an empty text. */
    static String telemetryWarning(String version, Map<String, String> variables) {
        String[] parts = version.split("\\.", 3);
        boolean has = parts.length > 1
                && parts[0].equals("1")
                && parts[1].matches("\\d{1,6}")
                && Integer.parseInt(parts[1]) >= 29;
        return has && !"1".equals(variables.get("ORT_DISABLE_TELEMETRY"))
                ? "ONNX Runtime " + version
                        + " sends telemetry unless the environment variable ORT_DISABLE_TELEMETRY is 1;"
                        + " set it for the test JVM (in Surefire: <environmentVariables>), or use ONNX Runtime 1.28"
                : "";
    }

    private static OrtEnvironment create() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        String warning = telemetryWarning(environment.getVersion(), System.getenv());
        if (!warning.isEmpty()) {
            LOGGER.log(Level.WARNING, warning);
        }
        return environment;
    }

    /** Begun on first use, once; a failure is kept, too. */
    private static final class Holder {

        static final FutureTask<OrtEnvironment> CREATION = begin();

        private static FutureTask<OrtEnvironment> begin() {
            FutureTask<OrtEnvironment> creation = new FutureTask<>(OrtRuntime::create);
            Thread thread = new Thread(null, creation, "modelunit-onnx-environment", STACK);
            thread.setDaemon(true);
            thread.start();
            return creation;
        }
    }
}
