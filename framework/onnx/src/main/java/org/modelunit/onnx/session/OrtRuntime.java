package org.modelunit.onnx.session;

import ai.onnxruntime.OrtEnvironment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;

/** The one environment of ONNX Runtime in this JVM. */
@API(status = Status.INTERNAL, since = "0.1")
public final class OrtRuntime {

    private static final Logger LOGGER = System.getLogger(OrtRuntime.class.getName());

    /**
     * ONNX Runtime 1.29 copies the command line of the process onto the stack when its library loads or its environment is made, and
     * kills the JVM without a word where a usual stack of 1 MiB is too small for that; build servers have long command lines.
     */
    private static final long STACK = 64L << 20;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");
    private static final int FIRST_WITH_TELEMETRY = 29;

    private OrtRuntime() {}

    /** Returns the environment; waits for it even when interrupted, as it is the whole JVM's and not this thread's alone. */
    public static OrtEnvironment environment() {
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

    /** Returns the version of ONNX Runtime. */
    public static String version() {
        return environment().getVersion();
    }

    /** Returns a warning about a version's telemetry, or an empty text. */
    static String telemetryWarning(String version, Map<String, String> variables) {
        Matcher parts = VERSION.matcher(version);
        boolean has = parts.lookingAt()
                && (Integer.parseInt(parts.group(1)) > 1 || Integer.parseInt(parts.group(2)) >= FIRST_WITH_TELEMETRY);
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
