package org.modelunit.gate.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.settings.RunFiles;

/**
 * The name that all runs of one build share. It reaches every JVM by a file, as a property is lost where a build passes none on.
 *
 * @param name 1 to 100 letters, digits and {@code . _ : -} of ASCII
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BuildSession(String name) {

    /** What the file is called, in the directory that runs write to. */
    public static final String FILE = "session";

    /** Checks the name. */
    public BuildSession {
        if (!RunFiles.isSession(name)) {
            throw new IllegalArgumentException(
                    "a session is 1 to 100 letters, digits and . _ : -, but was '" + name + "'");
        }
    }

    /** Returns a session that no other build has. */
    public static BuildSession random() {
        return new BuildSession(UUID.randomUUID().toString());
    }

    /**
     * Returns the session that somebody named, or a random one.
     *
     * @param name the name, as {@code -Dmodelunit.session} gives it; empty for none
     */
    public static BuildSession of(String name) {
        return name.isBlank() ? random() : new BuildSession(name.strip());
    }

    /**
     * Tells the session to the JVMs of a module.
     *
     * @param output the directory that its runs write to, {@code target/modelunit}
     * @throws IOException if the file cannot be written
     */
    public void write(Path output) throws IOException {
        WholeFile.write(output.resolve(FILE), (name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the session that was told to the JVMs of a module; nothing if none was.
     *
     * @param output the directory that its runs write to
     * @throws IOException if the file cannot be read
     */
    public static Optional<BuildSession> read(Path output) throws IOException {
        Path file = output.resolve(FILE);
        return Files.isRegularFile(file)
                ? Optional.of(new BuildSession(Files.readString(file).strip()))
                : Optional.empty();
    }
}
