package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;

/** ONNX Runtime 1.29.0 kills a JVM whose command line is long; build servers have such command lines. */
class LongCommandLineTest {

    private static final int LENGTH = 100_000;

    @Test
    void a_long_command_line_does_not_kill_the_jvm_on_the_faulty_version() throws Exception {
        Run run = run(Answering.class);
        assertThat(run.output).contains("answered for 40 rows by ONNX Runtime 1.29.0");
        assertThat(run.exitCode).isZero();
    }

    /** Once this fails the version is mended, or the test above shows nothing. */
    @Test
    void the_same_command_line_kills_a_jvm_that_takes_no_care() throws Exception {
        Run run = run(Careless.class);
        assertThat(run.exitCode).isNotZero();
        assertThat(run.output).doesNotContain("survived");
    }

    private static Run run(Class<?> main) throws IOException, InterruptedException {
        String faulty = System.getProperty("onnxruntime.faulty");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("onnxruntime-"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-Dpadding=" + "x".repeat(LENGTH),
                "-cp",
                faulty + File.pathSeparator + classPath,
                main.getName()));
        builder.directory(new File(faulty).getParentFile());
        builder.environment()
                .clear(); // as users have it: telemetry is off where a variable says so, or tells of a CI server
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}

    /** Uses ONNX Runtime by way of ModelUnit. */
    static final class Answering {
        public static void main(String[] arguments) {
            try (Classifier<float[]> model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
                System.out.println(
                        "answered for " + model.predictAll(Models.rows()).size() + " rows by ONNX Runtime "
                                + model.versions().get("onnxruntime"));
            }
        }
    }

    /** Uses ONNX Runtime directly, on the main thread. */
    static final class Careless {
        public static void main(String[] arguments) {
            System.out.println("survived with " + ai.onnxruntime.OrtEnvironment.getEnvironment());
        }
    }
}
