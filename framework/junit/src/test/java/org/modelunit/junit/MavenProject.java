package org.modelunit.junit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelunit.recording.Run;
import org.modelunit.text.ShellWord;

/** A copy of a project under {@code src/it}, which Maven builds with ModelUnit's classes as they were just compiled. */
final class MavenProject {

    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"; // of seconds

    /** What Maven said. */
    record Build(boolean green, String output) {}

    private final Path directory;

    private MavenProject(Path directory) {
        this.directory = directory;
    }

    static MavenProject copy(Path source, Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new MavenProject(directory);
    }

    Build test(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(maven(), "-B", "test"));
        command.addAll(versions());
        command.addAll(List.of(options));
        return run(command);
    }

    /** Runs a command that we print as if it was pasted into a shell. */
    Build paste(String command) throws Exception {
        String options = versions().stream().map(ShellWord::of).collect(Collectors.joining(" "));
        String shell = "mvn() { " + ShellWord.of(maven()) + " -B " + options + " \"$@\"; }\n" + command + "\n";
        return run(List.of("sh", "-c", shell));
    }

    private static String maven() {
        String home = System.getProperty("maven.home", "");
        return home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }

    private List<String> versions() throws Exception {
        List<String> command = new ArrayList<>();
        command.add("-Djunit.version=" + Test.class.getPackage().getImplementationVersion());
        command.add("-Dsurefire.version=" + System.getProperty("surefire.version"));
        command.add("-Dcore.jar=" + jar("core", Run.class));
        command.add("-Djunit.jar=" + jar("junit", ModelTest.class));
        return command;
    }

    private Build run(List<String> command) throws Exception {
        Path output = directory.resolve("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().merge("MAVEN_OPTS", SHORT_LIFE, (theirs, ours) -> theirs + " " + ours);
        Process process = builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Maven did not end:\n" + Files.readString(output));
        }
        return new Build(process.exitValue() == 0, Files.readString(output));
    }

    /** Forgets what the JVMs of earlier builds have left. */
    void clearEvents() throws IOException {
        for (File file : eventFiles()) {
            Files.delete(file.toPath());
        }
    }

    private File[] eventFiles() {
        File[] files = directory.resolve("target").toFile().listFiles((at, name) -> name.startsWith("events-"));
        return files == null ? new File[0] : files;
    }

    /** Returns the lines of each file that a JVM of the build has left. */
    List<List<String>> events() throws IOException {
        List<List<String>> events = new ArrayList<>();
        for (File file : eventFiles()) {
            events.add(Files.readAllLines(file.toPath()));
        }
        return events;
    }

    private Path jar(String name, Class<?> type) throws Exception {
        Path classes =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(classes)) {
            return classes;
        }
        Path jar = directory.resolve(name + ".jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-f", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("cannot pack " + classes);
        }
        return jar;
    }
}
