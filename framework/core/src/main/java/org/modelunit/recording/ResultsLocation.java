package org.modelunit.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where Allure's results of a run lie: where the user has told Allure to write, or else in the run's own directory. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ResultsLocation {

    /** Allure's own setting. */
    public static final String PROPERTY = "allure.results.directory";

    private static final String FILE = "allure.properties";

    private ResultsLocation() {}

    /**
     * Returns the directory of a run's results.
     *
     * @param run the run
     */
    public static Path of(Run run) {
        return namedByUser().orElse(own(run));
    }

    /**
     * Returns the directory that a run's results have in the run's own directory, unless the user has named another.
     *
     * @param run the run
     */
    public static Path own(Run run) {
        return run.directory().resolve("allure-results");
    }

    /** Returns the directory that Allure was told, by a system property or in its file {@code allure.properties} on the class path. */
    public static Optional<Path> namedByUser() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(ResultsLocation::inFile)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(name).toAbsolutePath().normalize());
    }

    private static Optional<String> inFile() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        InputStream found =
                loader == null ? ClassLoader.getSystemResourceAsStream(FILE) : loader.getResourceAsStream(FILE);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream file = found) {
            Properties properties = new Properties();
            properties.load(file);
            return Optional.ofNullable(properties.getProperty(PROPERTY));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " on the class path", e);
        }
    }
}
