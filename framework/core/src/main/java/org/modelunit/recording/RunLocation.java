package org.modelunit.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.BuildInfo;
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
        Path output = directory(settings);
        BuildInfo build = BuildInfo.of(output, System.getenv(), settings.files().session());
        return new Run(id(), output, settings, build);
    }

    /** Returns the name of the run that this JVM belongs to, which all JVMs have that one Surefire execution forks. */
    public static String id() {
        return RunId.ofThisJvm();
    }

    /**
     * Returns the directory that a run writes to, for whoever needs no more of it: what a run was a build of takes a look at all files.
     *
     * @param settings the settings that hold for the run
     */
    public static Path directory(Settings settings) {
        Path directory = settings.output().isBlank() ? besideTestClasses(classes()) : Path.of(settings.output());
        return directory.toAbsolutePath().normalize();
    }

    static Path besideTestClasses(List<Path> classes) {
        return classes.stream()
                .flatMap(directory -> buildDirectory(directory).stream())
                .findFirst()
                .map(build -> build.resolve(OUTPUT))
                .orElse(Path.of(OUTPUT));
    }

    /** Returns the build directory that a directory of test classes lies in, if it is one. */
    private static Optional<Path> buildDirectory(Path classes) {
        if (classes.endsWith("test-classes") || classes.endsWith(Path.of("bin", "test"))) {
            return Optional.ofNullable(classes.getParent());
        }
        Path language = classes.getParent(); // build/classes/java/test, build/classes/kotlin/test
        Path kind = language == null ? null : language.getParent();
        if (kind != null && kind.endsWith("classes") && !classes.endsWith("main")) {
            return Optional.ofNullable(kind.getParent());
        }
        return language != null && language.endsWith(Path.of("out", "test")) // out/test/<module>
                ? Optional.ofNullable(language.getParent())
                : Optional.empty();
    }

    /** The directories of the class path; where that is hidden in a jar's manifest, only a class loader knows them. */
    private static List<Path> classes() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ClassLoader.getSystemClassLoader() : context;
        List<Path> directories = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(""))) {
                if ("file".equals(url.getProtocol())) {
                    directories.add(Path.of(URI.create(url.toString())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path", e);
        }
        return directories;
    }
}
