package org.modelunit.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.modelunit.assertions.ModelAssertions;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.Gate;
import org.modelunit.junit.ModelTest;
import org.modelunit.recording.Run;

/** A repository for Maven with ModelUnit as it was just compiled, and links to all else that the machine's own has; that one is not changed. */
record LocalRepository(Path directory) {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path ROOT = Path.of("..", "..");

    /** What the projects need, and where its pom lies. */
    private static final Map<String, Artifact> ARTIFACTS = Map.of(
            "modelunit-core", new Artifact("framework/core", Run.class),
            "modelunit-evidence", new Artifact("framework/evidence", Evidence.class),
            "modelunit-junit", new Artifact("framework/junit", ModelTest.class),
            "modelunit-assertions", new Artifact("assertions", ModelAssertions.class),
            "modelunit-gate", new Artifact("gate/core", Gate.class),
            "modelunit-maven-plugin", new Artifact("gate/maven", BeginMojo.class));

    private record Artifact(String module, Class<?> type) {}

    /** Makes it in the module's build directory, one for each JVM that shares the tests, or brings it up to date. */
    static LocalRepository make() throws Exception {
        Path directory =
                Path.of("target", "it-repository-" + System.getProperty("fork")).toAbsolutePath();
        Path own = Path.of(System.getProperty("maven.local"));
        Path org = Files.createDirectories(directory.resolve("org"));
        link(own, directory);
        link(own.resolve("org"), org);
        LocalRepository repository = new LocalRepository(directory);
        copy(ROOT.resolve("pom.xml"), repository.file("modelunit-parent", "pom"));
        for (Map.Entry<String, Artifact> artifact : ARTIFACTS.entrySet()) {
            Path module = ROOT.resolve(artifact.getValue().module());
            copy(module.resolve("pom.xml"), repository.file(artifact.getKey(), "pom"));
            pack(artifact.getValue().type(), repository.file(artifact.getKey(), "jar"));
        }
        return repository;
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void link(Path from, Path to) throws Exception {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path link = to.resolve(entry.getFileName());
                if (!entry.endsWith("org/modelunit") && Files.notExists(link)) {
                    Files.createSymbolicLink(link, entry.toRealPath());
                }
            }
        }
    }

    private Path file(String artifact, String type) throws Exception {
        Path place =
                directory.resolve("org").resolve("modelunit").resolve(artifact).resolve(VERSION);
        return Files.createDirectories(place).resolve(artifact + "-" + VERSION + "." + type);
    }

    private static void pack(Class<?> type, Path jar) throws Exception {
        Path classes =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(classes)) {
            copy(classes, jar);
            return;
        }
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        List.of("-cf", jar.toString(), "-C", classes.toString(), ".")
                                .toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("cannot pack " + classes);
        }
    }
}
