package org.modelunit.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.settings.RunFiles;

/**
 * What a run of tests was a build of, as far as files and variables tell. What they do not tell is empty.
 *
 * @param module the module: {@code groupId:artifactId} where a {@code pom.xml} says so, else its directory, named from
 *     the top of Git's working tree where there is one
 * @param session the name that the runs of one build share: what the file {@code session} in the directory that runs write to says, in
 *     the module or in one that it is a part of, else the setting {@code modelunit.session}
 * @param commit the version of the sources
 * @param job the job of a build server
 * @param machine what the tests ran on
 * @param libraries the versions of JUnit, AssertJ, Allure, ONNX Runtime and ModelUnit, by name, of those that are on the class path;
 *     "unknown" where a jar does not say its version
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BuildInfo(
        String module, String session, Commit commit, CiJob job, Machine machine, Map<String, String> libraries) {

    /** A build that nothing is known of. */
    public static final BuildInfo UNKNOWN =
            new BuildInfo("", "", Commit.UNKNOWN, CiJob.NONE, Machine.UNKNOWN, Map.of());

    private static final int LONGEST_SESSION_FILE = 1000;

    /** Keeps the versions in the order of the names. */
    public BuildInfo {
        libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    }

    /**
     * Returns what is known of the build that writes to a directory.
     *
     * @param output where runs are written: {@code target/modelunit} in a Maven module
     * @param variables the variables of the process
     * @param session the session that the settings name; empty for none
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static BuildInfo of(Path output, Map<String, String> variables, String session) {
        Path module = ModuleDirectory.of(output);
        return new BuildInfo(
                ModuleDirectory.name(module),
                session(SessionFile.of(module, output), session),
                Commit.of(module, variables),
                CiJob.of(variables),
                Machine.current(),
                Libraries.onClassPath());
    }

    /** A file that says nothing usable leaves the session unknown: the setting may name another build than whoever wrote the file. */
    private static String session(Optional<Path> found, String otherwise) {
        if (found.isEmpty()) {
            return otherwise;
        }
        Path file = found.get();
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_SESSION_FILE) {
                return "";
            }
            String session = Files.readString(file).strip();
            return RunFiles.isSession(session) ? session : "";
        } catch (IOException e) {
            return ""; // not text, or not ours to read: no session is known
        }
    }
}
