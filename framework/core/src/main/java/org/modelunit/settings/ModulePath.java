package org.modelunit.settings;

import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Names files of a module on every machine the same. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ModulePath {

    private ModulePath() {}

    /**
     * Returns what claims call a file: its path from the directory of the module; or, where it is not in there and its path is absolute,
     * its name.
     *
     * @param file the path, from the directory of the module whose tests run, or absolute
     */
    public static String of(Path file) {
        Path module = Path.of("").toAbsolutePath();
        Path path =
                file.isAbsolute() && file.normalize().startsWith(module) ? module.relativize(file.normalize()) : file;
        Path name = path.isAbsolute() ? Objects.requireNonNullElse(path.getFileName(), path) : path.normalize();
        return name.toString().isEmpty() ? "." : name.toString().replace('\\', '/');
    }
}
