package org.modelunit.allure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.MarkedDirectory;
import org.modelunit.recording.ResultsLocation;
import org.modelunit.recording.Run;

/** Allure's results of a run, {@code <directory>/allure-results}: shared by all JVMs of the run, so every change is made under a lock. */
final class ResultsDirectory {

    private static final System.Logger LOG = System.getLogger(ResultsDirectory.class.getName());
    private static final String CATEGORIES = "categories.json";
    private static final String EXECUTOR = "executor.json";

    /** Allure 3 reads categories from its own configuration; it stands beside the results. */
    private static final String CONFIGURATION = "allurerc.json";

    private static final String OUR_CONFIGURATION = "{\n  \"name\": \"ModelUnit\",";
    private static final String ENVIRONMENT = "environment.properties";

    /** What Allure and we write to a directory of results. */
    private static final Pattern OURS = Pattern.compile(
            "[^/]+-(result|container)\\.json|[^/]+-attachment(\\.[^/]*)?|categories\\.json|executor\\.json|environment\\.properties(\\.part)?");

    private final Path results;

    ResultsDirectory(Path results) {
        this.results = results;
    }

    static ResultsDirectory of(Run run) {
        return new ResultsDirectory(ResultsLocation.own(run));
    }

    Path path() {
        return results;
    }

    /**
     * Empties the directory of what an earlier run left, if no other JVM of this run has done so, and puts in what is the same
     * for every run. Whatever Allure and we do not write stays, and all that lies in a directory that we did not make. While another
     * run still goes on, its results stay, too: both share the directory.
     *
     * @param run the id of the run that writes here from now on
     * @param executor the build server that runs it
     */
    void begin(String run, Executor executor) {
        change(lock -> {
            List<String> here = lock.content().lines().toList(); // the runs whose results lie here
            if (here.contains(run)) {
                LOG.log(Level.DEBUG, "{0} is in use by run {1} already", results, run);
                return;
            }
            Optional<String> other = OtherRuns.in(results.resolveSibling("running"), run);
            if (other.isPresent() && !here.isEmpty()) {
                LOG.log(Level.DEBUG, "{0} is shared by run {1}, as run {2} still goes on", results, run, other.get());
                lock.replaceContent(String.join("\n", here) + "\n" + run);
            } else {
                LOG.log(Level.DEBUG, "{0} is emptied for run {1}", results, run);
                MarkedDirectory.clear(results, OURS);
                tellOfOthers();
                lock.replaceContent(run);
            }
            if (isOurs(CATEGORIES)) {
                copy(CATEGORIES, results.resolve(CATEGORIES));
            }
            Path configuration = results.resolveSibling(CONFIGURATION);
            if (MarkedDirectory.isOurs(results) && isOurConfiguration(configuration)) {
                copy(CONFIGURATION, configuration);
            }
            if (isOurs(EXECUTOR) && executor.isKnown()) {
                Files.writeString(results.resolve(EXECUTOR), executor.json());
            }
        });
    }

    /** The directory of a run may be one in which a user keeps a configuration of his own. */
    private static boolean isOurConfiguration(Path file) throws IOException {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(OUR_CONFIGURATION);
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream found = ResultsDirectory.class.getResourceAsStream(resource)) {
            Files.write(file, requireNonNull(found, resource).readAllBytes());
        }
    }

    /** Adds what this JVM knows of the run's environment to what other JVMs of the run have written. */
    void add(Environment environment) {
        change(lock -> {
            if (!isOurs(ENVIRONMENT)) {
                return;
            }
            Path file = results.resolve(ENVIRONMENT);
            Environment all = Files.exists(file)
                    ? Environment.parse(Files.readString(file, StandardCharsets.ISO_8859_1))
                    : new Environment();
            all.addAll(environment);
            Path half = results.resolve(ENVIRONMENT + ".part");
            Files.writeString(half, all.text(), StandardCharsets.ISO_8859_1);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private void change(LockedFile.Change change) {
        try {
            MarkedDirectory.make(results);
            LockedFile.with(results.resolveSibling(results.getFileName() + ".run"), change);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Allure's results in " + results, e);
        }
    }

    /** Whether a file may be written: somebody else's is not replaced. */
    private boolean isOurs(String file) {
        return MarkedDirectory.isOurs(results) || !Files.exists(results.resolve(file));
    }

    private void tellOfOthers() {
        if (!MarkedDirectory.isOurs(results)) {
            LOG.log(
                    Level.WARNING,
                    "{0} was not made by ModelUnit, so nothing in it is deleted, and results that lie there are in the"
                            + " report, too; name another directory by modelunit.output, or remove this one once",
                    results);
        }
    }
}
