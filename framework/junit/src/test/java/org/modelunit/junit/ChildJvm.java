package org.modelunit.junit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.modelunit.recording.ExpectedClaims;

/** A JVM of its own that runs {@link SessionMain}, with a recorder that prints what it hears. */
final class ChildJvm {

    private final Path directory;
    private final List<String> options = new ArrayList<>();

    ChildJvm(Path directory) {
        this.directory = directory;
    }

    ChildJvm with(String option) {
        options.add(option);
        return this;
    }

    /** Returns the lines that begin with a {@code >} or with ModelUnit's name. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        Path services = directory.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve("org.modelunit.recording.Recorder"), PrintingRecorder.class.getName());
        Files.writeString(services.resolve(ExpectedClaims.class.getName()), ListedClaims.class.getName());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it lives for a second
        command.addAll(options);
        command.addAll(List.of("-cp", classPath + File.pathSeparator + directory, SessionMain.class.getName()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the JVM did not end:\n" + Files.readString(output));
        }
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("> ") || line.startsWith("ModelUnit"))
                .toList();
    }
}
