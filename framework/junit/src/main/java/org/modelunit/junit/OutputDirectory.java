package org.modelunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.modelunit.settings.Settings;

/**
 * Where a run writes: beside the test classes, not in the working directory, which differs between an IDE and a build.
 *
 * <p>Every JVM of a build must find the same place, so the class path comes first, and the test class only where that has no
 * directories that we know.
 */
final class OutputDirectory {

    private static final String NAME = "modelunit";

    private OutputDirectory() {}

    static Path of(Settings settings, Optional<Class<?>> testClass) {
        if (!settings.output().isBlank()) {
            return Path.of(settings.output()).toAbsolutePath().normalize();
        }
        List<Path> places = directories(testClass.map(Class::getClassLoader).orElse(null));
        testClass.flatMap(OutputDirectory::source).ifPresent(places::add);
        return beside(places).orElseGet(() -> Path.of(NAME).toAbsolutePath());
    }

    /** Returns the place beside the first directory that is known to hold test classes. */
    static Optional<Path> beside(List<Path> directories) {
        return directories.stream()
                .map(OutputDirectory::buildDirectory)
                .flatMap(Optional::stream)
                .findFirst()
                .map(build -> build.resolve(NAME));
    }

    private static Optional<Path> buildDirectory(Path classes) {
        if (classes.endsWith("test-classes")) { // Maven: target/test-classes
            return Optional.ofNullable(classes.getParent());
        }
        Path parent = classes.getParent();
        Path grandparent = parent == null ? null : parent.getParent();
        if (parent == null || grandparent == null) {
            return Optional.empty();
        }
        if (grandparent.endsWith("classes")) { // Gradle: build/classes/java/test
            boolean main = classes.endsWith("main");
            return main ? Optional.empty() : Optional.ofNullable(grandparent.getParent());
        }
        if (parent.endsWith(Path.of("out", "test"))) { // IntelliJ: out/test/<module>
            return Optional.of(grandparent);
        }
        return Optional.empty();
    }

    /** With a class path inside a jar's manifest, as Surefire makes it, only a class loader knows the directories. */
    private static List<Path> directories(@org.jspecify.annotations.Nullable ClassLoader own) {
        ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
        List<Path> directories = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(""))) {
                path(url).ifPresent(directories::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path", e);
        }
        return directories;
    }

    private static Optional<Path> source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null ? Optional.empty() : path(source.getLocation());
    }

    private static Optional<Path> path(URL url) {
        if (!"file".equals(url.getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a malformed entry: " + url, e);
        }
    }
}
