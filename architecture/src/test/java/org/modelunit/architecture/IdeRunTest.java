package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All modules together, run as an IDE runs them. */
class IdeRunTest {

    @TempDir
    Path elsewhere;

    @Test
    void a_click_in_an_ide_leaves_the_same_evidence_and_report_beside_the_test_classes() throws Exception {
        Path output = Path.of(IdeRun.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("modelunit");
        Path report = output.resolve("report/index.html");
        Files.deleteIfExists(report);

        String console = run();

        assertThat(console)
                .contains("ModelUnit claims   1 shown, 1 inconclusive")
                .contains("ModelUnit blocked  by IdeRun$Coins#are_too_few")
                .contains("ModelUnit report   " + report);
        assertThat(report).isRegularFile();
        assertThat(Files.readString(report)).contains("<title>ModelUnit</title>");
        assertThat(files(output.resolve("evidence"))).anyMatch(name -> name.endsWith(".jsonl"));
        assertThat(files(elsewhere)).as("what lies in the working directory").containsExactly("console.txt");
    }

    private String run() throws Exception {
        Path console = elsewhere.resolve("console.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djqwik.database=", // jqwik is on this class path, and keeps a file unless told otherwise
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IdeRun.class.getName())
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(console);
    }

    private static Stream<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        }
    }
}
