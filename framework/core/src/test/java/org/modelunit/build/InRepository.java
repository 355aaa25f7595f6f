package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository that Git itself has made; nothing is tested where there is no Git. */
abstract class InRepository {

    static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05.123456789Z"));

    @TempDir
    Path directory;

    Path root;

    @BeforeEach
    void commitSomething() throws Exception {
        directory = directory.toRealPath();
        root = Files.createDirectory(directory.resolve("repository"));
        assumeTrue(isGitHere(), "there is no Git here");
        git("init", "-q");
        write("pom.xml", "<project/>\n");
        write("src/a.txt", "one\n");
        write("src/a/b.txt", "two\n");
        write("src/ä b.txt", "three\n");
        write("run.sh", "exit\n");
        Files.setPosixFilePermissions(root.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("src/a.txt"));
        age();
        git("add", ".");
        git("commit", "-q", "-m", "first");
    }

    private boolean isGitHere() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor(1, TimeUnit.MINUTES);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    String git(String... arguments) throws Exception {
        return git(root, arguments);
    }

    String git(Path at, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(
                List.of("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(at.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Makes files older than the index, as they are when somebody begins to work. */
    void age() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(".git"))
                    .toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    WorkingTree tree() {
        return GitFiles.commit(root).tree();
    }
}
