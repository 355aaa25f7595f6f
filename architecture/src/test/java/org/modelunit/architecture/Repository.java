package org.modelunit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that people write, from the root of the repository. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(Repository::isWritten)
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> javaFiles() {
        return files(file -> file.toString().endsWith(".java"));
    }

    private static boolean isWritten(Path file) {
        for (Path part : ROOT.relativize(file)) {
            String name = part.toString();
            if (name.equals("target") || name.equals(".git") || name.equals(".idea") || name.equals("__pycache__")) {
                return false;
            }
        }
        return true;
    }

    /** The names of all files under version control. */
    static List<String> tracked() {
        try {
            Process process = new ProcessBuilder("git", "ls-files", "-z")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return List.of(names.split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException("what is under version control is unknown without git", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as UTF-8", e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
