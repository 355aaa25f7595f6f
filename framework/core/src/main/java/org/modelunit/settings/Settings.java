package org.modelunit.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.SettingException;

/**
 * The settings of a run. Each is looked for as a system property, a JUnit configuration parameter, an entry of
 * {@code modelunit.properties} on the class path, and a default, in this order. The file is in UTF-8, holds nothing but settings, and
 * each once. A key that nobody knows is an error, be it in the file or spelled like ours elsewhere ({@code modelUnit.seed},
 * {@code model-unit.seed}): a typo must not fail open.
 *
 * @param seed {@code modelunit.seed}: the root of everything drawn at random
 * @param inconclusive {@code modelunit.inconclusive}: what an inconclusive claim does to its test
 * @param files the files that a run reads and writes, from {@code modelunit.report} to {@code modelunit.released}
 * @param models {@code modelunit.model.<name>}: files that replace those that a fixture names, by the name of the model
 * @param threads {@code modelunit.threads}: how many threads metrics and bounds are computed on; results do not depend on it
 * @param fixtureTimeout {@code modelunit.fixture.timeout}: how long one value of a fixture may take to be made or closed
 * @param rows {@code modelunit.rows} and what begins so: how much of the rows of data is shown
 * @param sources every setting as it was said, by its key, and where; defaults too. Empty where settings were not read but made by a
 *     program
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Settings(
        long seed,
        OnInconclusive inconclusive,
        RunFiles files,
        Map<String, String> models,
        int threads,
        Duration fixtureTimeout,
        RowsShown rows,
        List<Setting> sources) {

    /** The largest number of threads that can be asked for. */
    public static final int MOST_THREADS = 1024;

    /** How long one value of a fixture may take, unless a setting says otherwise. */
    static final Duration FIXTURE_TIMEOUT = Duration.ofMinutes(10);

    /** The names that models were asked for by in this JVM. */
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private static final AtomicReference<Settings> CURRENT = new AtomicReference<>();

    /** Keeps unmodifiable copies of the models and the sources. */
    public Settings {
        models = Map.copyOf(models);
        sources = List.copyOf(sources);
    }

    /** Creates settings that only read baselines and show no rows. */
    public Settings(
            long seed,
            OnInconclusive inconclusive,
            ReportMode report,
            String output,
            Map<String, String> models,
            int threads) {
        this(
                seed,
                inconclusive,
                new RunFiles(report, output),
                models,
                threads,
                FIXTURE_TIMEOUT,
                RowsShown.IDS,
                List.of());
    }

    /** Whether baselines, which are reviewed lists of what is known, are written; whoever writes one is told to review it. */
    public enum BaselineMode {
        /** Baselines are read, and a missing one is an error. */
        CHECK,
        /** A missing baseline is written. */
        WRITE,
        /** Baselines are written anew from what is found now; the reviewers' reasons stay. */
        REWRITE
    }

    /** What an inconclusive claim does to its test. */
    public enum OnInconclusive {
        /** The test fails, in words of its own. */
        FAIL,
        /** The test is aborted when nothing else failed. */
        ABORT
    }

    /** Whether a report is made at the end of a run. */
    public enum ReportMode {
        /** A report is made, whether tests passed or failed. */
        ALWAYS,
        /** No report is made. */
        NEVER
    }

    /** Returns the settings of this JVM: those a test run has installed, or else what system properties and file say. */
    public static Settings current() {
        Settings installed = CURRENT.get();
        return installed != null ? installed : ReadSettings.current();
    }

    /**
     * Makes settings those of this JVM; for whoever runs the tests.
     *
     * @param settings what {@link #current()} returns from now on
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static void install(Settings settings) {
        CURRENT.set(settings);
    }

    /** Makes what system properties and file say the settings of this JVM again; for whoever has installed others. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static void uninstall() {
        CURRENT.set(null);
    }

    /**
     * Reads the settings.
     *
     * @param parameters JUnit's configuration parameters; those that begin with {@code modelunit.} count
     * @throws SettingException if a key is unknown, a value makes no sense, or {@code modelunit.properties} cannot be read
     */
    public static Settings load(Map<String, String> parameters) {
        return SettingsReader.read(parameters, SettingsReader.systemProperties(), System.getenv());
    }

    /** Returns {@code modelunit.report}: whether a report is made at the end. */
    public ReportMode report() {
        return files.report();
    }

    /** Returns {@code modelunit.output}: the directory to write to; empty for the one beside the test classes. */
    public String output() {
        return files.output();
    }

    /** Returns {@code modelunit.baseline}: whether baselines are written. */
    public BaselineMode baseline() {
        return files.baseline();
    }

    /**
     * Returns the file that replaces a model's own, if one was given by {@code -Dmodelunit.model.<name>=<file>}.
     *
     * @param name the name of the model, "challenger" for instance
     */
    public Optional<String> model(String name) {
        ASKED.add(name);
        return Optional.ofNullable(models.get(name));
    }

    /**
     * Checks that each file which replaces a model is there and can be read, whether or not a test will ask for it.
     *
     * @throws SettingException if one is not, naming the setting and the file
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void requireModelFiles() {
        new TreeMap<>(models).forEach((name, file) -> {
            String setting = "modelunit.model." + name + "=" + file;
            Path path;
            try {
                path = Path.of(file);
            } catch (InvalidPathException e) {
                throw new SettingException(setting + " does not name a file: " + e.getMessage(), e);
            }
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new SettingException(setting + ": " + flaw(path) + " " + path.toAbsolutePath()
                        + (path.isAbsolute() ? "" : "; the relative path begins at the working directory"));
            }
        });
    }

    private static String flaw(Path path) {
        if (!Files.exists(path)) {
            return "there is no file";
        }
        return Files.isRegularFile(path) ? "this JVM may not read" : "no file but a directory is";
    }

    /** Returns the names that models were asked for by in this JVM. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Set<String> modelsAskedFor() {
        return Set.copyOf(ASKED);
    }
}
