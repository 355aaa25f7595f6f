package org.modelunit.recording;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.settings.Settings;

/** Says which run this JVM belongs to and where that run writes; everybody who asks gets the same answer. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RunLocation {

    private static final String OUTPUT = "modelunit";

    private RunLocation() {}

    /**
     * Returns the run that this JVM belongs to. Its directory is the one that {@code modelunit.output} names, or else
     * {@code modelunit} beside the test classes: in {@code target} for Maven, {@code build} for Gradle, {@code out} for IntelliJ,
     * {@code bin} for Eclipse. Where no test classes are found it is {@code modelunit} in the working directory.
     *
     * @param settings the settings that hold for the run
     */
    public static Run run(Settings settings) {
        Path directory = settings.output().isEmpty()
                ? besideTestClasses(System.getProperty("java.class.path", ""))
                : Path.of(settings.output());
        return new Run(RunId.ofThisJvm(), directory.toAbsolutePath().normalize(), settings);
    }

    static Path besideTestClasses(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty() && !entry.endsWith(".jar"))
                .map(Path::of)
                .flatMap(entry -> buildDirectory(entry).stream())
                .findFirst()
                .map(build -> build.resolve(OUTPUT))
                .orElse(Path.of(OUTPUT));
    }

    /** Returns the build directory that a directory of test classes lies in, if it is one. */
    private static Optional<Path> buildDirectory(Path classes) {
        if (classes.endsWith(Path.of("target", "test-classes")) || classes.endsWith(Path.of("bin", "test"))) {
            return Optional.ofNullable(classes.getParent());
        }
        Path language = classes.getParent(); // build/classes/java/test, build/classes/kotlin/test
        Path kind = language == null ? null : language.getParent();
        if (classes.endsWith("test") && kind != null && kind.endsWith(Path.of("build", "classes"))) {
            return Optional.ofNullable(kind.getParent());
        }
        return language != null && language.endsWith(Path.of("out", "test")) // out/test/<module>
                ? Optional.ofNullable(language.getParent())
                : Optional.empty();
    }
}
