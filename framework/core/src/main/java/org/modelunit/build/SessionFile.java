package org.modelunit.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the file that names the session of a build: where the module's runs are written, or in the same place of a module that this one is
 * a part of, so that one file at the root serves all modules of a build.
 */
final class SessionFile {

    private static final String NAME = "session";

    /** Whoever has one of these is built, alone or with its parts. */
    private static final List<String> BUILDS =
            List.of("pom.xml", "settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");

    private SessionFile() {}

    /**
     * Returns the nearest file.
     *
     * @param module the module
     * @param output where its runs are written
     */
    static Optional<Path> of(Path module, Path output) {
        Path own = output.resolve(NAME);
        if (Files.exists(own)) {
            return Optional.of(own);
        }
        Path absolute = output.toAbsolutePath().normalize();
        if (!absolute.startsWith(module)) {
            return Optional.empty();
        }
        Path inside = module.relativize(absolute);
        for (Path at = module.getParent(); at != null && isBuilt(at); at = at.getParent()) {
            Path file = at.resolve(inside).resolve(NAME);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean isBuilt(Path directory) {
        return BUILDS.stream().anyMatch(build -> Files.isRegularFile(directory.resolve(build)));
    }
}
